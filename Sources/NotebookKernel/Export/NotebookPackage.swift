import FoundationEssentials

/// A Swift package that runs an exported notebook.
package struct NotebookPackage {
    package let name: String
    package let program: NotebookProgram
    /// The folder of the package that has the library `Notebook`.
    package let libraryPath: String

    /// The folder that this program was built from, where it is still there.
    package static var builtFrom: String? {
        let folders = #filePath.split(separator: "/").dropLast(4)
        let root = "/" + folders.joined(separator: "/")
        let manifest = FileManager.default.contents(atPath: root + "/Package.swift")
        return manifest.map { String(decoding: $0, as: UTF8.self).contains("name: \"Notebook\"") } == true
            ? root : nil
    }

    /// `name` may be any text: a file's name, a folder's.
    package init(name: String, program: NotebookProgram, libraryPath: String) {
        let letters = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "-" }
        let trimmed = String(letters).split(separator: "-").joined(separator: "-")
        self.name = trimmed.isEmpty ? "notebook" : trimmed
        self.program = program
        self.libraryPath = libraryPath
    }

    package struct Occupied: Error {
        package let path: String
    }

    private static let mark = "// Made by 'activation-kernel export'."

    /// Writes the package into a folder, which is empty, new, or holds an earlier export.
    package func write(into folder: String) throws {
        let files = FileManager.default
        let manifestPath = folder + "/Package.swift"
        if let present = files.contents(atPath: manifestPath),
            !String(decoding: present, as: UTF8.self).contains(Self.mark)
        {
            throw Occupied(path: manifestPath)
        }
        let sources = "\(folder)/Sources/\(name)"
        try files.createDirectory(atPath: sources, withIntermediateDirectories: true)
        try Data(manifest.utf8).write(to: URL(filePath: manifestPath), options: .atomic)
        try Data(program.text.utf8).write(to: URL(filePath: sources + "/main.swift"), options: .atomic)
    }

    /// The module is called `main`, as that of a notebook: Swift prints it in the names of types.
    private var manifest: String {
        """
        // swift-tools-version: 6.2
        \(Self.mark)
        import PackageDescription

        let package = Package(
            name: "\(name)",
            products: [.executable(name: "\(name)", targets: ["main"])],
            dependencies: [.package(name: "activation-kernel", path: \(libraryPath.debugDescription))],
            targets: [
                .executableTarget(
                    name: "main",
                    dependencies: [.product(name: "Notebook", package: "activation-kernel")],
                    path: "Sources/\(name)",
                    swiftSettings: [.defaultIsolation(MainActor.self)],
                    linkerSettings: [.linkedLibrary("m")])
            ],
            swiftLanguageModes: [.v6]
        )

        """
    }
}
