/// Shows a value at once, in the middle of a cell. In a compiled program it prints the value's plain text.
///
/// ```swift
/// display(plot([0, 1, 4]))   // Line plot. x from 0 to 2; y from 0 to 4. Curve: 3 points, rises from 0 to 4.
/// ```
public func display(_ value: some Displayable) {
    if case .text(let text)? = value.mimeBundle["text/plain"] { print(text) }
}
