// swift-format-ignore-file
// Library management with loans, due dates (as day numbers) and fines.

enum LibraryError: Error {
    case noSuchBook
    case noSuchMember
    case alreadyLent(to: String)
    case limitReached(Int)
    case notLent
}

enum Genre: String, CaseIterable {
    case novel, science, history, poetry
}

struct Book: Equatable, CustomStringConvertible {
    var isbn: Int
    var title: String
    var author: String
    var genre: Genre
    var description: String { "“\(title)” by \(author)" }
    static func == (a: Book, b: Book) -> Bool { a.isbn == b.isbn }
}

struct Loan {
    let isbn: Int
    let member: String
    let day: Int
    var due: Int { day + 14 }
}

struct Library {
    var books: [Int: Book] = [:]
    var members: Set<String> = []
    var loans: [Loan] = []
    var today = 1
    let limit = 2
    let finePerDay = 0.25

    mutating func add(_ new: Book...) {
        for book in new { books[book.isbn] = book }
    }

    mutating func lend(_ isbn: Int, to member: String) throws {
        guard books[isbn] != nil else { throw LibraryError.noSuchBook }
        guard members.contains(member) else { throw LibraryError.noSuchMember }
        if let loan = loans.first(where: { $0.isbn == isbn }) {
            throw LibraryError.alreadyLent(to: loan.member)
        }
        guard loans.filter({ $0.member == member }).count < limit else {
            throw LibraryError.limitReached(limit)
        }
        loans.append(Loan(isbn: isbn, member: member, day: today))
    }

    mutating func takeBack(_ isbn: Int) throws -> Double {
        guard let index = loans.firstIndex(where: { $0.isbn == isbn }) else { throw LibraryError.notLent }
        let loan = loans.remove(at: index)
        let late = max(0, today - loan.due)
        return Double(late) * finePerDay
    }

    func available() -> [Book] {
        let lent = Set(loans.map { $0.isbn })
        return books.values.filter { !lent.contains($0.isbn) }.sorted { $0.title < $1.title }
    }

    func search(_ text: String) -> [String] {
        let needle = text.lowercased()
        return books.values
            .filter { $0.title.lowercased().contains(needle) || $0.author.lowercased().contains(needle) }
            .map { $0.title }
            .sorted()
    }
}

func explain(_ error: Error) -> String {
    guard let error = error as? LibraryError else { return "unknown" }
    switch error {
    case .noSuchBook: return "we don't have this book"
    case .noSuchMember: return "please register first"
    case .alreadyLent(to: let name): return "\(name) has it"
    case .limitReached(let n): return "only \(n) books at once"
    case .notLent: return "it was never lent"
    }
}

var library = Library()
library.add(
    Book(isbn: 11, title: "Emma", author: "Jane Austen", genre: .novel),
    Book(isbn: 12, title: "Cosmos", author: "Carl Sagan", genre: .science),
    Book(isbn: 13, title: "Persuasion", author: "Jane Austen", genre: .novel),
    Book(isbn: 14, title: "The Prelude", author: "William Wordsworth", genre: .poetry))
library.members = ["Bo", "Cy"]
print(library.search("austen"), library.search("zebra").isEmpty)  // expect: ["Emma", "Persuasion"] true

let wishes: [(Int, String)] = [(11, "Bo"), (11, "Cy"), (12, "Bo"), (13, "Bo"), (99, "Cy"), (14, "Di")]
for (isbn, member) in wishes {
    do {
        try library.lend(isbn, to: member)
        print("\(member) takes \(library.books[isbn]!)")
    } catch {
        print("\(member): \(explain(error))")
    }
}
// expect: Bo takes “Emma” by Jane Austen
// expect: Cy: Bo has it
// expect: Bo takes “Cosmos” by Carl Sagan
// expect: Bo: only 2 books at once
// expect: Cy: we don't have this book
// expect: Di: please register first
print(library.available())  // expect: [“Persuasion” by Jane Austen, “The Prelude” by William Wordsworth]

library.today += 20
for isbn in [11, 11, 12] {
    do {
        let fine = try library.takeBack(isbn)
        print("fine for \(isbn): \(fine)")
    } catch {
        print(explain(error))
    }
}
// expect: fine for 11: 1.5
// expect: it was never lent
// expect: fine for 12: 1.5
print(library.available().count, library.loans.isEmpty)  // expect: 4 true
for genre in Genre.allCases {
    let count = library.books.values.filter { $0.genre == genre }.count
    print(genre.rawValue.capitalized + ":", count == 0 ? "none" : "\(count)")
}
// expect: Novel: 2
// expect: Science: 1
// expect: History: none
// expect: Poetry: 1
let same = Book(isbn: 11, title: "Emma (2nd edition)", author: "?", genre: .novel)
print(same == library.books[11], Genre(rawValue: "poetry") == .poetry, Genre(rawValue: "comics") == nil)
// expect: true true true
