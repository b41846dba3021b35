// swift-tools-version: 6.2
import PackageDescription

// Targets stand from the outside in: commands, kernel, language, what learners import.
// A target imports only what stands below it.
let package = Package(
    name: "activation-kernel",
    products: [
        .executable(name: "activation-kernel", targets: ["activation-kernel"]),
        .library(name: "JupyterKernel", targets: ["JupyterKernel"]),
        .library(name: "Notebook", targets: ["Notebook"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swiftlang/swift-syntax", .upToNextMinor(from: "603.0.1")),
    ],
    targets: [
        // Commands
        .executableTarget(
            name: "activation-kernel",
            dependencies: [
                "NotebookKernel", "JupyterKernel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                "Display", "JupyterProtocol", "ZeroMQ",
            ],
            resources: [.embedInCode("kernelspec")]
        ),

        // Kernel
        .target(
            name: "NotebookKernel",
            dependencies: ["JupyterKernel", "Library", "Machine", "Checker", "Syntax", "Display"]
        ),
        .target(
            name: "JupyterKernel",
            dependencies: ["JupyterProtocol", "ZeroMQ", .product(name: "Logging", package: "swift-log")]
        ),
        .target(
            name: "JupyterProtocol",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "ZeroMQ", dependencies: ["CZeroMQ"]),
        .systemLibrary(name: "CZeroMQ", pkgConfig: "libzmq", providers: [.apt(["libzmq3-dev"])]),

        // Language
        .target(
            name: "Library",
            dependencies: ["Machine", "Checker", "Plots", "Networks", "Activations", "Tensors", "Display"]
        ),
        .target(name: "Machine", dependencies: ["Checker"]),
        .target(name: "Checker", dependencies: ["Syntax"]),
        .target(
            name: "Syntax",
            dependencies: [
                .product(name: "SwiftSyntax", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftOperators", package: "swift-syntax"),
                .product(name: "SwiftDiagnostics", package: "swift-syntax"),
                .product(name: "SwiftParserDiagnostics", package: "swift-syntax"),
            ]
        ),

        // What learners' programs import
        .target(name: "Notebook", dependencies: ["Plots", "Networks", "Activations", "Tensors", "Display"]),
        .target(name: "Plots", dependencies: ["Tensors", "Display"]),
        .target(name: "Networks", dependencies: ["Activations", "Tensors"]),
        .target(name: "Activations", dependencies: ["CTensorKernels", "Tensors", "Display"]),
        .target(name: "Tensors", dependencies: ["CTensorKernels", "Display"]),
        .target(name: "CTensorKernels", linkerSettings: [.linkedLibrary("m")]),
        .target(name: "Display"),

        // Tests
        .testTarget(name: "DisplayTests", dependencies: ["Display"]),
        .testTarget(name: "PlotsTests", dependencies: ["Plots", "Display", "Tensors"], exclude: ["Goldens"]),
        .testTarget(name: "LibraryTests", dependencies: ["Library", "Checker", "Notebook"]),
        .testTarget(
            name: "NotebookKernelTests", dependencies: ["NotebookKernel", "JupyterKernel", "Display"]),
        .testTarget(name: "ZeroMQTests", dependencies: ["ZeroMQ"]),
        .testTarget(name: "JupyterProtocolTests", dependencies: ["JupyterProtocol"]),
        .testTarget(
            name: "JupyterKernelTests",
            dependencies: [
                "JupyterKernel", "JupyterProtocol", "ZeroMQ", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "TensorsTests", dependencies: ["Tensors", "Display"], exclude: ["Oracle"]),
        .testTarget(
            name: "ActivationsTests", dependencies: ["Activations", "Networks", "Tensors", "Display"],
            exclude: ["Oracle"]),
        .testTarget(
            name: "NetworksTests", dependencies: ["Networks", "Activations", "Tensors"], exclude: ["Oracle"]),
        .testTarget(name: "SyntaxTests", dependencies: ["Syntax"]),
        .testTarget(name: "MachineTests", dependencies: ["Machine", "Checker", "Syntax"]),
        .testTarget(name: "CheckerTests", dependencies: ["Checker", "Syntax"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
