struct Student {
    var mentor: String?
    var grade: Int?
    var visits = 0
}

func school(_ names: [String]) -> [String: Student] {
    var students: [String: Student] = [:]
    for i in 0..<names.count {
        let mentor = i % 3 == 0 ? nil : names[i * 7 % names.count]
        students[names[i]] = Student(mentor: mentor, grade: i % 4 == 0 ? nil : i % 10)
    }
    return students
}

func survey(_ names: [String], times: Int) -> [Int] {
    var students = school(names)
    var grades = 0
    var ungraded = 0
    for i in 0..<times {
        let name = names[i % names.count]
        students[name]?.visits += 1
        if let mentor = students[name]?.mentor, let grade = students[mentor]?.grade {
            grades += grade
        } else {
            ungraded += students[name]?.grade ?? 1
        }
    }
    return [grades, ungraded, students["student 3"]?.visits ?? 0, students["nobody"]?.visits ?? -1]
}

var names: [String] = []
for i in 0..<500 {
    names.append("student \(i)")
}
print(survey(names, times: 500_000))
