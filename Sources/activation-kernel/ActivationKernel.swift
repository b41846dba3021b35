import ArgumentParser

@main
struct ActivationKernel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activation-kernel",
        abstract: "A Jupyter kernel for lessons on activation functions; its cells are Swift.",
        version: version,
        subcommands: [
            Run.self, Install.self, Uninstall.self, Eval.self, Check.self, Export.self, Doctor.self,
        ])

    static let version = "0.1.0"
}

/// A failure in one line for standard error.
struct CommandError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
