import Checker
import Syntax

extension ProgramTranslation {
    /// Gives the cell's functions their names in the program; they exist before its first statement.
    mutating func declareFunctions(_ cell: ExportedCell) throws(ExportRefusal) {
        for (declaration, function) in cell.functions {
            guard case .global(let number) = function.kind else {
                try declareGeneric(declaration, cell)
                continue
            }
            let key = key(number, cell)
            let exported =
                functionNames[key] ?? overloadName(declaration.name, cell)
                ?? claim(declaration.name, .function)
            functionNames[key] = exported
            taken[exported] = .function
            functionsHere[declaration.name] = exported
            mapping[declaration.name] = exported
            if declarations.functions[key, default: []].count > 1 {
                try declareTurn(of: key, exported, declaration, cell)
            } else if exported != declaration.name {
                edits.replace(declaration.nameRange, with: exported)
            }
        }
    }

    /// The program's name of the functions that share a name with this one.
    private func overloadName(_ name: String, _ cell: ExportedCell) -> String? {
        if let exported = functionsHere[name] { return exported }
        guard !cell.earlier.functions(named: name).isEmpty else { return nil }
        let exported = mapping[name] ?? name
        return taken[exported] == .function ? exported : nil
    }

    /// A generic function, which no variable can stand for: declared again it becomes another function.
    private mutating func declareGeneric(
        _ declaration: FunctionDeclaration, _ cell: ExportedCell
    ) throws(ExportRefusal) {
        let earlier = cell.earlier.functions(named: declaration.name)
        let labels = declaration.parameters.map(\.label)
        let isDeclaredAgain = earlier.contains {
            !$0.genericParameters.isEmpty && $0.parameters.map(\.label) == labels
        }
        if isDeclaredAgain, earlier.count > 1 || namesUsedLater.contains(declaration.name) {
            throw ExportRefusal(
                reason: "it declares the generic function '\(declaration.name)' again",
                remedy: "cells above use it in functions, or as one of several: give it another name",
                range: declaration.nameRange)
        }
        let exported =
            isDeclaredAgain
            ? freshName(for: declaration.name)
            : overloadName(declaration.name, cell) ?? claim(declaration.name, .function)
        taken[exported] = .function
        functionsHere[declaration.name] = exported
        mapping[declaration.name] = exported
        if exported != declaration.name { edits.replace(declaration.nameRange, with: exported) }
    }

    // MARK: Functions that are declared again

    /// One of several declarations of a function: a static variable, which exists from the start, holds the newest,
    /// and the name calls it.
    private mutating func declareTurn(
        of key: Key, _ exported: String, _ declaration: FunctionDeclaration, _ cell: ExportedCell
    ) throws(ExportRefusal) {
        try requireForwardable(declaration, key, cell)
        let turn = functionTurns[key, default: 0] + 1
        functionTurns[key] = turn
        let own = freshName(for: exported, from: turn)
        edits.replace(declaration.nameRange, with: own)
        let holder = functionHolders[key] ?? freshName(for: exported + "_newest", from: 1)
        functionHolders[key] = holder
        let attempt = declaration.throwing == .never ? "" : "try "
        if turn == 1 {
            prologue +=
                "enum \(holder) { static var call: \(functionType(declaration, cell)) = \(own) }\n"
                + forwarding(declaration, exported, to: "\(attempt)\(holder).call", cell)
        } else {
            let arguments = declaration.parameters.enumerated().map { ($1.isInout ? "&$" : "$") + "\($0)" }
            let labelled = zip(declaration.parameters, arguments).map { parameter, argument in
                (parameter.label.map { "\($0): " } ?? "") + argument
            }
            prologue += "\(holder).call = { \(attempt)\(own)(\(labelled.joined(separator: ", "))) }\n"
        }
        prologue += "\n"
    }

    private func requireForwardable(
        _ declaration: FunctionDeclaration, _ key: Key, _ cell: ExportedCell
    ) throws(ExportRefusal) {
        let obstacle: String? =
            if declaration.parameters.contains(where: \.isVariadic) {
                "takes any number of arguments"
            } else if declaration.parameters.contains(where: \.isAutoclosure) {
                "takes an autoclosure"
            } else if declaration.throwing == .rethrowing {
                "rethrows"
            } else if Set(declarations.defaults[key] ?? []).count > 1 {
                "has other defaults there"
            } else {
                nil
            }
        guard let obstacle else { return }
        throw ExportRefusal(
            reason: "'\(declaration.name)' is declared in several cells, and it \(obstacle)",
            remedy: "earlier functions call the newest of them, which a program does through a variable: "
                + "give each its own name", range: declaration.nameRange)
    }

    private func functionType(_ declaration: FunctionDeclaration, _ cell: ExportedCell) -> String {
        let parameters = declaration.parameters.map { parameter in
            (parameter.isInout ? "inout " : "") + (parameter.isEscaping ? "@escaping " : "")
                + cell.text[parameter.type.range]
        }
        let effect = declaration.throwing == .never ? "" : "throws "
        let result = declaration.result.map { String(cell.text[$0.range]) } ?? "Void"
        return "@MainActor (\(parameters.joined(separator: ", "))) \(effect)-> \(result)"
    }

    /// A function of the same head that calls the variable.
    private func forwarding(
        _ declaration: FunctionDeclaration, _ name: String, to newest: String, _ cell: ExportedCell
    ) -> String {
        let arguments = declaration.parameters.map { ($0.isInout ? "&" : "") + $0.name }.joined(
            separator: ", ")
        let parameters = declaration.parameters.map { parameter in
            let label = parameter.label.map { $0 == parameter.name ? "" : "\($0) " } ?? "_ "
            let value = parameter.defaultValue.map { " = " + cell.text[$0.range] } ?? ""
            return "\(label)\(parameter.name): " + (parameter.isInout ? "inout " : "")
                + (parameter.isEscaping ? "@escaping " : "") + cell.text[parameter.type.range] + value
        }
        let attribute = declaration.hasDiscardableResult ? "@discardableResult " : ""
        let effect = declaration.throwing == .never ? "" : " throws"
        let result = declaration.result.map { " -> " + cell.text[$0.range] } ?? ""
        return "\(attribute)func \(name)(\(parameters.joined(separator: ", ")))\(effect)\(result) "
            + "{ \(newest)(\(arguments)) }\n"
    }
}
