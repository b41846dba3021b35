import math


class Body:
    __slots__ = ("x", "y", "velocity_x", "velocity_y", "mass")

    def __init__(self, x, y, velocity_x, velocity_y, mass):
        self.x = x
        self.y = y
        self.velocity_x = velocity_x
        self.velocity_y = velocity_y
        self.mass = mass


def energy(bodies):
    energy = 0.0
    for i, body in enumerate(bodies):
        energy += 0.5 * body.mass * (body.velocity_x * body.velocity_x + body.velocity_y * body.velocity_y)
        for other in bodies[i + 1 :]:
            dx = body.x - other.x
            dy = body.y - other.y
            energy -= body.mass * other.mass / math.sqrt(dx * dx + dy * dy)
    return energy


def simulate(bodies, steps, dt):
    pairs = [(body, other) for i, body in enumerate(bodies) for other in bodies[i + 1 :]]
    for _ in range(steps):
        for body, other in pairs:
            dx = body.x - other.x
            dy = body.y - other.y
            squared = dx * dx + dy * dy
            pull = dt / (squared * math.sqrt(squared))
            body.velocity_x -= dx * other.mass * pull
            body.velocity_y -= dy * other.mass * pull
            other.velocity_x += dx * body.mass * pull
            other.velocity_y += dy * body.mass * pull
        for body in bodies:
            body.x += dt * body.velocity_x
            body.y += dt * body.velocity_y
    return bodies


# The figure of eight of Chenciner and Montgomery.
figure_of_eight = [
    Body(0.97000436, -0.24308753, 0.466203685, 0.43236573, 1),
    Body(-0.97000436, 0.24308753, 0.466203685, 0.43236573, 1),
    Body(0.0, 0.0, -0.93240737, -0.86473146, 1),
]
end = simulate(figure_of_eight, 100_000, 0.0005)
print(end[0].x, end[0].y, energy(end))
