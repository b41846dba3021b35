import ArgumentParser
import Foundation

struct KernelSpecOptions: ParsableArguments {
    @Flag(help: "For the current user; so it is without any of the three.")
    var user = false

    @Flag(help: "For the Python environment that is active.")
    var sysPrefix = false

    @Option(help: "For the environment in this folder.")
    var prefix: String?

    @Option(help: "The name by which Jupyter finds the kernel.")
    var name = KernelSpec.defaultName

    func validate() throws {
        guard KernelSpec.isValid(name: name) else {
            throw ValidationError(
                "'\(name)' is no name for a kernel: use ASCII letters, digits, '-', '_' and '.'.")
        }
    }

    func directory() throws -> URL {
        try KernelSpecLocation(user: user, sysPrefix: sysPrefix, prefix: prefix).kernels
            .appendingPathComponent(name)
    }
}

struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell Jupyter of this kernel.")

    @OptionGroup var options: KernelSpecOptions

    @Option(help: "The name that frontends show.")
    var displayName = KernelSpec.defaultDisplayName

    func run() throws {
        let directory = try options.directory()
        let spec = KernelSpec(name: options.name, displayName: displayName, executable: try Executable.path())
        do {
            try spec.write(into: directory)
        } catch {
            throw CommandError(
                "Cannot write the kernelspec to '\(directory.path)': \(error.localizedDescription)")
        }
        print("Installed the kernelspec '\(options.name)' in \(directory.path)")
    }
}

struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take this kernel out of Jupyter's list.")

    @OptionGroup var options: KernelSpecOptions

    func run() throws {
        let directory = try options.directory()
        guard FileManager.default.fileExists(atPath: directory.appendingPathComponent("kernel.json").path)
        else {
            throw CommandError(
                "There is no kernelspec '\(options.name)' in \(directory.deletingLastPathComponent().path).")
        }
        do {
            try FileManager.default.removeItem(at: directory)
        } catch {
            throw CommandError("Cannot remove '\(directory.path)': \(error.localizedDescription)")
        }
        print("Removed the kernelspec '\(options.name)' from \(directory.path)")
    }
}

/// The program that runs.
enum Executable {
    static func path() throws -> String {
        guard let path = Bundle.main.executablePath else {
            throw CommandError("Cannot tell where this program stands.")
        }
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}
