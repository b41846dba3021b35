struct Body {
    var x: Double
    var y: Double
    var velocityX: Double
    var velocityY: Double
    var mass: Double
}

func energy(_ bodies: [Body]) -> Double {
    var energy = 0.0
    for i in 0..<bodies.count {
        let body = bodies[i]
        energy += 0.5 * body.mass * (body.velocityX * body.velocityX + body.velocityY * body.velocityY)
        for j in (i + 1)..<bodies.count {
            let dx = body.x - bodies[j].x
            let dy = body.y - bodies[j].y
            energy -= body.mass * bodies[j].mass / (dx * dx + dy * dy).squareRoot()
        }
    }
    return energy
}

func simulate(_ start: [Body], steps: Int, by dt: Double) -> [Body] {
    var bodies = start
    for _ in 0..<steps {
        for i in 0..<bodies.count {
            for j in (i + 1)..<bodies.count {
                let dx = bodies[i].x - bodies[j].x
                let dy = bodies[i].y - bodies[j].y
                let squared = dx * dx + dy * dy
                let pull = dt / (squared * squared.squareRoot())
                bodies[i].velocityX -= dx * bodies[j].mass * pull
                bodies[i].velocityY -= dy * bodies[j].mass * pull
                bodies[j].velocityX += dx * bodies[i].mass * pull
                bodies[j].velocityY += dy * bodies[i].mass * pull
            }
        }
        for i in 0..<bodies.count {
            bodies[i].x += dt * bodies[i].velocityX
            bodies[i].y += dt * bodies[i].velocityY
        }
    }
    return bodies
}

// The figure of eight of Chenciner and Montgomery.
let figureOfEight = [
    Body(x: 0.97000436, y: -0.24308753, velocityX: 0.466203685, velocityY: 0.43236573, mass: 1),
    Body(x: -0.97000436, y: 0.24308753, velocityX: 0.466203685, velocityY: 0.43236573, mass: 1),
    Body(x: 0, y: 0, velocityX: -0.93240737, velocityY: -0.86473146, mass: 1),
]
let end = simulate(figureOfEight, steps: 100_000, by: 0.0005)
print(end[0].x, end[0].y, energy(end))
