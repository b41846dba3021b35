import JupyterKernel
import Testing

@testable import JupyterKernel

@Suite("Parts of the kernel")
struct PartsTests {
    @Test(
        "the parent is watched only where it was seen, and never process 1",
        arguments: [
            ("42", 42, true), ("42", 7, false), ("1", 1, false), ("0", 0, false), ("x", 42, false),
            (nil, 42, false),
        ] as [(String?, Int, Bool)])
    func parentWatch(variable: String?, current: Int, isWatched: Bool) {
        let watch = ParentWatch(variable: variable, currentParent: current)
        #expect((watch != nil) == isWatched)
        #expect(watch?.isGone(currentParent: current) != true)
        #expect(watch == nil || watch?.isGone(currentParent: 1) == true)
    }

    @Test(
        "a glob matches whole texts",
        arguments: [
            ("*", "", true), ("", "", true), ("", "a", false), ("a*", "abc", true), ("*c", "abc", true),
            ("a?c", "abc", true), ("a?c", "ac", false), ("*b*", "abc", true), ("b", "abc", false),
            ("a*b*c", "a1b2b3c", true), ("*é?", "xé👍", true), ("**?", "", false),
        ])
    func glob(pattern: String, text: String, matches: Bool) {
        #expect(Glob(pattern).matches(text) == matches)
    }

    @Test("a glob of many stars takes no more than the product of the lengths")
    func globSpeed() {
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(
                !Glob(String(repeating: "a*", count: 50) + "b").matches(String(repeating: "a", count: 2000)))
        }
        #expect(time < .seconds(2))
    }
}
