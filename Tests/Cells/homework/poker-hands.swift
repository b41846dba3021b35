// swift-format-ignore-file
// A deck of cards, shuffled by a generator of our own; ranking and comparing poker hands

enum Suit: Character, CaseIterable {
    case clubs = "♣", diamonds = "♦", hearts = "♥", spades = "♠"
    var isRed: Bool { self == .diamonds || self == .hearts }
}

enum Rank: Int, CaseIterable, Comparable {
    case two = 2, three, four, five, six, seven, eight, nine, ten, jack, queen, king, ace

    var symbol: String {
        switch self {
        case .ace: "A"
        case .king: "K"
        case .queen: "Q"
        case .jack: "J"
        case .ten: "T"
        default: String(rawValue)
        }
    }

    init?(_ symbol: Character) {
        guard let match = Rank.allCases.first(where: { $0.symbol == String(symbol) }) else { return nil }
        self = match
    }

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
}

struct Card: Hashable, CustomStringConvertible {
    let rank: Rank
    let suit: Suit
    var description: String { rank.symbol + String(suit.rawValue) }

    init(_ rank: Rank, _ suit: Suit) {
        self.rank = rank
        self.suit = suit
    }

    init?(_ text: Substring) {
        guard text.count == 2, let r = text.first, let s = text.last, let rank = Rank(r) else { return nil }
        switch s {
        case "C": self.init(rank, .clubs)
        case "D": self.init(rank, .diamonds)
        case "H": self.init(rank, .hearts)
        case "S": self.init(rank, .spades)
        default: return nil
        }
    }
}

struct Deck {
    private(set) var cards = Suit.allCases.flatMap { suit in Rank.allCases.map { Card($0, suit) } }
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func shuffle() {
        for i in stride(from: cards.count - 1, to: 0, by: -1) {
            state = state &* 6364136223846793005 &+ 1442695040888963407
            cards.swapAt(i, Int(state >> 33) % (i + 1))
        }
    }

    mutating func deal(_ n: Int = 5) -> [Card] {
        defer { cards.removeLast(n) }
        return cards.suffix(n)
    }
}

enum Category: Int, Comparable {
    case highCard, pair, twoPairs, threeOfAKind, straight, flush, fullHouse, fourOfAKind, straightFlush
    static func < (a: Category, b: Category) -> Bool { a.rawValue < b.rawValue }
}

struct Hand: Comparable {
    let category: Category
    let kickers: [Int]

    init(_ cards: [Card]) {
        var counts: [Rank: Int] = [:]
        for card in cards { counts[card.rank, default: 0] += 1 }
        let groups = counts.sorted { ($0.value, $0.key.rawValue) > ($1.value, $1.key.rawValue) }
        var order = groups.map { $0.key.rawValue }
        let isFlush = Set(cards.map(\.suit)).count == 1
        var isStraight = counts.count == 5 && order[0] - order[4] == 4
        if order == [14, 5, 4, 3, 2] {  // the wheel: the ace counts as one
            isStraight = true
            order = [5, 4, 3, 2, 1]
        }
        kickers = order
        switch (groups.map(\.value), isFlush, isStraight) {
        case (_, true, true): category = .straightFlush
        case ([4, 1], _, _): category = .fourOfAKind
        case ([3, 2], _, _): category = .fullHouse
        case (_, true, _): category = .flush
        case (_, _, true): category = .straight
        case ([3, 1, 1], _, _): category = .threeOfAKind
        case ([2, 2, 1], _, _): category = .twoPairs
        case ([2, 1, 1, 1], _, _): category = .pair
        default: category = .highCard
        }
    }

    static func < (a: Hand, b: Hand) -> Bool {
        if a.category != b.category { return a.category < b.category }
        return a.kickers.lexicographicallyPrecedes(b.kickers)
    }
}

func hand(_ text: String) -> Hand { Hand(text.split(separator: " ").compactMap { Card($0) }) }

for text in ["TH JH QH KH AH", "9C 9D 9H 9S 2C", "3C 3D 3H KS KC", "2D 9D JD QD KD", "AC 2D 3H 4S 5C", "7C 7D 7H 2S 9C", "4C 4D 9H 9S QC", "8C 8D 2H 5S JC", "2C 5D 9H JS KC"] {
    let h = hand(text)
    print(text, "-", h.category, h.kickers)
}
// expect: TH JH QH KH AH - straightFlush [14, 13, 12, 11, 10]
// expect: 9C 9D 9H 9S 2C - fourOfAKind [9, 2]
// expect: 3C 3D 3H KS KC - fullHouse [3, 13]
// expect: 2D 9D JD QD KD - flush [13, 12, 11, 9, 2]
// expect: AC 2D 3H 4S 5C - straight [5, 4, 3, 2, 1]
// expect: 7C 7D 7H 2S 9C - threeOfAKind [7, 9, 2]
// expect: 4C 4D 9H 9S QC - twoPairs [9, 4, 12]
// expect: 8C 8D 2H 5S JC - pair [8, 11, 5, 2]
// expect: 2C 5D 9H JS KC - highCard [13, 11, 9, 5, 2]
print(hand("AC 2D 3H 4S 5C") < hand("2C 3D 4H 5S 6C"), hand("8C 8D AH 5S JC") > hand("8H 8S KH 5D JD"))
// expect: true true
print(hand("8C 8D AH 5S JC") == hand("8H 8S AD 5D JD"), Card("1X") == nil, Card("TD")!)  // expect: true true T♦

var deck = Deck(seed: 7)
print(deck.cards.count, Set(deck.cards).count, deck.cards.prefix(3), deck.cards.filter(\.suit.isRed).count)
// expect: 52 52 [2♣, 3♣, 4♣] 26
deck.shuffle()
let sorted = Deck(seed: 7).cards
print(deck.cards != sorted, Set(deck.cards) == Set(sorted))  // expect: true true
let players = ["Ann", "Bob", "Cyd"].map { ($0, deck.deal()) }
print(deck.cards.count, Set(players.flatMap { $0.1 }).count)  // expect: 37 15
let winner = players.max { Hand($0.1) < Hand($1.1) }!
print(players.allSatisfy { Hand($0.1) <= Hand(winner.1) })  // expect: true

// how often does each category come in 2000 hands?
var frequencies: [Category: Int] = [:]
for round in 0..<200 {
    var d = Deck(seed: UInt64(round * 7919 + 1))
    d.shuffle()
    for _ in 0..<10 { frequencies[Hand(d.deal()).category, default: 0] += 1 }
}
let high = frequencies[.highCard]!, pairs = frequencies[.pair]!
print((900...1100).contains(high), (750...950).contains(pairs), frequencies.values.reduce(0, +))
// expect: true true 2000
