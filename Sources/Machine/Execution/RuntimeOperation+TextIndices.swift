import Checker

/// Indices of strings. Each is checked: one of another string may lie anywhere.
extension RuntimeOperation {
    static let textIndices: [(Intrinsic, Body)] = [
        (.textStartIndex, { call, _ in try call.readText().part.startIndex.write(to: &call) }),
        (.textEndIndex, { call, _ in try call.readText().part.endIndex.write(to: &call) }),
        (.textIndexAfter, { call, _ in try move(&call) { _ in 1 } }),
        (.textIndexBefore, { call, _ in try move(&call) { _ in -1 } }),
        (.textIndexOffset, { call, _ in try move(&call) { Int.read(from: &$0) } }),
        (.textIndexOffsetLimited, moveWithinLimit),
        (
            .textDistance,
            { call, _ in
                let text = try call.readText().part
                let (start, end) = (String.Index.read(from: &call), String.Index.read(from: &call))
                try text.check(start)
                try text.check(end)
                text.distance(from: start, to: end).write(to: &call)
            }
        ),
        (
            .textCharacter,
            { call, _ in
                let text = try call.readText().part
                let index = String.Index.read(from: &call)
                guard index >= text.startIndex, index < text.endIndex else { throw outOfBounds }
                text[index].write(to: &call)
            }
        ),
        (
            .textSlice,
            { call, _ in
                let text = try call.readText().part
                let range = String.Index.read(from: &call)..<String.Index.read(from: &call)
                try text.check(range)
                text[range].write(to: &call)
            }
        ),
        (
            .textFirstIndex,
            { call, _ in
                let text = try call.readText().part
                let character = try call.readText().first
                text.firstIndex { $0 == character }.write(to: &call)
            }
        ),
        (
            .textLastIndex,
            { call, _ in
                let text = try call.readText().part
                let character = try call.readText().first
                text.lastIndex { $0 == character }.write(to: &call)
            }
        ),
    ]

    fileprivate static let outOfBounds = MachineError.runtime("String index is out of bounds")

    private static func move(_ call: inout NativeCall, by distance: (inout NativeCall) -> Int) throws {
        let text = try call.readText().part
        let index = String.Index.read(from: &call)
        try text.check(index)
        let distance = distance(&call)
        let limit = distance < 0 ? text.startIndex : text.endIndex
        guard let moved = text.index(index, offsetBy: distance, limitedBy: limit) else { throw outOfBounds }
        moved.write(to: &call)
    }

    private static func moveWithinLimit(_ call: inout NativeCall, _ types: RuntimeTypes) throws {
        let text = try call.readText().part
        let index = String.Index.read(from: &call)
        try text.check(index)
        let distance = Int.read(from: &call)
        let limit = String.Index.read(from: &call)
        try text.check(limit)
        let isLimited = distance < 0 ? limit <= index : limit >= index
        let end = distance < 0 ? text.startIndex : text.endIndex
        let moved = text.index(index, offsetBy: distance, limitedBy: isLimited ? limit : end)
        if moved == nil && !isLimited { throw outOfBounds }
        moved.write(to: &call)
    }
}

extension Substring {
    func check(_ index: String.Index) throws {
        guard index >= startIndex, index <= endIndex else { throw RuntimeOperation.outOfBounds }
    }

    func check(_ range: Range<String.Index>) throws {
        guard range.lowerBound >= startIndex, range.upperBound <= endIndex else {
            throw MachineError.runtime("String index range is out of bounds")
        }
    }
}
