IDLE, CONNECTING, CONNECTED, FAILED = range(4)


def after(state, event):
    if state == IDLE:
        return CONNECTING if event < 4 else IDLE
    if state == CONNECTING:
        return CONNECTED if event < 5 else FAILED
    if state == CONNECTED:
        return CONNECTED if event < 7 else IDLE
    return IDLE if event < 2 else CONNECTING


def visits(events):
    visits = [0, 0, 0, 0]
    state = IDLE
    number = 1
    for _ in range(events):
        number = (number * 75 + 74) % 65_537
        state = after(state, number % 8)
        if state == IDLE:
            visits[0] += 1
        elif state == CONNECTING:
            visits[1] += 1
        elif state == CONNECTED:
            visits[2] += 1
        else:
            visits[3] += 1
    return visits


print(visits(3_000_000))
