import Tensors

extension Activation {
    /// The library's activation of that name, with the parameters it has unless others are given.
    ///
    /// Case, spaces, hyphens and underscores don't matter, Korean names work too, and so do some names from elsewhere
    /// (`logistic`, `identity`, `heaviside`). Traps if there is none, and says which names are near.
    ///
    /// ```swift
    /// print(Activation.named("Leaky-ReLU").name)   // leakyRelu
    /// ```
    public static func named(_ name: String) -> Activation { trapping(try Checked.activation(named: name)) }
}

extension Checked {
    package static func activation(named name: String) throws(TensorError) -> Activation {
        let key = simplified(name)
        let known = aliases[key] ?? key
        let found = Activation.all.first {
            let korean = simplified($0.koreanName)
            return simplified($0.name) == known || korean == key
                || korean.split(separator: "(").contains { $0 == key }
        }
        guard let found else { throw unknown(name, key) }
        return found
    }

    private static let aliases = [
        "logistic": "sigmoid", "identity": "linear", "heaviside": "step", "binarystep": "step",
        "exp": "exponential",
        "한계값": "step", "항등": "linear",
    ]

    private static func simplified(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "(" }.replacing("함수", with: "")
    }

    private static func unknown(_ name: String, _ key: String) -> TensorError {
        let near = Activation.all.map { ($0.name, distance(key, simplified($0.name))) }
            .filter { candidate, distance in
                distance <= Swift.max(2, key.count / 3)
                    || key.count > 2 && simplified(candidate).contains(key)
            }
            .sorted { $0.1 < $1.1 }.prefix(3).map { $0.0 }
        let hint = near.isEmpty ? "" : "; near it: \(near.joined(separator: ", "))"
        return .invalid("there is no activation named '\(name)'\(hint). Activation.all lists all of them")
    }

    /// The number of letters to insert, remove or change (Levenshtein).
    private static func distance(_ a: String, _ b: String) -> Int {
        let b = Array(b)
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let replaced = diagonal + (letter == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
