class Student:
    __slots__ = ("mentor", "grade", "visits")

    def __init__(self, mentor, grade, visits=0):
        self.mentor = mentor
        self.grade = grade
        self.visits = visits


def school(names):
    students = {}
    for i in range(len(names)):
        mentor = None if i % 3 == 0 else names[i * 7 % len(names)]
        students[names[i]] = Student(mentor, None if i % 4 == 0 else i % 10)
    return students


def visits(students, name):
    student = students.get(name)
    return None if student is None else student.visits


def survey(names, times):
    students = school(names)
    grades = 0
    ungraded = 0
    for i in range(times):
        student = students.get(names[i % len(names)])
        if student is not None:
            student.visits += 1
        mentor = None
        if student is not None and student.mentor is not None:
            mentor = students.get(student.mentor)
        if mentor is not None and mentor.grade is not None:
            grades += mentor.grade
        else:
            ungraded += 1 if student is None or student.grade is None else student.grade
    three = visits(students, "student 3")
    nobody = visits(students, "nobody")
    return [grades, ungraded, 0 if three is None else three, -1 if nobody is None else nobody]


names = []
for i in range(500):
    names.append(f"student {i}")
print(survey(names, 500_000))
