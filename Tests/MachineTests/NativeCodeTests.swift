import Checker
import Foundation
import Testing

@testable import Machine

@Suite("Machine code")
struct NativeCodeTests {
    #if arch(x86_64)
        @Test("on x86-64 there is machine code")
        func exists() {
            #expect(Machine(natives: [], engine: .native).nativeEngine != nil)
        }

        @Test("no page is writable and executable at once")
        func pages() throws {
            let machine = Machine(natives: [], engine: .native)
            let b = TreeBuilder()
            #expect(machine.outcome(of: b.cell([], result: b.int(1))).result == "1")
            let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
            #expect(!maps.contains("rwx"))
        }
    #endif

    @Test("code is freed and its room used again")
    func room() throws {
        let memory = try #require(ExecutableMemory())
        let blocks = try (0..<4).map { _ in try #require(memory.reserve(5000)) }
        memory.release(blocks[1])
        memory.release(blocks[2])
        let again = try #require(memory.reserve(16_000))
        #expect(again.start == blocks[1].start)
        memory.release(blocks[0])
        memory.release(again)
        memory.release(blocks[3])
        #expect(memory.reserve(1 << 28) != nil)
    }

    @Test("instructions are encoded as the processor's manual says")
    func encoding() {
        let a = X86Assembler()
        a.move(.rax, Memory(.rbx, 8))
        a.move(Memory(.r12), .r13)
        a.move(.r9, Memory(.r13))
        a.loadAddress(.rcx, Memory(.r8, index: .r15, word: 200))
        a.apply(.add, .register(.r14), immediate: -1)
        a.apply(.compare, .memory(Memory(.rsp, 1000)), immediate: 1000)
        a.move(.xmm9, .memory(Memory(.rbp, 16)))
        a.apply(.multiply, .xmm1, .register(.xmm12))
        a.moveBits(.rdx, .xmm8)
        a.convert(.xmm2, fromInteger: .register(.r10))
        a.move(.r11, immediate: 1 << 40)
        let expected: [[UInt8]] = [
            [0x48, 0x8B, 0x43, 0x08],
            [0x4D, 0x89, 0x2C, 0x24],
            [0x4D, 0x8B, 0x4D, 0x00],
            [0x4B, 0x8D, 0x8C, 0xF8, 0x40, 0x06, 0x00, 0x00],
            [0x49, 0x83, 0xC6, 0xFF],
            [0x48, 0x81, 0xBC, 0x24, 0xE8, 0x03, 0x00, 0x00, 0xE8, 0x03, 0x00, 0x00],
            [0xF2, 0x44, 0x0F, 0x10, 0x4D, 0x10],
            [0xF2, 0x41, 0x0F, 0x59, 0xCC],
            [0x66, 0x4C, 0x0F, 0x7E, 0xC2],
            [0xF2, 0x49, 0x0F, 0x2A, 0xD2],
            [0x49, 0xBB, 0, 0, 0, 0, 0, 1, 0, 0],
        ]
        #expect(a.bytes == expected.flatMap { $0 })
    }
}
