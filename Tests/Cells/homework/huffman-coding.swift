// swift-format-ignore-file
// Huffman codes: build the tree with a sorted array, encode, decode, and compare with the entropy

indirect enum Node {
    case leaf(Character, weight: Int)
    case branch(Node, Node)

    var weight: Int {
        switch self {
        case .leaf(_, let weight): weight
        case .branch(let l, let r): l.weight + r.weight
        }
    }

    // the smallest letter of the tree breaks ties, so that the code is always the same
    var smallest: Character {
        switch self {
        case .leaf(let c, _): return c
        case .branch(let l, let r): return min(l.smallest, r.smallest)
        }
    }

    var codes: [Character: String] {
        var table: [Character: String] = [:]
        func walk(_ node: Node, _ code: String) {
            switch node {
            case .leaf(let c, _): table[c] = code.isEmpty ? "0" : code
            case .branch(let l, let r):
                walk(l, code + "0")
                walk(r, code + "1")
            }
        }
        walk(self, "")
        return table
    }

    func outline(_ depth: Int = 0) {
        let indent = String(repeating: "| ", count: depth)
        switch self {
        case let .leaf(c, weight):
            print("\(indent)\(c == " " ? "␣" : c) \(weight)")
        case .branch(let l, let r):
            print("\(indent)· \(weight)")
            l.outline(depth + 1)
            r.outline(depth + 1)
        }
    }
}

func huffman(_ text: String) -> Node? {
    let counts = text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var nodes = counts.map { Node.leaf($0.key, weight: $0.value) }
    func lighter(_ a: Node, _ b: Node) -> Bool { (a.weight, a.smallest) < (b.weight, b.smallest) }
    nodes.sort(by: lighter)
    while nodes.count > 1 {
        let joined = Node.branch(nodes[0], nodes[1])
        nodes.removeFirst(2)
        let place = nodes.firstIndex { lighter(joined, $0) } ?? nodes.endIndex
        nodes.insert(joined, at: place)
    }
    return nodes.first
}

func encode(_ text: String, with table: [Character: String]) -> String {
    text.map { table[$0] ?? "?" }.joined()
}

func decode(_ bits: String, with tree: Node) -> String {
    var result = ""
    var current = tree
    for bit in bits {
        if case .branch(let l, let r) = current { current = bit == "0" ? l : r }
        if case .leaf(let c, _) = current {
            result.append(c)
            current = tree
        }
    }
    return result
}

let text = "abracadabra"
if let tree = huffman(text) {
    tree.outline()
    let table = tree.codes
    print(table.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
    let bits = encode(text, with: table)
    print(bits, "\(bits.count) bits instead of \(text.count * 8)")
    print(decode(bits, with: tree), decode(bits, with: tree) == text)
}
// expect: · 11
// expect: | a 5
// expect: | · 6
// expect: | | r 2
// expect: | | · 4
// expect: | | | b 2
// expect: | | | · 2
// expect: | | | | c 1
// expect: | | | | d 1
// expect: a=0 b=110 c=1110 d=1111 r=10
// expect: 01101001110011110110100 23 bits instead of 88
// expect: abracadabra true

print(huffman("") == nil ? "no tree" : "tree", huffman("zzz")!.codes, decode("000", with: huffman("zzz")!))
// expect: no tree ["z": "0"] zzz

func entropy(_ text: String) -> Double {
    Dictionary(grouping: text) { $0 }.values.map { Double($0.count) / Double(text.count) }
        .sorted().reduce(0) { $0 - $1 * log2($1) }
}
for sample in ["abracadabra", "mississippi river", "aaaaaaab", "abcdefgh", "héhé 👍👍"] {
    let tree = huffman(sample)!
    let bits = encode(sample, with: tree.codes)
    let perLetter = Double(bits.count) / Double(sample.count)
    print(sample.padding(toLength: 18, withPad: " ", startingAt: 0), String(format: "%.3f bits a letter, entropy %.3f", perLetter, entropy(sample)))
    if perLetter + 1e-9 < entropy(sample) || decode(bits, with: tree) != sample { print("impossible") }
}
// expect: abracadabra        2.091 bits a letter, entropy 2.040
// expect: mississippi river  2.706 bits a letter, entropy 2.699
// expect: aaaaaaab           1.000 bits a letter, entropy 0.544
// expect: abcdefgh           3.000 bits a letter, entropy 3.000
// expect: héhé 👍👍          2.000 bits a letter, entropy 1.950

// no code is the beginning of another, and Kraft's sum is one
let codes = huffman("the quick brown fox jumps over the lazy dog")!.codes.values.sorted()
let clashes = codes.filter { code in codes.contains { $0 != code && $0.hasPrefix(code) } }
print(codes.count, clashes.isEmpty, codes.map { 1 / Double(1 << $0.count) }.reduce(0, +))  // expect: 27 true 1.0

// pack the bits into bytes and unpack them
func packed(_ bits: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (i, bit) in bits.enumerated() {
        if i % 8 == 0 { bytes.append(0) }
        if bit == "1" { bytes[i / 8] |= 0x80 >> UInt8(i % 8) }
    }
    return bytes
}
let tree = huffman(text)!
let bytes = packed(encode(text, with: tree.codes))
let unpacked = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }.map(String.init).joined()
print(bytes, decode(String(unpacked.prefix(23)), with: tree))  // expect: [105, 207, 104] abracadabra
