// swift-format-ignore-file
// University registration: many optional chains
class Person { let name: String; var address: Address?; init(name: String) { self.name = name } }
struct Address { var street: String; var zip: Int?; var city: City? }
class City { let name: String; weak var mayor: Person?; init(_ n: String) { name = n } }
final class Student: Person {
    var courses: [Course] = []
    var advisor: Professor?
    var gpa: Double? {
        let graded = courses.compactMap { c in c.grades[name].map { ($0, c.credits) } }
        guard !graded.isEmpty else { return nil }
        return graded.reduce(0.0) { $0 + $1.0 * Double($1.1) } / Double(graded.map(\.1).reduce(0, +))
    }
}
final class Professor: Person { var office: String? }
final class Course {
    let title: String, credits: Int
    var grades: [String: Double] = [:]
    var teacher: Professor?
    init(_ title: String, credits: Int) { self.title = title; self.credits = credits }
}
let ada = Student(name: "Ada"), bob = Student(name: "Bob")
let prof = Professor(name: "Noether")
prof.office = "M-12"
let algebra = Course("Algebra", credits: 6), art = Course("Art", credits: 2)
algebra.teacher = prof
ada.courses = [algebra, art]
bob.courses.append(algebra)
algebra.grades = ["Ada": 3.7, "Bob": 2.3]
art.grades["Ada"] = 3.0
ada.advisor = algebra.teacher
ada.address = Address(street: "Main St 1", zip: 12345, city: City("Springfield"))
ada.address?.city?.mayor = prof
print(ada.gpa!, bob.gpa ?? 0, Student(name: "Zed").gpa as Any)  // expect: 3.5250000000000004 2.3 nil
print(ada.address?.city?.mayor?.name ?? "none", bob.address?.city?.name ?? "homeless")  // expect: Noether homeless
print(ada.courses.first?.teacher?.office?.count ?? -1, bob.advisor?.office?.hasPrefix("M") ?? false)  // expect: 4 false
ada.address?.zip? += 1
bob.address?.zip = 5
print(ada.address?.zip ?? 0, bob.address == nil, ada.address!.city!.name.uppercased())  // expect: 12346 true SPRINGFIELD
if let zip = ada.address?.zip, let city = ada.address?.city, zip > 10_000, city.name.count > 5 { print("\(zip) \(city.name)") }
// expect: 12346 Springfield
let offices = [ada, bob].map { $0.advisor?.office }
print(offices, offices.compactMap { $0 }, offices.first ?? "x" as String?)
// expect: [Optional("M-12"), nil] ["M-12"] Optional("M-12")
let people: [Person] = [ada, bob, prof]
for p in people {
    switch p {
    case let s as Student where s.gpa ?? 0 > 3: print("\(s.name): honours")
    case is Student: print("\(p.name): student")
    case let prof as Professor: print("\(prof.name) in \(prof.office ?? "the corridor")")
    default: break
    }
}
// expect: Ada: honours
// expect: Bob: student
// expect: Noether in M-12
var maybe: Int? = 5
maybe? *= 2
maybe = maybe.map { $0 + 1 }
let text = maybe.flatMap { $0 > 10 ? "big \($0)" : nil }
print(maybe!, text ?? "small", (maybe ?? 0) > 3 ? "yes" : "no", maybe == 11, maybe != nil)  // expect: 11 big 11 yes true true
func firstEven(_ a: [Int]?) -> Int? { a?.first { $0.isMultiple(of: 2) } }
print(firstEven([1, 4]) as Any, firstEven(nil) as Any, firstEven([1]) ?? -1)  // expect: Optional(4) nil -1
