/// Sorting, and the greatest and least of sequences.
extension StandardLibrary {
    static let orderingRows: [SignatureRow] = [
        source(
            "Sequence", "func min() -> Element? where Element: Comparable",
            """
            var result: Element? = nil
            for element in self {
                if let smallest = result {
                    if element < smallest { result = element }
                } else {
                    result = element
                }
            }
            return result
            """, "The smallest element, or nil where there is none."),
        source(
            "Sequence", "func max() -> Element? where Element: Comparable",
            """
            var result: Element? = nil
            for element in self {
                if let greatest = result {
                    if element >= greatest { result = element }
                } else {
                    result = element
                }
            }
            return result
            """, "The greatest element, or nil where there is none."),
        source(
            "Sequence",
            "func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?",
            """
            var result: Element? = nil
            for element in self {
                if let smallest = result {
                    if try areInIncreasingOrder(element, smallest) { result = element }
                } else {
                    result = element
                }
            }
            return result
            """, "The element that stands first in the order that the function tells, or nil."),
        source(
            "Sequence",
            "func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element?",
            """
            var result: Element? = nil
            for element in self {
                if let greatest = result {
                    if try areInIncreasingOrder(greatest, element) { result = element }
                } else {
                    result = element
                }
            }
            return result
            """, "The element that stands last in the order that the function tells, or nil."),
        row(
            "Sequence", "func sorted() -> [Element] where Element: Comparable", .arraySorted,
            "The elements in ascending order."),
        source(
            "Sequence",
            "func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> [Element]",
            mergeSort,
            "The elements in the order that the function tells: true where the first stands before the second."
        ),
        row("Sequence", reversedToArray, .arrayReversed, "The elements from the last to the first."),
        source(
            "Sequence", "func shuffled() -> [Element]",
            """
            var result = Array(self)
            result.shuffle()
            return result
            """, "The elements in a random order."),
    ]

    /// Runs of eight by insertion, then merges of twice the length each time; stable.
    private static let mergeSort = """
        var elements = Array(self)
        let count = elements.count
        let run = 8
        var start = 0
        while start < count {
            let end = start + run < count ? start + run : count
            var next = start + 1
            while next < end {
                let element = elements[next]
                var place = next
                while place > start {
                    if try !areInIncreasingOrder(element, elements[place - 1]) { break }
                    elements[place] = elements[place - 1]
                    place -= 1
                }
                elements[place] = element
                next += 1
            }
            start = end
        }
        if count <= run { return elements }
        var merged = elements
        var width = run
        while width < count {
            var lower = 0
            while lower < count {
                let middle = lower + width < count ? lower + width : count
                let upper = middle + width < count ? middle + width : count
                var left = lower
                var right = middle
                var place = lower
                while left < middle && right < upper {
                    if try areInIncreasingOrder(elements[right], elements[left]) {
                        merged[place] = elements[right]
                        right += 1
                    } else {
                        merged[place] = elements[left]
                        left += 1
                    }
                    place += 1
                }
                while left < middle {
                    merged[place] = elements[left]
                    left += 1
                    place += 1
                }
                while right < upper {
                    merged[place] = elements[right]
                    right += 1
                    place += 1
                }
                lower = upper
            }
            swap(&elements, &merged)
            width *= 2
        }
        return elements
        """
}
