/// The declarations of Swift's standard library and of Foundation's mathematics that cells may use.
///
/// A member that can be said in Swift has a body; the others are operations of the machine. Names that begin with an
/// underscore are for bodies alone.
enum StandardLibrary {
    static let rows: [SignatureRow] =
        integerRows + floatingPointRows + stringRows + characterRows + arrayRows + sequenceRows
        + collectionRows + optionalRows + dictionaryRows + setRows + rangeRows + optionSetRows + randomRows
        + hashedIndexRows + encodingRows + errorRows + constantRows + globalRows

    static func row(
        _ owner: String?, _ declaration: String, _ intrinsic: Intrinsic, _ documentation: String = ""
    ) -> SignatureRow {
        SignatureRow(
            owner: owner, declaration, .callee(.intrinsic(intrinsic)), documentation: documentation)
    }

    static func constant(
        _ owner: String?, _ declaration: String, _ kind: TypedExpression.Kind, _ documentation: String
    ) -> SignatureRow {
        SignatureRow(owner: owner, declaration, .constant(kind), documentation: documentation)
    }

    static func source(
        _ owner: String?, _ declaration: String, _ body: String, _ documentation: String = ""
    ) -> SignatureRow {
        SignatureRow(owner: owner, declaration, .source(body), documentation: documentation)
    }

    static func field(
        _ owner: String, _ declaration: String, _ index: Int, _ documentation: String = ""
    ) -> SignatureRow {
        SignatureRow(owner: owner, declaration, .field(index), documentation: documentation)
    }

    static func aggregate(_ owner: String?, _ declaration: String) -> SignatureRow {
        row(owner, declaration, .aggregate)
    }

    static func scalar(
        _ owner: String?, _ declaration: String, _ operation: ScalarOperation, _ type: ScalarType,
        _ documentation: String = ""
    ) -> SignatureRow {
        SignatureRow(
            owner: owner, declaration, .callee(.scalar(operation, type)), documentation: documentation)
    }

    /// The bits of a word as another type.
    static func bits(
        _ owner: String, _ declaration: String, _ type: ScalarType, _ documentation: String,
        from source: ScalarType? = nil
    ) -> SignatureRow {
        scalar(owner, declaration, .bitCast(to: type), source ?? type, documentation)
    }
}
