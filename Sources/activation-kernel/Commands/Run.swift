import ArgumentParser
import JupyterKernel
import JupyterProtocol
import NotebookKernel

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a frontend; Jupyter starts this itself.")

    @Option(name: [.customShort("f"), .long], help: "The connection file that the frontend wrote.")
    var connectionFile: String

    func run() throws {
        let kernel = try Kernel(
            connection: ConnectionFile(path: connectionFile),
            configuration: KernelConfiguration(
                description: .activation(version: ActivationKernel.version),
                logLevelVariable: "ACTIVATION_KERNEL_LOG")
        ) {
            NotebookEvaluator()
        }
        try kernel.run()
    }
}
