// swift-format-ignore-file
enum Plain: Error { case first, loaded(Int), last }
enum Coded: Int, Error { case missing = 404, broken = 500 }
struct Details: Error { var code = 3 }
final class Fault: Error {}
enum Download: LocalizedError {
    case timeout, notFound(String)
    var errorDescription: String? {
        switch self {
        case .timeout: return nil
        case .notFound(let page): return "no page \(page)"
        }
    }
    var recoverySuggestion: String? { "Try again." }
}
struct Invalid: LocalizedError {
    var errorDescription: String? = "invalid"
}
enum Late: Error { case one }
extension Late: LocalizedError { var errorDescription: String? { "too late" } }
struct Own: Error { var localizedDescription: String { "own words" } }
let errors: [any Error] = [
    Plain.first, Plain.loaded(1), Plain.last, Coded.broken, Details(), Fault(), Download.timeout, Download.notFound("x"),
    Invalid(), Late.one, Own(),
]
for error in errors { print(error.localizedDescription) }
// expect: The operation could not be completed. (main.Plain error 1.)
// expect: The operation could not be completed. (main.Plain error 0.)
// expect: The operation could not be completed. (main.Plain error 2.)
// expect: The operation could not be completed. (main.Coded error 500.)
// expect: The operation could not be completed. (main.Details error 1.)
// expect: The operation could not be completed. (main.Fault error 1.)
// expect: The operation could not be completed. (main.Download error 1.)
// expect: no page x
// expect: invalid
// expect: too late
// expect: The operation could not be completed. (main.Own error 1.)
print(Plain.last.localizedDescription, Download.notFound("y").localizedDescription, Own().localizedDescription)
// expect: The operation could not be completed. (main.Plain error 2.) no page y own words
print(Download.timeout.recoverySuggestion!, Download.timeout.failureReason as Any, Invalid().helpAnchor as Any)
// expect: Try again. nil nil
do { throw Download.notFound("z") } catch { print("caught: \(error.localizedDescription)") }  // expect: caught: no page z
func words<E: Error>(_ error: E) -> String { error.localizedDescription }
print(words(Late.one), words(Coded.missing))  // expect: too late The operation could not be completed. (main.Coded error 404.)
if let localized = errors[7] as? LocalizedError { print(localized.errorDescription ?? "-", localized.recoverySuggestion ?? "-") }
// expect: no page x Try again.
print(errors.compactMap { ($0 as? any LocalizedError)?.errorDescription })  // expect: ["no page x", "invalid", "too late"]
struct Stack<Element> { enum Problem: Error { case empty }
    func pop() throws -> Element { throw Problem.empty } }
do { _ = try Stack<Int>().pop() } catch { print(error.localizedDescription) }
// expect: The operation could not be completed. (main.Stack<Swift.Int>.Problem error 0.)
