/// Tells when the process that started the kernel is gone, so that no kernel is left behind.
///
/// It watches only a parent that it has seen: where a launcher stands between (or in a container, where every
/// parent may be 1), `JPY_PARENT_PID` never was the parent and says nothing.
struct ParentWatch {
    private let parent: Int

    /// A watch over the process named by `variable`, the text of `JPY_PARENT_PID`; nil where there is none to watch.
    init?(variable: String?, currentParent: Int) {
        guard let parent = variable.flatMap({ Int($0) }), parent > 1, parent == currentParent else {
            return nil
        }
        self.parent = parent
    }

    func isGone(currentParent: Int) -> Bool {
        currentParent != parent
    }
}
