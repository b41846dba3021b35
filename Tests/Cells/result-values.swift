// swift-format-ignore-file
enum NetError: Error, Equatable { case offline, status(Int) }
let result: Result<Int, NetError> = .failure(.offline)
let good = Result<Int, NetError>.success(4)
switch result {
case .success(let value): print(value)
case .failure(let error): print("failure", error)
}  // expect: failure offline
print(try good.get() + 1, (try? result.get()) == nil, good.map { $0 * 2 })  // expect: 5 true success(8)
// cell
func fetch(_ n: Int) -> Result<String, NetError> { n > 0 ? .success("page \(n)") : .failure(.status(n)) }
for n in [3, -1] {
    switch fetch(n) {
    case .success(let page): print(page)
    case .failure(.status(let code)): print("status", code)
    case .failure(let error): print(error)
    }
}
// expect: page 3
// expect: status -1
// cell
let pages = [1, 0, 2].map(fetch)
print(pages.compactMap { try? $0.get() }, pages.filter { if case .failure = $0 { true } else { false } }.count)
// expect: ["page 1", "page 2"] 1
do { print(try pages[1].get()) } catch NetError.status(let code) { print("caught", code) }  // expect: caught 0
// cell
func half(_ text: String) -> Result<Int, NetError> { Int(text).map { .success($0 / 2) } ?? .failure(.offline) }
print(half("10").flatMap { half("\($0)") } == .success(2), half("x") == .failure(.offline), half("4").map { "\($0)!" } == .success("2!"))
// expect: true true true
// cell
func risky(_ n: Int) throws -> Int { if n < 0 { throw NetError.status(n) } else { n } }
let caught = Result { try risky(-5) }, fine = Result { try risky(5) }
if case .failure(let error as NetError) = caught { print(error) }  // expect: status(-5)
print((try? fine.get()) ?? 0, caught.mapError { _ in NetError.offline } == .failure(.offline))  // expect: 5 true
