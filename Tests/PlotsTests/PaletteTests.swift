import Foundation
import Testing

@testable import Plots

@Suite struct PaletteTests {
    private static let colours = Palette.colours.map(LinearColour.init(hexadecimal:))

    @Test("each colour has a contrast of 3:1 with white and with #111, and words have 4.5:1")
    func contrast() {
        let (white, black) = (LinearColour(hexadecimal: "#ffffff"), LinearColour(hexadecimal: "#111111"))
        for colour in Self.colours {
            #expect(colour.contrast(with: white) >= 3 && colour.contrast(with: black) >= 3)
        }
        for paint in [Paint.ink, .quietInk] {
            #expect(LinearColour(hexadecimal: paint.light).contrast(with: white) >= 4.5)
            #expect(LinearColour(hexadecimal: paint.dark).contrast(with: black) >= 4.5)
        }
    }

    @Test(
        "any two colours differ by 8 in CAM02-UCS for every kind of sight",
        arguments: ColourVision.allCases)
    func difference(_ vision: ColourVision) {
        let seen = Self.colours.map { vision.seen($0).perceived }
        for (index, colour) in seen.enumerated() {
            for other in seen[..<index] { #expect(colour.distance(to: other) >= 8) }
        }
    }

    @Test("the measure gives the published coordinates of a colour")
    func measure() {
        // #1e69d2, computed with colorspacious 1.1.2.
        let blue = LinearColour(hexadecimal: "#1e69d2").perceived
        #expect(blue.distance(to: Perceived(lightness: 46.4250, a: -9.1200, b: -30.8834)) < 0.01)
    }

    @Test("light and dark roles have colours of their own, so that a rule finds only its role")
    func roles() {
        let all = Paint.themed.map(\.light) + Palette.colours
        #expect(Set(all).count == all.count)
    }
}

/// A colour in linear sRGB, 0 to 1.
struct LinearColour {
    var red: Double
    var green: Double
    var blue: Double

    init(hexadecimal: String) {
        let value = Int(hexadecimal.dropFirst(), radix: 16) ?? 0
        func linear(_ shift: Int) -> Double {
            let share = Double(value >> shift & 255) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        (red, green, blue) = (linear(16), linear(8), linear(0))
    }

    /// Contrast as WCAG 2.2 defines it.
    func contrast(with other: LinearColour) -> Double {
        func luminance(_ colour: LinearColour) -> Double {
            0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
        }
        let (a, b) = (luminance(self) + 0.05, luminance(other) + 0.05)
        return max(a, b) / min(a, b)
    }

    func multiplied(by matrix: [[Double]]) -> LinearColour {
        func row(_ index: Int) -> Double {
            min(max(matrix[index][0] * red + matrix[index][1] * green + matrix[index][2] * blue, 0), 1)
        }
        var result = self
        (result.red, result.green, result.blue) = (row(0), row(1), row(2))
        return result
    }
}

/// Sight without one kind of cone, after Machado, Oliveira and Fernandes (2009), severity 1.
enum ColourVision: CaseIterable {
    case normal, protanopia, deuteranopia, tritanopia

    func seen(_ colour: LinearColour) -> LinearColour {
        switch self {
        case .normal: colour
        case .protanopia:
            colour.multiplied(by: [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ])
        case .deuteranopia:
            colour.multiplied(by: [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ])
        case .tritanopia:
            colour.multiplied(by: [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ])
        }
    }
}

/// A colour as CAM02-UCS places it (Luo, Cui and Li, 2006); distance is difference as seen.
struct Perceived {
    let lightness: Double
    let a: Double
    let b: Double

    func distance(to other: Perceived) -> Double {
        let (dj, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
        return (dj * dj + da * da + db * db).squareRoot()
    }
}

extension LinearColour {
    /// CIECAM02 (CIE 159:2004) under the sRGB viewing conditions: D65, 64 lux, a background of 20 %,
    /// average surround.
    var perceived: Perceived {
        let luminance = 64 / Double.pi / 5
        let k = 1 / (5 * luminance + 1)
        let adaptation =
            0.2 * pow(k, 4) * 5 * luminance + 0.1 * pow(1 - pow(k, 4), 2) * pow(5 * luminance, 1.0 / 3)
        let n = 0.2
        let brightnessFactor = 0.725 * pow(1 / n, 0.2)
        let z = 1.48 + n.squareRoot()
        let degree = 1 - 1 / 3.6 * exp((-luminance - 42) / 92)

        let toXYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
        let toCones = [[0.7328, 0.4296, -0.1624], [-0.7036, 1.6975, 0.0061], [0.0030, 0.0136, 0.9834]]
        let fromCones = [
            [1.096124, -0.278869, 0.182745], [0.454369, 0.473533, 0.072098],
            [-0.009628, -0.005698, 1.015326],
        ]
        let toHunt = [[0.38971, 0.68898, -0.07868], [-0.22981, 1.18340, 0.04641], [0, 0, 1]]
        let white = [95.047, 100, 108.883]
        let whiteCones = product(toCones, white)

        func responses(_ xyz: [Double]) -> [Double] {
            let cones = product(toCones, xyz)
            let adapted = zip(cones, whiteCones).map { cone, white in
                (100 / white * degree + 1 - degree) * cone
            }
            return product(toHunt, product(fromCones, adapted)).map { response in
                let power = pow(adaptation * abs(response) / 100, 0.42)
                return (response < 0 ? -400 : 400) * power / (power + 27.13) + 0.1
            }
        }
        func achromatic(_ r: [Double]) -> Double { (2 * r[0] + r[1] + r[2] / 20 - 0.305) * brightnessFactor }

        let r = responses(product(toXYZ, [red, green, blue]).map { 100 * $0 })
        let a = r[0] - 12 * r[1] / 11 + r[2] / 11
        let b = (r[0] + r[1] - 2 * r[2]) / 9
        let hue = atan2(b, a)
        let eccentricity = (cos(hue + 2) + 3.8) / 4
        let j = 100 * pow(achromatic(r) / achromatic(responses(white)), 0.69 * z)
        let t =
            50000 / 13 * brightnessFactor * eccentricity * (a * a + b * b).squareRoot()
            / (r[0] + r[1] + 21 * r[2] / 20)
        let chroma = pow(t, 0.9) * (j / 100).squareRoot() * pow(1.64 - pow(0.29, n), 0.73)
        let colourfulness = log(1 + 0.0228 * chroma * pow(adaptation, 0.25)) / 0.0228
        return Perceived(
            lightness: 1.7 * j / (1 + 0.007 * j), a: colourfulness * cos(hue), b: colourfulness * sin(hue))
    }

    private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}
