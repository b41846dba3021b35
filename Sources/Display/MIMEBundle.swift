/// One value, told in several MIME types; a frontend shows the richest that it knows.
///
/// ```swift
/// let bundle = MIMEBundle(plainText: "0.5").adding("text/html", .text("<b>0.5</b>"))
/// bundle["text/plain"]   // .text("0.5")
/// ```
public struct MIMEBundle: Sendable, Equatable {
    /// The content under one MIME type.
    public enum Content: Sendable, Equatable {
        /// Text as it stands: `text/html`, `image/svg+xml`, `text/plain`.
        case text(String)
        /// Bytes, sent in base64: `image/png`, `application/pdf`.
        case bytes([UInt8])
        /// A JSON document, sent nested and not as a string: `application/json`.
        case json(String)
    }

    /// MIME types with their contents, in the order in which they were added; no type stands twice.
    public private(set) var representations: [(type: String, content: Content)]

    /// A bundle that holds `plainText` as `text/plain`.
    public init(plainText: String) {
        representations = [("text/plain", .text(plainText))]
    }

    /// The content under `type`, or nil.
    public subscript(type: String) -> Content? {
        representations.first { $0.type == type }?.content
    }

    /// This bundle with `content` under `type`, in place of what stood there.
    public func adding(_ type: String, _ content: Content) -> MIMEBundle {
        var bundle = self
        bundle.representations.removeAll { $0.type == type }
        bundle.representations.append((type, content))
        return bundle
    }

    public static func == (a: MIMEBundle, b: MIMEBundle) -> Bool {
        a.representations.elementsEqual(b.representations) { $0.type == $1.type && $0.content == $1.content }
    }
}

/// A value that a frontend can show: a plot, a table, a tensor.
public protocol Displayable {
    /// The value in every form that it offers; `text/plain` is always among them.
    var mimeBundle: MIMEBundle { get }
}
