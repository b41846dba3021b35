import Glibc

/// A call that has not returned: what its caller goes on with.
struct Frame {
    let counter: UnsafePointer<Instruction>
    let words: UnsafeMutablePointer<UInt64>
    let references: UnsafeMutablePointer<HeapObject?>
    let code: UnsafePointer<CodeHeader>
}

/// The memory of the two banks and of the frames. Pages that no cell has touched cost nothing.
///
/// The globals lie at the bottom, as the registers of a frame that never returns. Above the end of each bank
/// is room for the arguments of one call more, so that only entering a frame needs a check.
final class Stack {
    static let maximumGlobals = 60_000
    private static let wordCapacity = 4_000_000
    private static let referenceCapacity = 2_000_000
    private static let frameCapacity = 100_000
    private static let margin = 1 << 17

    let words: UnsafeMutablePointer<UInt64>
    let references: UnsafeMutablePointer<HeapObject?>
    let frames: UnsafeMutablePointer<Frame>
    let wordsEnd: UnsafeMutablePointer<UInt64>
    let referencesEnd: UnsafeMutablePointer<HeapObject?>
    let framesEnd: UnsafeMutablePointer<Frame>

    init() {
        words = Self.zeroed(Self.wordCapacity + Self.margin)
        // A zero word is nil.
        references = Self.zeroed(Self.referenceCapacity + Self.margin)
        // Machine code writes the frame of a call before the callee finds that there is no room for it.
        frames = Self.zeroed(Self.frameCapacity + 1)
        wordsEnd = words + Self.wordCapacity
        referencesEnd = references + Self.referenceCapacity
        framesEnd = frames + Self.frameCapacity
    }

    deinit {
        free(words)
        free(references)
        free(frames)
    }

    private static func zeroed<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
        guard let memory = calloc(count, MemoryLayout<Element>.stride) else {
            // Nothing of a session exists yet; there is no one to tell.
            fatalError("No memory for the machine's stack.")
        }
        return memory.bindMemory(to: Element.self, capacity: count)
    }
}
