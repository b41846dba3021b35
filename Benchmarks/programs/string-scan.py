def text(words):
    text = ""
    for i in range(words):
        text += "(alpha " if i % 5 == 0 else "42) " if i % 5 == 4 else "omega7 "
    return text


def scan(text):
    vowels = 0
    digits = 0
    words = 0
    depth = 0
    deepest = 0
    for character in text:
        if character in "aeiou":
            vowels += 1
        elif character == " ":
            words += 1
        elif character == "(":
            depth += 1
            if depth > deepest:
                deepest = depth
        elif character == ")":
            depth -= 1
        elif "0" <= character <= "9":
            digits += 1
    return [vowels, digits, words, depth, deepest]


# 46,880 words are 300,000 characters.
print(scan(text(46_880)))
