/// What a colour is for. Light and dark each give it a colour of their own, so that a scene holds both.
enum Paint: Sendable, Hashable {
    /// The background.
    case paper
    /// Titles and labels.
    case ink
    /// Numbers on the axes.
    case quietInk
    /// Axes and their ticks.
    case axis
    /// The grid where a coordinate is zero.
    case zeroLine
    case grid
    /// The series with this index; more series than colours begin again.
    case series(Int)

    /// `#rrggbb` on light paper.
    var light: String {
        switch self {
        case .paper: "#ffffff"
        case .ink: "#1f2328"
        case .quietInk: "#59636e"
        case .axis: "#8c959f"
        case .zeroLine: "#bcc3ca"
        case .grid: "#e6e9ed"
        case .series(let index): Palette.colours[index % Palette.colours.count]
        }
    }

    /// `#rrggbb` on dark paper.
    var dark: String {
        switch self {
        case .paper: "#111111"
        case .ink: "#ebeef1"
        case .quietInk: "#a5adb6"
        case .axis: "#767f89"
        case .zeroLine: "#565c63"
        case .grid: "#2b2e32"
        case .series: light
        }
    }

    /// The paints that differ between light and dark.
    static let themed: [Paint] = [.paper, .ink, .quietInk, .axis, .zeroLine, .grid]
}

/// The colours and dashes that tell series apart.
enum Palette {
    /// Each has a contrast of at least 3:1 with white and with #111; any two differ by at least 8 in
    /// CAM02-UCS for normal vision and for protanopes, deuteranopes and tritanopes.
    static let colours = [
        "#1e69d2", "#d25a0f", "#009678", "#c378a5", "#87874b", "#964b4b", "#9687e1", "#785a87",
    ]

    /// The dashes of the series with `index`: where curves meet or colours fail, these still differ.
    static func dashes(_ index: Int) -> [Double] { patterns[index % patterns.count] }

    private static let patterns: [[Double]] = [
        [], [8, 4], [3, 3], [9, 4, 2, 4], [14, 4], [5, 3], [9, 4, 2, 4, 2, 4],
    ]
}
