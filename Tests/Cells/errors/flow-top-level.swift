// swift-format-ignore-file
let n = Int("1")!
guard n > 2 else { print("small") }  // error: 'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope
print("after")
