/// What Foundation says of errors.
extension StandardLibrary {
    static let errorRows: [SignatureRow] =
        [
            row("Error", "func _number() -> Int", .errorCode),
            source(
                "Error", "var localizedDescription: String { get }",
                """
                if let localized = self as? any LocalizedError, let text = localized.errorDescription {
                    return text
                }
                return "The operation could not be completed. (\\(String(reflecting: type(of: self))) error \\(_number()).)"
                """, "What is told to people: `errorDescription`, where the error has one."),
        ]
        + zip(
            ProtocolType.localizedError.requirements,
            [
                "What went wrong, for people to read.", "Why it went wrong.", "What may help.",
                "Where help is found.",
            ]
        ).map { requirement, words in
            SignatureRow(
                owner: "LocalizedError", "var \(requirement.name): String? { get }",
                .requirement(requirement), documentation: words)
        }
}
