import ArgumentParser
import Display
import Foundation
import NotebookKernel
import ZeroMQ

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for what is missing, and tell the command that mends it.")

    func run() throws {
        let checks = [checkLanguage(), checkZeroMQ(), checkJupyter(), checkKernelSpec()]
        for check in checks {
            print("\(check.isFine ? "✓" : "✗") \(check.finding)")
            if let remedy = check.remedy { print("    \(remedy)") }
        }
        if checks.contains(where: { !$0.isFine }) { throw ExitCode(1) }
    }

    private struct Finding {
        let isFine: Bool
        let finding: String
        var remedy: String?
    }

    /// Runs a cell, plot included, from text to SVG.
    private func checkLanguage() -> Finding {
        let cell = "let x = linspace(-2, 2, 5)\nplot(x, relu(x), label: \"ReLU\")"
        let silent = NotebookSession.Output(write: { _ in }, display: { _ in })
        do throws(CellFailure) {
            let shown = try NotebookSession().run(cell, name: "doctor", output: silent)
            guard shown?["image/svg+xml"] != nil else {
                return Finding(
                    isFine: false, finding: "a plot gave no picture",
                    remedy: "build again: swift build -c release")
            }
            return Finding(
                isFine: true,
                finding: "cells run, plots are drawn (activation-kernel \(ActivationKernel.version))")
        } catch {
            return Finding(
                isFine: false, finding: "a cell failed: \(error.message)",
                remedy: "build again: swift build -c release")
        }
    }

    private func checkZeroMQ() -> Finding {
        let version = ZeroMQ.libraryVersion
        let isFine = !version.hasPrefix("2.") && !version.hasPrefix("3.") && !version.hasPrefix("4.0.")
        return Finding(
            isFine: isFine, finding: "libzmq \(version)",
            remedy: isFine ? nil : "install 4.1 or later: sudo apt-get install libzmq3-dev")
    }

    private func checkJupyter() -> Finding {
        guard let path = Self.find("jupyter") else {
            return Finding(
                isFine: false, finding: "jupyter is not on the PATH",
                remedy:
                    "install it: python3 -m venv .venv && .venv/bin/pip install jupyterlab nbconvert; then activate it: source .venv/bin/activate"
            )
        }
        return Finding(isFine: true, finding: "jupyter at \(path)")
    }

    private func checkKernelSpec() -> Finding {
        var folders = [try? KernelSpecLocation(user: true, sysPrefix: false, prefix: nil).kernels]
        folders.append(try? KernelSpecLocation(user: false, sysPrefix: true, prefix: nil).kernels)
        if let jupyter = Self.find("jupyter") {
            let prefix = URL(fileURLWithPath: jupyter).deletingLastPathComponent().deletingLastPathComponent()
            folders.append(prefix.appendingPathComponent("share/jupyter/kernels"))
        }
        folders += ["/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels"].map {
            URL(fileURLWithPath: $0)
        }
        let remedy = "install it: \((try? Executable.path()) ?? "activation-kernel") install --user"
        for folder in folders.compactMap({ $0 }) {
            let file = folder.appendingPathComponent(KernelSpec.defaultName).appendingPathComponent(
                "kernel.json")
            guard let data = FileManager.default.contents(atPath: file.path) else { continue }
            guard let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
                let executable = (json["argv"] as? [String])?.first
            else {
                return Finding(
                    isFine: false, finding: "the kernelspec \(file.path) is broken", remedy: remedy)
            }
            guard FileManager.default.isExecutableFile(atPath: executable) else {
                return Finding(
                    isFine: false, finding: "the kernelspec names \(executable), which is not there",
                    remedy: remedy)
            }
            return Finding(
                isFine: true,
                finding: "kernelspec '\(KernelSpec.defaultName)' at \(file.deletingLastPathComponent().path)")
        }
        return Finding(isFine: false, finding: "the kernelspec is not installed", remedy: remedy)
    }

    private static func find(_ program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
