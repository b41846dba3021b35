// swift-format-ignore-file
// School course registration with classes and dictionaries
import Foundation
enum RegistrationError: LocalizedError {
    case courseFull(String), alreadyRegistered, missingPrerequisite(course: String, needs: [String])
    case creditLimit(current: Int, adding: Int)
    var errorDescription: String? {
        switch self {
        case .courseFull(let c): return "Course \(c) is full"
        case .alreadyRegistered: return "Already registered"
        case .missingPrerequisite(let c, let needs): return "\(c) needs \(needs.joined(separator: " and "))"
        case .creditLimit(let current, let adding): return "\(current) + \(adding) credits is too much"
        }
    }
}
class Course: Hashable, CustomStringConvertible {
    let code: String
    let credits: Int
    let capacity: Int
    let prerequisites: Set<String>
    private(set) var students: [Student] = []
    init(_ code: String, credits: Int, capacity: Int = 2, prerequisites: Set<String> = []) {
        self.code = code
        self.credits = credits
        self.capacity = capacity
        self.prerequisites = prerequisites
    }
    var isFull: Bool { students.count >= capacity }
    func add(_ s: Student) { students.append(s) }
    func drop(_ s: Student) { students.removeAll { $0 === s } }
    static func == (lhs: Course, rhs: Course) -> Bool { lhs.code == rhs.code }
    func hash(into hasher: inout Hasher) { hasher.combine(code) }
    var description: String { "\(code)(\(students.count)/\(capacity))" }
}
class Student {
    let name: String
    var completed: Set<String> = []
    private(set) var courses: Set<Course> = []
    var waitlisted: [Course] = []
    init(_ name: String, completed: String...) {
        self.name = name
        self.completed = Set(completed)
    }
    var credits: Int { courses.reduce(0) { $0 + $1.credits } }
    func register(for course: Course) throws {
        if courses.contains(course) { throw RegistrationError.alreadyRegistered }
        let missing = course.prerequisites.subtracting(completed)
        guard missing.isEmpty else {
            throw RegistrationError.missingPrerequisite(course: course.code, needs: missing.sorted())
        }
        guard credits + course.credits <= 12 else {
            throw RegistrationError.creditLimit(current: credits, adding: course.credits)
        }
        guard !course.isFull else {
            waitlisted.append(course)
            throw RegistrationError.courseFull(course.code)
        }
        courses.insert(course)
        course.add(self)
    }
    func finish(_ course: Course) {
        guard let done = courses.remove(course) else { return }
        completed.insert(done.code)
        course.drop(self)
    }
}
let catalog = [
    Course("CS101", credits: 4), Course("MA101", credits: 5, capacity: 3),
    Course("CS201", credits: 4, prerequisites: ["CS101", "MA101"]), Course("PE1", credits: 2, capacity: 1),
]
let byCode = Dictionary(uniqueKeysWithValues: catalog.map { ($0.code, $0) })
let students = ["Ada": Student("Ada", completed: "CS101"), "Bo": Student("Bo"), "Cy": Student("Cy", completed: "CS101", "MA101")]
let requests = [("Ada", "MA101"), ("Ada", "CS201"), ("Bo", "PE1"), ("Cy", "PE1"), ("Bo", "CS101"), ("Bo", "CS101"), ("Bo", "MA101"), ("Bo", "XX"), ("Zed", "PE1"), ("Cy", "CS201"), ("Bo", "CS201")]
for (who, code) in requests {
    guard let student = students[who], let course = byCode[code] else {
        print("\(who) -> \(code): no such student or course")
        continue
    }
    do {
        try student.register(for: course)
        print("\(who) -> \(code): ok, \(student.credits) credits")
    } catch {
        print("\(who) -> \(code): \(error.localizedDescription)")
    }
}
// expect: Ada -> MA101: ok, 5 credits
// expect: Ada -> CS201: CS201 needs MA101
// expect: Bo -> PE1: ok, 2 credits
// expect: Cy -> PE1: Course PE1 is full
// expect: Bo -> CS101: ok, 6 credits
// expect: Bo -> CS101: Already registered
// expect: Bo -> MA101: ok, 11 credits
// expect: Bo -> XX: no such student or course
// expect: Zed -> PE1: no such student or course
// expect: Cy -> CS201: ok, 4 credits
// expect: Bo -> CS201: CS201 needs CS101 and MA101
print(catalog)  // expect: [CS101(1/2), MA101(2/3), CS201(1/2), PE1(1/1)]
students["Ada"]?.finish(byCode["MA101"]!)
do { try students["Ada"]!.register(for: byCode["CS201"]!) } catch { print(error) }
for name in students.keys.sorted() {
    let s = students[name]!
    let codes = s.courses.map(\.code).sorted().joined(separator: "+")
    print("\(name): \(codes.isEmpty ? "-" : codes) done \(s.completed.sorted()) waiting \(s.waitlisted)")
}
// expect: Ada: CS201 done ["CS101", "MA101"] waiting []
// expect: Bo: CS101+MA101+PE1 done [] waiting []
// expect: Cy: CS201 done ["CS101", "MA101"] waiting [PE1(1/1)]
let popular = catalog.max(by: { $0.students.count < $1.students.count })?.code
print(popular ?? "none", byCode["CS201"]!.students.map { $0.name })  // expect: CS201 ["Cy", "Ada"]
var filler = Student("Di")
for course in [Course("A", credits: 6), Course("B", credits: 6), Course("C", credits: 1)] {
    do { try filler.register(for: course) } catch let error as RegistrationError {
        if case let .creditLimit(current, adding) = error { print("limit", current, adding) }
    } catch {}
}  // expect: limit 12 1
print(filler.courses.count, filler.courses.contains(Course("A", credits: 0)))  // expect: 2 true
