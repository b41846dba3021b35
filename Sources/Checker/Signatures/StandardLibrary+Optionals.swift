/// Optionals and results.
extension StandardLibrary {
    static let optionalRows: [SignatureRow] = [
        row(
            "Optional", "static func == <Wrapped: Equatable>(a: Wrapped?, b: Wrapped?) -> Bool", .valueEqual),
        row(
            "Optional", "static func != <Wrapped: Equatable>(a: Wrapped?, b: Wrapped?) -> Bool",
            .valueNotEqual),
        source(
            "Optional", "init(_ some: Wrapped)", "return .some(some)", "The value, as an optional."),
        source(
            "Optional", "func map<U>(_ transform: (Wrapped) throws -> U) rethrows -> U?",
            """
            if let value = self { return try transform(value) }
            return nil
            """, "What `transform` makes of the value, or nil where there is none."),
        source(
            "Optional", "func flatMap<U>(_ transform: (Wrapped) throws -> U?) rethrows -> U?",
            """
            if let value = self { return try transform(value) }
            return nil
            """, "What `transform` makes of the value; nil where there is none, or it gives nil."),
        source(
            "Optional", "mutating func take() -> Wrapped?",
            """
            let value = self
            self = nil
            return value
            """, "Gives the value and leaves nil."),
        source(
            "Optional", "var unsafelyUnwrapped: Wrapped { get }", "return self!",
            "The value, which must be there."),
        row(
            "Optional", "var debugDescription: String { get }", .stringReflecting,
            "What `print` writes for the optional."),
        source(
            "Result", "init(catching body: () throws -> Success) where Failure == Error",
            """
            do {
                return .success(try body())
            } catch {
                return .failure(error)
            }
            """, "What the function gives, or the error that it throws."),
        source(
            "Result", "func get() throws -> Success",
            """
            switch self {
            case .success(let value): return value
            case .failure(let error): throw error
            }
            """, "The value; throws the error of a failure."),
        source(
            "Result",
            "func map<NewSuccess>(_ transform: (Success) -> NewSuccess) -> Result<NewSuccess, Failure>",
            """
            switch self {
            case .success(let value): return .success(transform(value))
            case .failure(let error): return .failure(error)
            }
            """, "What `transform` makes of the value; a failure stays."),
        source(
            "Result",
            "func mapError<NewFailure: Error>(_ transform: (Failure) -> NewFailure) -> Result<Success, NewFailure>",
            """
            switch self {
            case .success(let value): return .success(value)
            case .failure(let error): return .failure(transform(error))
            }
            """, "What `transform` makes of the error; a success stays."),
        source(
            "Result",
            "func flatMap<NewSuccess>(_ transform: (Success) -> Result<NewSuccess, Failure>) -> Result<NewSuccess, Failure>",
            """
            switch self {
            case .success(let value): return transform(value)
            case .failure(let error): return .failure(error)
            }
            """, "The result that `transform` makes of the value; a failure stays."),
    ]
}
