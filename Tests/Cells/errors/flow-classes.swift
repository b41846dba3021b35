// swift-format-ignore-file
class Point {
    var x: Int, y: Int
    init(x: Int) {
        self.x = x
    }  // error: return from initializer without initializing all stored properties
    init(both n: Int) {
        x = n
        show()  // error: 'self' used in method call 'show' before all stored properties are initialized
        y = n
    }
    func show() {}
}
class Base {
    var value: Int
    init(value: Int) { self.value = value }
}
class Early: Base {
    var extra: Int
    init() {
        super.init(value: 1)  // error: property 'self.extra' not initialized at super.init call
        extra = 2
    }
}
class Forgetful: Base {
    var extra = 1
    init(n: Int) {
        extra = n
    }  // error: 'super.init' isn't called on all paths before returning from initializer
}
class Hasty: Base {
    init(n: Int) {
        value = n  // error: 'self' used in property access 'value' before 'super.init' call
        super.init(value: n)
    }
}
