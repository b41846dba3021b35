import Foundation

/// The kernelspec: a folder that tells Jupyter how to start the kernel.
struct KernelSpec {
    static let defaultName = "activation"
    static let defaultDisplayName = "Activation (Swift)"

    let name: String
    let displayName: String
    let executable: String

    /// Jupyter's rule for names of kernelspecs.
    static func isValid(name: String) -> Bool {
        !name.isEmpty
            && name.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || "-_.".contains($0) }
    }

    func write(into directory: URL) throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try json().write(to: directory.appendingPathComponent("kernel.json"))
        for (file, contents) in Self.logos {
            try Data(contents).write(to: directory.appendingPathComponent(file))
        }
    }

    private static let logos = [
        ("logo-32x32.png", PackageResources.logo_32x32_png),
        ("logo-64x64.png", PackageResources.logo_64x64_png),
        ("logo-svg.svg", PackageResources.logo_svg_svg),
    ]

    /// The template with this executable and name filled in.
    private func json() throws -> Data {
        let template = try JSONSerialization.jsonObject(with: Data(PackageResources.kernel_json))
        guard var contents = template as? [String: Any], let arguments = contents["argv"] as? [String] else {
            throw CommandError("The built-in kernel.json is not an object: build again from a clean clone.")
        }
        contents["argv"] = arguments.map { $0 == "{executable}" ? executable : $0 }
        contents["display_name"] = displayName
        return try JSONSerialization.data(
            withJSONObject: contents, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }
}

/// Where Jupyter looks for kernelspecs.
enum KernelSpecLocation {
    case user
    case prefix(String)

    init(user: Bool, sysPrefix: Bool, prefix: String?) throws {
        let chosen = [user, sysPrefix, prefix != nil].count { $0 }
        guard chosen <= 1 else { throw CommandError("Give only one of --user, --sys-prefix and --prefix.") }
        if let prefix {
            self = .prefix(prefix)
        } else if sysPrefix {
            self = .prefix(try Self.activePythonPrefix())
        } else {
            self = .user
        }
    }

    /// The folder that holds one folder for each kernelspec.
    var kernels: URL {
        switch self {
        case .prefix(let path):
            URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent("share/jupyter/kernels")
        case .user: Self.userData.appendingPathComponent("kernels")
        }
    }

    private static var userData: URL {
        let environment = ProcessInfo.processInfo.environment
        if let data = environment["JUPYTER_DATA_DIR"], !data.isEmpty { return URL(fileURLWithPath: data) }
        let home = FileManager.default.homeDirectoryForCurrentUser
        #if os(macOS)
            return home.appendingPathComponent("Library/Jupyter")
        #else
            if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
                return URL(fileURLWithPath: data).appendingPathComponent("jupyter")
            }
            return home.appendingPathComponent(".local/share/jupyter")
        #endif
    }

    private static func activePythonPrefix() throws -> String {
        let environment = ProcessInfo.processInfo.environment
        for variable in ["VIRTUAL_ENV", "CONDA_PREFIX"] {
            if let prefix = environment[variable], !prefix.isEmpty { return prefix }
        }
        throw CommandError(
            "--sys-prefix needs an active Python environment: activate one, or name its folder with --prefix DIR."
        )
    }
}
