// swift-format-ignore-file
// Library lending with dictionaries of structs, sets, tuples and nested closures
struct Book: Hashable, Codable { let isbn: String; let title: String; let year: Int; var tags: Set<String> = [] }
struct Member { let id: Int, name: String; var borrowed: [String: Int] = [:]; var fines = 0.0 }
struct Library {
    private var books: [String: (book: Book, copies: Int)] = [:]
    private var members = [Int: Member]()
    private var waiting: [String: [Int]] = [:]
    private(set) var today = 0
    enum Answer: Equatable { case lent(due: Int), queued(position: Int), refused(String) }
    mutating func add(_ book: Book, copies: Int = 1) {
        if case nil = books.updateValue((book, copies + (books[book.isbn]?.copies ?? 0)), forKey: book.isbn) { return }
        print("more of", book.title)
    }
    mutating func join(_ name: String) -> Int {
        let id = (members.keys.max() ?? 100) + 1
        members[id] = Member(id: id, name: name)
        return id
    }
    mutating func lend(_ isbn: String, to id: Int) -> Answer {
        guard var member = members[id] else { return .refused("no member \(id)") }
        guard let copies = books[isbn]?.copies else { return .refused("no book \(isbn)") }
        switch (copies, member.borrowed.count, member.fines) {
        case (_, _, 5...): return .refused("pay \(member.fines) first")
        case (_, 2..., _): return .refused("\(member.name) has enough")
        case (0, _, _):
            waiting[isbn, default: []].append(id)
            return .queued(position: waiting[isbn]!.count)
        default:
            books[isbn]!.copies -= 1
            member.borrowed[isbn] = today + 14
            members[id] = member
            return .lent(due: today + 14)
        }
    }
    mutating func bring(_ isbn: String, from id: Int) -> String? {
        guard let due = members[id]?.borrowed.removeValue(forKey: isbn) else { return nil }
        if today > due { members[id]!.fines += Double(today - due) * 0.25 }
        books[isbn]?.copies += 1
        guard let next = waiting[isbn]?.first else { return "shelf" }
        waiting[isbn]!.removeFirst()
        return lend(isbn, to: next) == .lent(due: today + 14) ? members[next]!.name : "shelf"
    }
    mutating func pass(days: Int) { today += days }
    func search(_ matches: (Book) -> Bool...) -> [String] {
        books.values.map(\.book).filter { b in matches.allSatisfy { $0(b) } }.map(\.title).sorted()
    }
    var overdue: [(name: String, isbn: String)] {
        members.values.sorted { $0.id < $1.id }.flatMap { m in
            m.borrowed.filter { $0.value < today }.keys.sorted().map { (m.name, $0) }
        }
    }
    func fines(of id: Int) -> Double? { members[id]?.fines }
    var shelf: [String: Int] { books.compactMapValues { $0.copies > 0 ? $0.copies : nil } }
}
func tagged(_ tag: String) -> (Book) -> Bool { { $0.tags.contains(tag) } }
func published(in years: some RangeExpression<Int>) -> (Book) -> Bool { { years.contains($0.year) } }
var library = Library()
for (isbn, title, year, tags) in [("1", "Emma", 1815, "novel classic"), ("2", "Dune", 1965, "novel sf"), ("3", "SICP", 1985, "code"), ("4", "Ubik", 1969, "sf")] {
    library.add(Book(isbn: isbn, title: title, year: year, tags: Set(tags.split(separator: " ").map(String.init))))
}
library.add(Book(isbn: "3", title: "SICP", year: 1985), copies: 2)  // expect: more of SICP
let (ann, bob) = (library.join("Ann"), library.join("Bob"))
print(ann, bob, library.shelf.sorted { $0.key < $1.key }.map { "\($0.key)x\($0.value)" })
// expect: 101 102 ["1x1", "2x1", "3x3", "4x1"]
print(library.lend("2", to: ann), library.lend("2", to: bob), library.lend("9", to: bob), library.lend("1", to: 7))
// expect: lent(due: 14) queued(position: 1) refused("no book 9") refused("no member 7")
print(library.lend("1", to: ann), library.lend("3", to: ann))  // expect: lent(due: 14) refused("Ann has enough")
library.pass(days: 20)
print(library.overdue, library.overdue.map(\.isbn).joined())  // expect: [(name: "Ann", isbn: "1"), (name: "Ann", isbn: "2")] 12
print(library.bring("2", from: ann) ?? "?", library.bring("2", from: ann) ?? "?", library.fines(of: ann)!, library.fines(of: 5) as Any)
// expect: Bob ? 1.5 nil
library.pass(days: 20)
print(library.bring("1", from: ann) ?? "-", library.fines(of: ann) ?? 0, library.lend("4", to: ann))
// expect: shelf 8.0 refused("pay 8.0 first")
print(library.search(tagged("novel")), library.search(published(in: 1900...), tagged("sf")), library.search(published(in: ..<1900)), library.search())
// expect: ["Dune", "Emma"] ["Dune", "Ubik"] ["Emma"] ["Dune", "Emma", "SICP", "Ubik"]
let encoder = ["b": 2, "a": 1].sorted(by: { $0 < $1 }).map { "\($0.key)=\($0.value)" }
print(encoder, library.today, Library.Answer.refused("x") == .refused("y"))  // expect: ["a=1", "b=2"] 40 false
let groups = Dictionary(grouping: ["apple", "avocado", "banana", "blueberry", "cherry"]) { $0.first! }
print(groups.mapValues { $0.map(\.count) }.sorted { $0.key < $1.key }, groups["z", default: []])
// expect: [(key: "a", value: [5, 7]), (key: "b", value: [6, 9]), (key: "c", value: [6])] []
var index: [String: Set<Int>] = [:]
for (n, line) in ["to be or not", "not to be", "be"].enumerated() {
    for word in line.split(separator: " ") { index[String(word), default: []].insert(n + 1) }
}
print(index.map { "\($0): \($1.sorted())" }.sorted(), index["be"]!.symmetricDifference([2, 4]).sorted())
// expect: ["be: [1, 2, 3]", "not: [1, 2]", "or: [1]", "to: [1, 2]"] [1, 3, 4]
print(index.filter { $0.value.isStrictSuperset(of: [2]) }.keys.sorted(), index["or"]?.isStrictSubset(of: index["not"]!) ?? false)
// expect: ["be", "not", "to"] true
