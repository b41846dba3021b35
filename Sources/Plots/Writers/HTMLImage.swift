import Display
import Foundation

/// An HTML image that holds `svg` in its address: it survives sanitizers, keeps its words, and shrinks to
/// the page's width.
func htmlImage(svg: String, alternative: String, width: Double) -> String {
    "<img alt=\"\(alternative.xmlEscaped)\" width=\"\(Int(width))\" style=\"max-width:100%\" "
        + "src=\"\(dataURI(svg: svg))\">"
}

/// `svg` as a data URI, in the shorter of percent-encoding and base64.
func dataURI(svg: String) -> String {
    let encoded = percentEncoded(svg)
    let base64Count = (svg.utf8.count + 2) / 3 * 4 + ";base64".utf8.count
    if encoded.utf8.count <= base64Count { return "data:image/svg+xml,\(encoded)" }
    return "data:image/svg+xml;base64,\(Data(svg.utf8).base64EncodedString())"
}

/// `text` with all octets escaped that may not stand in the path of a URI (RFC 3986, section 3.3), and
/// the apostrophe and the ampersand, which HTML could take for its own.
private func percentEncoded(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var octets: [UInt8] = []
    octets.reserveCapacity(text.utf8.count * 2)
    for octet in text.utf8 {
        if isLiteral[Int(octet)] {
            octets.append(octet)
        } else {
            octets += [UInt8(ascii: "%"), hexadecimal[Int(octet >> 4)], hexadecimal[Int(octet & 15)]]
        }
    }
    return String(decoding: octets, as: UTF8.self)
}

private let isLiteral: [Bool] = {
    let literal = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=:@/".utf8)
    return (0...255).map { literal.contains($0) }
}()
