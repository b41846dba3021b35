// swift-format-ignore-file
// Hotel bookings: rooms, half-open date ranges, seasonal prices, conflicts, cancellation

enum RoomType: String, CaseIterable, Comparable {
    case single, double, suite

    var baseRate: Int {
        switch self {
        case .single: 60
        case .double: 95
        case .suite: 210
        }
    }
    var beds: Int { self == .single ? 1 : self == .double ? 2 : 4 }

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.baseRate < rhs.baseRate }
}

struct Day: Hashable, Comparable, CustomStringConvertible {
    var number: Int  // day of the year, from 1

    private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    init(_ day: Int, _ month: Int) { number = Day.lengths[..<(month - 1)].reduce(0, +) + day }

    var month: Int {
        var rest = number
        for (i, length) in Day.lengths.enumerated() {
            if rest <= length { return i + 1 }
            rest -= length
        }
        return 12
    }

    var description: String {
        let before = Day.lengths.prefix(month - 1).reduce(0, +)
        return "\(number - before).\(month)."
    }

    static func < (a: Day, b: Day) -> Bool { a.number < b.number }
    static func + (a: Day, n: Int) -> Day {
        var copy = a
        copy.number += n
        return copy
    }
}

struct Room { let number: Int, type: RoomType }

struct Booking {
    let id: Int
    let guest: String
    let room: Room
    let arrival: Day, departure: Day

    var nights: Int { departure.number - arrival.number }
    func overlaps(_ from: Day, _ to: Day) -> Bool { arrival < to && from < departure }
}

enum BookingError: Error {
    case noRoom(RoomType, alternatives: [RoomType])
    case badDates
    case tooManyGuests(Int, limit: Int)
    case unknownBooking(Int)
}

struct Hotel {
    private let rooms: [Room]
    private var bookings: [Booking] = []
    private var nextID = 100

    init(rooms: [Room]) { self.rooms = rooms }

    func free(_ from: Day, _ to: Day, type: RoomType? = nil) -> [Room] {
        rooms.filter { room in
            (type == nil || room.type == type!)
                && !bookings.contains { $0.room.number == room.number && $0.overlaps(from, to) }
        }
    }

    @discardableResult
    mutating func book(_ guest: String, _ type: RoomType, guests: Int = 1, from: Day, to: Day) throws -> Booking {
        guard from < to else { throw BookingError.badDates }
        guard guests <= type.beds else { throw BookingError.tooManyGuests(guests, limit: type.beds) }
        guard let room = free(from, to, type: type).min(by: { $0.number < $1.number }) else {
            let others = Set(free(from, to).map(\.type)).sorted()
            throw BookingError.noRoom(type, alternatives: others)
        }
        let booking = Booking(id: nextID, guest: guest, room: room, arrival: from, departure: to)
        bookings.append(booking)
        nextID += 1
        return booking
    }

    mutating func cancel(_ id: Int) throws -> Booking {
        guard let i = bookings.firstIndex(where: { $0.id == id }) else { throw BookingError.unknownBooking(id) }
        return bookings.remove(at: i)
    }

    static func price(_ booking: Booking) -> Int {
        var total = 0
        for night in 0..<booking.nights {
            let rate = booking.room.type.baseRate
            switch (booking.arrival + night).month {
            case 7, 8: total += rate * 3 / 2
            case 11...12, 1: total += rate * 4 / 5
            default: total += rate
            }
        }
        return booking.nights >= 7 ? total * 9 / 10 : total
    }

    func occupancy(on day: Day) -> Double {
        let taken = bookings.filter { $0.overlaps(day, day + 1) }.count
        return Double(taken) / Double(rooms.count)
    }

    var revenue: Int { bookings.map(Hotel.price).reduce(0, +) }
}

var hotel = Hotel(rooms: [Room(number: 1, type: .single), Room(number: 2, type: .double), Room(number: 3, type: .double), Room(number: 4, type: .suite)])
print(Day(1, 1), Day(28, 2) + 1, Day(31, 12).number, Day(30, 6).month)  // expect: 1.1. 1.3. 365 6

let requests: [(String, RoomType, Int, Day, Day)] = [
    ("Ito", .single, 1, Day(1, 6), Day(4, 6)), ("Roy", .single, 1, Day(3, 6), Day(5, 6)),
    ("Sun", .single, 1, Day(4, 6), Day(6, 6)), ("Kim", .double, 2, Day(29, 6), Day(3, 7)),
    ("Lee", .double, 3, Day(1, 6), Day(2, 6)), ("May", .suite, 4, Day(20, 12), Day(30, 12)),
    ("Oz", .suite, 1, Day(5, 5), Day(5, 5)),
]
for (guest, type, guests, from, to) in requests {
    do {
        let b = try hotel.book(guest, type, guests: guests, from: from, to: to)
        print("#\(b.id) \(guest): room \(b.room.number), \(b.nights) nights, \(Hotel.price(b)) €")
    } catch BookingError.noRoom(let wanted, let alternatives) {
        print("\(guest): no \(wanted.rawValue), but", alternatives.map(\.rawValue).joined(separator: " or "))
    } catch BookingError.tooManyGuests(let n, limit: let limit) {
        print("\(guest): \(n) guests, \(limit) beds")
    } catch {
        print("\(guest): \(error)")
    }
}
// expect: #100 Ito: room 1, 3 nights, 180 €
// expect: Roy: no single, but double or suite
// expect: #101 Sun: room 1, 2 nights, 120 €
// expect: #102 Kim: room 2, 4 nights, 474 €
// expect: Lee: 3 guests, 2 beds
// expect: #103 May: room 4, 10 nights, 1512 €
// expect: Oz: badDates
print(hotel.free(Day(1, 6), Day(3, 6)).map(\.number), hotel.free(Day(30, 6), Day(1, 7), type: .double).count)
// expect: [2, 3, 4] 1
print([Day(1, 6), Day(4, 6), Day(1, 7), Day(30, 12)].map { hotel.occupancy(on: $0) }, hotel.revenue)
// expect: [0.25, 0.25, 0.25, 0.0] 2286
do {
    let cancelled = try hotel.cancel(103)
    print(cancelled.guest, "cancelled:", hotel.revenue)
    _ = try hotel.cancel(103)
} catch BookingError.unknownBooking(let id) {
    print("there is no booking \(id)")
}
// expect: May cancelled: 774
// expect: there is no booking 103
print(RoomType.allCases.sorted(by: >).map(\.rawValue), RoomType(rawValue: "tent") as Any)
// expect: ["suite", "double", "single"] nil
