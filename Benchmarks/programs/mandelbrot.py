def escape_time(real, imaginary, limit):
    x = 0.0
    y = 0.0
    for step in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4:
            return step
        y = 2 * x * y + imaginary
        x = xx - yy + real
    return limit


def steps(width, height, limit):
    steps = 0
    for row in range(height):
        imaginary = 2.5 * row / height - 1.25
        for column in range(width):
            real = 3 * column / width - 2.25
            steps += escape_time(real, imaginary, limit)
    return steps


print(steps(160, 160, 200))
