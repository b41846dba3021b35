import JupyterKernel

extension KernelDescription {
    /// What this kernel tells of itself.
    package static func activation(version: String) -> KernelDescription {
        KernelDescription(
            implementation: "activation-kernel",
            implementationVersion: version,
            banner: "Activation (Swift) \(version): cells are Swift, with a library of activation functions.",
            language: Language(
                name: "swift", version: "6.2", mimetype: "text/x-swift", fileExtension: ".swift",
                pygmentsLexer: "swift", codemirrorMode: "swift"),
            helpLinks: [
                HelpLink(text: "The Swift Programming Language", url: "https://docs.swift.org/swift-book/")
            ])
    }
}
