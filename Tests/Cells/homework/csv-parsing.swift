// swift-format-ignore-file
// CSV with quotes, a table type with columns by name, filters, groups and a report of broken lines

enum CSVError: Error {
    case unterminatedQuote(line: Int)
    case wrongNumberOfFields(line: Int, expected: Int, found: Int)
    case noHeader
}

func fields(of line: String) -> [String]? {
    var result: [String] = []
    var field = ""
    var quoted = false
    var iterator = line.makeIterator()
    var pending = iterator.next()
    while let c = pending {
        pending = iterator.next()
        switch (c, quoted) {
        case ("\"", true) where pending == "\"":
            field.append("\"")
            pending = iterator.next()
        case ("\"", _):
            quoted.toggle()
        case (",", false):
            result.append(field)
            field = ""
        default:
            field.append(c)
        }
    }
    result.append(field)
    return quoted ? nil : result
}

print(fields(of: "a,b,c") ?? [], fields(of: "") ?? [], fields(of: ",")!.count)  // expect: ["a", "b", "c"] [""] 2
print(fields(of: "1,\"two, with comma\",\"say \"\"hi\"\"\",4") ?? [])
// expect: ["1", "two, with comma", "say \"hi\"", "4"]
print(fields(of: "\"never closed,1") ?? ["broken"])  // expect: ["broken"]

struct Table {
    let header: [String]
    private(set) var rows: [[String]] = []
    private(set) var problems: [CSVError] = []

    init(_ text: String) throws {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        guard !lines.isEmpty, let names = fields(of: lines.removeFirst()) else { throw CSVError.noHeader }
        header = names.map { $0.trimmingCharacters(in: .whitespaces) }
        for (number, line) in lines.enumerated() {
            guard let row = fields(of: line) else {
                problems.append(.unterminatedQuote(line: number + 2))
                continue
            }
            if row.count != header.count {
                problems.append(.wrongNumberOfFields(line: number + 2, expected: header.count, found: row.count))
            } else {
                rows.append(row.map { $0.trimmingCharacters(in: .whitespaces) })
            }
        }
    }

    subscript(column name: String) -> [String]? {
        guard let i = header.firstIndex(of: name) else { return nil }
        return rows.map { $0[i] }
    }

    func numbers(_ name: String) -> [Double?] { (self[column: name] ?? []).map { Double($0) } }

    func filter(_ name: String, _ keep: (String) -> Bool) -> Table {
        guard let i = header.firstIndex(of: name) else { return self }
        var copy = self
        copy.rows = rows.filter { keep($0[i]) }
        return copy
    }
}

let csv = """
    city,country,population,area
    Berlin,Germany,3.7,891.7
    "Paris, Île-de-France",France,2.1,105.4
    Hamburg,Germany,1.9,755.2
    Lyon,France,0.5
    Rome,Italy,2.8,1285
    "Broken,Italy,1,1
    Nowhere,Germany,unknown,12
    """

let table = try Table(csv)
print(table.header, table.rows.count)  // expect: ["city", "country", "population", "area"] 5
for problem in table.problems {
    switch problem {
    case .unterminatedQuote(let line): print("line \(line): a quote is not closed")
    case .wrongNumberOfFields(let line, let expected, let found): print("line \(line): \(found) fields instead of \(expected)")
    case .noHeader: print("no header")
    }
}
// expect: line 5: 3 fields instead of 4
// expect: line 7: a quote is not closed
print(table[column: "city"] ?? [], table[column: "mayor"]?.count ?? 0)
// expect: ["Berlin", "Paris, Île-de-France", "Hamburg", "Rome", "Nowhere"] 0
print(table.numbers("population"))  // expect: [Optional(3.7), Optional(2.1), Optional(1.9), Optional(2.8), nil]
print("known:", table.numbers("population").compactMap { $0 }.reduce(0, +))  // expect: known: 10.5

var groups: [String: [Double]] = [:]
for (country, population) in zip(table[column: "country"]!, table.numbers("population")) {
    groups[country, default: []] += population.map { [$0] } ?? []
}
for (country, values) in groups.sorted(by: { $0.key < $1.key }) {
    print(country.padding(toLength: 8, withPad: " ", startingAt: 0), values, String(format: "mean %.2f", values.reduce(0, +) / Double(values.count)))
}
// expect: France   [2.1] mean 2.10
// expect: Germany  [3.7, 1.9] mean 2.80
// expect: Italy    [2.8] mean 2.80

let german = table.filter("country") { $0 == "Germany" }
print(german.rows.map { $0[0] }, table.rows.count)  // expect: ["Berlin", "Hamburg", "Nowhere"] 5

// back to text, quoting where it is needed
func quote(_ field: String) -> String {
    guard field.contains(where: { ",\"\n".contains($0) }) else { return field }
    return "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""
}
for row in table.rows.prefix(2) + [["a\"b", "", "x,y"]] {
    let line = row.map(quote).joined(separator: ",")
    print(line, fields(of: line) == row)
}
// expect: Berlin,Germany,3.7,891.7 true
// expect: "Paris, Île-de-France",France,2.1,105.4 true
// expect: "a""b",,"x,y" true
do {
    _ = try Table("")
} catch CSVError.noHeader {
    print("an empty text has no header")
}
// expect: an empty text has no header
