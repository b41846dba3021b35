// swift-format-ignore-file
// Library system: protocols + generics + errors
protocol Borrowable: AnyObject {
    associatedtype ID: Hashable
    var id: ID { get }
    var title: String { get }
    var isAvailable: Bool { get set }
}
final class Book: Borrowable {
    let id: String
    let title: String
    let pages: Int
    var isAvailable = true
    init(id: String, title: String, pages: Int) {
        self.id = id; self.title = title; self.pages = pages
    }
}
final class Film: Borrowable {
    let id: Int
    let title: String
    var isAvailable: Bool
    init(_ id: Int, _ title: String) { self.id = id; self.title = title; isAvailable = true }
}
enum LoanError: Error { case unavailable(title: String), notFound }
class Shelf<Item: Borrowable> {
    private var items: [Item.ID: Item] = [:]
    private var log: [(Item.ID, String)] = []
    func add(_ item: Item) { items[item.id] = item }
    @discardableResult
    func borrow(_ id: Item.ID) throws -> Item {
        guard let item = items[id] else { throw LoanError.notFound }
        guard item.isAvailable else { throw LoanError.unavailable(title: item.title) }
        item.isAvailable = false
        log.append((id, "out"))
        return item
    }
    func giveBack(_ id: Item.ID) {
        items[id]?.isAvailable = true
        log.append((id, "in"))
    }
    var available: [Item] { items.values.filter(\.isAvailable).sorted { $0.title < $1.title } }
    var history: String { log.map { "\($0.0):\($0.1)" }.joined(separator: " ") }
}
let books = Shelf<Book>()
[Book(id: "a1", title: "Emma", pages: 474), Book(id: "b2", title: "Dune", pages: 612)].forEach(books.add)
let films = Shelf<Film>()
films.add(Film(7, "Alien"))
do {
    try books.borrow("a1")
    print(books.available.map(\.title), try films.borrow(7).title)
    try films.borrow(7)
} catch LoanError.unavailable(let title) {
    print("\(title) is out")
}
// expect: ["Dune"] Alien
// expect: Alien is out
if (try? books.borrow("zz")) == nil { print("no such book") }  // expect: no such book
books.giveBack("a1")
print(books.history, "|", films.history, books.available.reduce(0) { $0 + $1.pages })  // expect: a1:out a1:in | 7:out 1086
