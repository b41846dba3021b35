import Checker

extension ValueType {
    /// What Foundation calls the number of an error: the raw value of an enum of numbers, or the place of the case,
    /// where cases with payloads come first; 1 for all else.
    func errorCode(_ place: ValuePlace) -> Int {
        if case .existential = kind, let value = erased(place) {
            return value.type.errorCode(ValuePlace(elementOf: value.content, at: 0))
        }
        guard case .enumeration = kind, let cases = type.nominal?.declared?.cases,
            cases.indices.contains(place.int)
        else { return 1 }
        let own = cases[place.int]
        if case .integer(let number)? = own.rawValue { return number }
        let earlier = cases[..<place.int].count { $0.payload.isEmpty == own.payload.isEmpty }
        return own.payload.isEmpty ? cases.count { !$0.payload.isEmpty } + earlier : earlier
    }
}
