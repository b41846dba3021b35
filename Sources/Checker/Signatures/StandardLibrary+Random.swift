/// Random numbers of a generator that is given: the same ones as Swift takes from it.
extension StandardLibrary {
    static let randomRows: [SignatureRow] =
        generatorRows + ScalarType.integers.flatMap { randomRows(of: $0) }
        + ScalarType.floating.flatMap { randomRows(ofFloating: $0) }
        + ["Array", "ArraySlice"].map { owner in
            source(
                owner, "mutating func shuffle<G: RandomNumberGenerator>(using generator: inout G)",
                """
                var place = startIndex
                while place < endIndex - 1 {
                    swapAt(place, place + Int.random(in: 0..<(endIndex - place), using: &generator))
                    place += 1
                }
                """, "Puts the elements in a random order.")
        }

    private static let generatorRows: [SignatureRow] = [
        SignatureRow(
            owner: "RandomNumberGenerator", "mutating func next() -> UInt64", .requirement(.nextRandom),
            documentation: "64 random bits."),
        aggregate("SystemRandomNumberGenerator", "init()"),
        source(
            nil, "func _product(_ x: UInt64, _ y: UInt64) -> UInt64",
            """
            let low = x & 0xFFFF_FFFF
            let otherLow = y & 0xFFFF_FFFF
            let first = (x >> 32) * otherLow
            let second = low * (y >> 32)
            let middle = (low * otherLow) >> 32 + first & 0xFFFF_FFFF + second & 0xFFFF_FFFF
            return (x >> 32) * (y >> 32) + first >> 32 + second >> 32 + middle >> 32
            """, "The upper half of the product."),
        source(
            nil,
            "func _random<G: RandomNumberGenerator>(_ bound: UInt64, _ mask: UInt64, _ bits: UInt64, _ generator: inout G) -> UInt64",
            """
            if bits < 64 {
                var product = (generator.next() & mask) * bound
                if product & mask < bound {
                    let least = (mask + 1 - bound) % bound
                    while product & mask < least { product = (generator.next() & mask) * bound }
                }
                return product >> bits
            }
            var number = generator.next()
            if number &* bound < bound {
                let least = (0 &- bound) % bound
                while number &* bound < least { number = generator.next() }
            }
            return _product(number, bound)
            """, "One of the numbers below the bound, each as likely."),
        source(
            "Bool", "static func random<G: RandomNumberGenerator>(using generator: inout G) -> Bool",
            "return (generator.next() >> 17) & 1 == 0", "true or false by chance."),
        source(
            "Sequence", "func shuffled<G: RandomNumberGenerator>(using generator: inout G) -> [Element]",
            """
            var result = Array(self)
            result.shuffle(using: &generator)
            return result
            """, "The elements in a random order."),
        source(
            "Collection",
            "func randomElement<G: RandomNumberGenerator>(using generator: inout G) -> Element?",
            """
            let elements = Array(self)
            if elements.isEmpty { return nil }
            return elements[Int.random(in: 0..<elements.count, using: &generator)]
            """, "One of the elements by chance, or nil where there is none."),
    ]

    private static func randomRows(of type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        let bits = type.bitWidth
        let mask = bits == 64 ? "0xFFFF_FFFF_FFFF_FFFF" : "\(UInt64(1) << UInt64(bits) - 1)"
        return [false, true].map { isClosed in
            let distance = "UInt64(truncatingIfNeeded: range.upperBound &- range.lowerBound) & mask"
            let whole =
                isClosed ? "if distance == mask { return \(name)(truncatingIfNeeded: generator.next()) }" : ""
            return source(
                name,
                "static func random<G: RandomNumberGenerator>(in range: \(isClosed ? "ClosedRange" : "Range")<\(name)>, using generator: inout G) -> \(name)",
                """
                if range.isEmpty { _failure("Can't get random value with an empty range") }
                let mask: UInt64 = \(mask)
                let distance = \(distance)
                \(whole)
                let offset = _random(distance\(isClosed ? " + 1" : ""), mask, \(bits), &generator)
                return \(name)(truncatingIfNeeded: UInt64(truncatingIfNeeded: range.lowerBound) &+ offset)
                """, "One of the numbers by chance.")
        }
    }

    private static func randomRows(ofFloating type: ScalarType) -> [SignatureRow] {
        let name = type.rawValue
        let (fraction, bits, mask) =
            type == .double ? (53, 64, "0xFFFF_FFFF_FFFF_FFFF") : (24, 32, "0xFFFF_FFFF")
        let number =
            "(range.upperBound - range.lowerBound) * (\(name)(bits) * (\(name).ulpOfOne / 2)) + range.lowerBound"
        return [
            source(
                name,
                "static func random<G: RandomNumberGenerator>(in range: Range<\(name)>, using generator: inout G) -> \(name)",
                """
                if range.isEmpty { _failure("Can't get random value with an empty range") }
                while true {
                    let bits = generator.next() & \(UInt64(1) << UInt64(fraction) - 1)
                    let number = \(number)
                    if number != range.upperBound { return number }
                }
                """, "A number of the range by chance."),
            source(
                name,
                "static func random<G: RandomNumberGenerator>(in range: ClosedRange<\(name)>, using generator: inout G) -> \(name)",
                """
                let bits = _random(\(UInt64(1) << UInt64(fraction) + 1), \(mask), \(bits), &generator)
                if bits == \(UInt64(1) << UInt64(fraction)) { return range.upperBound }
                return \(number)
                """, "A number of the range by chance."),
        ]
    }
}
