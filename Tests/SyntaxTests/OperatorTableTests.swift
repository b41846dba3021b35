import Syntax
import Testing

@Suite("Cells declare operators")
struct OperatorTableTests {
    private let declarations = """
        infix operator **: PowerPrecedence
        precedencegroup PowerPrecedence { higherThan: MultiplicationPrecedence associativity: right }
        prefix operator √
        """

    @Test("a declared operator has its precedence in the whole cell and leaves no statement")
    func precedence() throws {
        #expect(try tree("2 * a ** b ** √c\n" + declarations) == "(* 2 (** a (** b (prefix √ c))))")
    }

    @Test("the next cell has the operators of the one before")
    func nextCell() throws {
        let first = try parseCell(declarations, number: 0)
        #expect(first.statements.isEmpty)
        #expect(!first.isEmpty)
        #expect(try tree("a ** b", operators: first.operators) == "(** a b)")
        #expect(first.operators.contains("√", .prefix))
        #expect(!first.operators.contains("√", .postfix))
    }

    @Test("a later cell may declare an operator again with another precedence")
    func redeclaration() throws {
        let first = try parseCell(declarations, number: 0)
        let second = try parseCell(
            "infix operator **: AdditionPrecedence", number: 1, operators: first.operators)
        #expect(try tree("2 * a ** b", operators: second.operators) == "(** (* 2 a) b)")
        let again = try parseCell(declarations, number: 2, operators: second.operators)
        #expect(try tree("2 * a ** b", operators: again.operators) == "(* 2 (** a b))")
    }

    @Test(
        "faulty declarations are refused",
        arguments: [
            ("infix operator **\ninfix operator **", "CompileError: operator redeclared"),
            ("infix operator **: Foo", "CompileError: unknown precedence group 'Foo'"),
            ("precedencegroup A { higherThan: B }", "CompileError: unknown precedence group 'B'"),
        ])
    func faults(text: String, message: String) {
        #expect(refusals(text) == [message])
    }

    @Test("Swift's own operators may be declared as they are")
    func standard() throws {
        #expect(
            try tree("prefix operator -\ninfix operator +: AdditionPrecedence\n1 + 2 * 3") == "(+ 1 (* 2 3))")
    }
}
