func text(words: Int) -> String {
    var text = ""
    for i in 0..<words {
        text += i % 5 == 0 ? "(alpha " : i % 5 == 4 ? "42) " : "omega7 "
    }
    return text
}

func scan(_ text: String) -> [Int] {
    var vowels = 0
    var digits = 0
    var words = 0
    var depth = 0
    var deepest = 0
    for character in text {
        switch character {
        case "a", "e", "i", "o", "u": vowels += 1
        case " ": words += 1
        case "(":
            depth += 1
            if depth > deepest { deepest = depth }
        case ")": depth -= 1
        default:
            if character >= "0" && character <= "9" { digits += 1 }
        }
    }
    return [vowels, digits, words, depth, deepest]
}

// 46,880 words are 300,000 characters.
print(scan(text(words: 46_880)))
