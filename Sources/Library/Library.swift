import Activations
import Checker
import Display
import Machine
import Plots
import Tensors

/// Everything that cells may call beyond the standard library: names with signatures, documentation, native code.
package struct Library {
    package let signatures: SignatureTable
    package let natives: [NativeFunction]
    /// Where `display` sends what it shows.
    package let displayOutput: DisplayOutput

    package init() {
        let output = DisplayOutput()
        var builder = LibraryBuilder()
        builder.add(Rows.creation)
        builder.add(Rows.arithmetic)
        builder.add(Rows.elementaryFunctions)
        builder.add(Rows.random)
        builder.add(Rows.comparisons)
        builder.add(Rows.reductions)
        builder.add(Rows.structure)
        builder.add(Rows.derivatives)
        builder.add(Rows.activations)
        builder.add(Rows.activationValues)
        builder.add(Rows.networks)
        builder.add(Rows.plots)
        builder.add(Rows.displaying(to: output))
        signatures = SignatureTable(
            rows: builder.rows,
            types: [.tensor, .dtype, .plot, .table] + NominalType.activations + NominalType.networks)
        natives = builder.natives
        displayOutput = output
    }
}

extension NominalType {
    package static let tensor = NominalType(
        "Tensor", .reference, conformances: [.equatable, .tableColumn, .displayable])
    package static let dtype = NominalType(enumeration: "DType", cases: DType.allCases.map(\.description))
    package static let plot = NominalType("Plot", .reference, conformances: [.displayable])
    package static let table = NominalType("Table", .reference, conformances: [.displayable])
}

/// The receiver of `display`, set for the time of a cell.
///
/// `@unchecked Sendable`: only the machine's thread uses it.
package final class DisplayOutput: @unchecked Sendable {
    package var show: (MIMEBundle) -> Void = { _ in }
}

/// One declaration of the library with the native code behind it.
struct LibraryRow {
    let owner: String?
    let declaration: String
    let documentation: String
    let implementation: Implementation
    let setter: NativeFunction?

    enum Implementation {
        case native(NativeFunction)
        /// A case of a library's enum, by its number.
        case enumCase(Int)
        /// A body of cells' own code.
        case source(String)
    }
}

/// Places for groups of rows, one file a subject.
enum Rows {
    static func function(_ declaration: String, _ documentation: String, _ native: NativeFunction)
        -> LibraryRow
    {
        LibraryRow(
            owner: nil, declaration: declaration, documentation: documentation,
            implementation: .native(native),
            setter: nil)
    }

    static func member(
        of owner: String, _ declaration: String, _ documentation: String, _ native: NativeFunction,
        setter: NativeFunction? = nil
    ) -> LibraryRow {
        LibraryRow(
            owner: owner, declaration: declaration, documentation: documentation,
            implementation: .native(native), setter: setter)
    }
}

/// Numbers the natives and pairs them with their signatures.
private struct LibraryBuilder {
    var rows: [SignatureRow] = []
    var natives: [NativeFunction] = []

    mutating func add(_ group: [LibraryRow]) {
        for row in group {
            let implementation: Signature.Implementation =
                switch row.implementation {
                case .native(let native): .callee(.library(register(row, native)))
                case .enumCase(let number): .constant(.enumCase(number, payload: []))
                case .source(let body): .source(body)
                }
            let setter = row.setter.map { register(row, $0) }
            rows.append(
                SignatureRow(
                    owner: row.owner, row.declaration, implementation, setter: setter,
                    documentation: row.documentation))
        }
    }

    private mutating func register(_ row: LibraryRow, _ native: NativeFunction) -> LibraryFunction {
        natives.append(native)
        let name = SignatureRow(owner: row.owner, row.declaration, .argument).name
        return LibraryFunction(
            identifier: natives.count - 1, declaration: row.declaration, name: name,
            documentation: row.documentation)
    }
}
