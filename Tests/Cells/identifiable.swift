// swift-format-ignore-file
struct Repository<Item: Identifiable> where Item.ID: Comparable {
    private var items: [Item.ID: Item] = [:]
    var all: [Item] { items.keys.sorted().compactMap { items[$0] } }
    mutating func save(_ item: Item) { items[item.id] = item }
    subscript(id: Item.ID) -> Item? { items[id] }
}
struct Book: Identifiable { let id: String; var title: String }
struct Member: Identifiable { var id: Int }
struct Library {
    var books = Repository<Book>()
    var members = Repository<Member>()
}
var library = Library()
for id in ["b", "a"] { library.books.save(Book(id: id, title: id.uppercased())) }
library.members.save(Member(id: 7))
print(library.books.all.map(\.title), library.books["a"]?.title ?? "-", library.members[7] != nil, library.members[8] == nil)
// expect: ["A", "B"] A true true
func ids<T: Identifiable>(_ items: [T]) -> Set<T.ID> { Set(items.map { $0.id }) }
func ids<S: Sequence>(of items: S) -> [S.Element.ID] where S.Element: Identifiable { items.map(\.id) }
print(ids([Member(id: 1), Member(id: 1)]).count, ids(of: library.books.all))  // expect: 1 ["a", "b"]
protocol Entity { associatedtype Key: Hashable
    var key: Key { get } }
struct Table<Row: Entity> { var rows: [Row.Key: Row] = [:] }
struct City: Entity { let key: String }
struct Atlas { var cities = Table<City>() }
var atlas = Atlas()
atlas.cities.rows["x"] = City(key: "x")
print(atlas.cities.rows.count)  // expect: 1
