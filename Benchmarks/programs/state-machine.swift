enum State {
    case idle, connecting, connected, failed
}

func after(_ state: State, _ event: Int) -> State {
    switch state {
    case .idle: return event < 4 ? .connecting : .idle
    case .connecting: return event < 5 ? .connected : .failed
    case .connected: return event < 7 ? .connected : .idle
    case .failed: return event < 2 ? .idle : .connecting
    }
}

func visits(events: Int) -> [Int] {
    var visits = [0, 0, 0, 0]
    var state = State.idle
    var number = 1
    for _ in 0..<events {
        number = (number * 75 + 74) % 65_537
        state = after(state, number % 8)
        switch state {
        case .idle: visits[0] += 1
        case .connecting: visits[1] += 1
        case .connected: visits[2] += 1
        case .failed: visits[3] += 1
        }
    }
    return visits
}

print(visits(events: 3_000_000))
