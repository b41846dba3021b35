// Learns x * y with one hidden layer of ReLU, sample by sample.
func train(samples: Int, hidden: Int, rate: Double) -> Double {
    var seed = 1
    var weightsX: [Double] = []
    var weightsY: [Double] = []
    var biases: [Double] = []
    var outputs: [Double] = []
    for unit in 0..<hidden {
        weightsX.append(unit % 2 == 0 ? 0.5 : -0.5)
        weightsY.append(unit % 4 < 2 ? 0.5 : -0.5)
        biases.append(0.1 * Double(unit))
        outputs.append(unit % 3 == 0 ? 0.25 : -0.25)
    }
    var activations = Array(repeating: 0.0, count: hidden)
    var loss = 0.0
    for _ in 0..<samples {
        seed = (seed * 75 + 74) % 65_537
        let x = Double(seed) / 32_768 - 1
        seed = (seed * 75 + 74) % 65_537
        let y = Double(seed) / 32_768 - 1
        var prediction = 0.0
        for unit in 0..<hidden {
            let sum = weightsX[unit] * x + weightsY[unit] * y + biases[unit]
            activations[unit] = sum > 0 ? sum : 0
            prediction += outputs[unit] * activations[unit]
        }
        let error = prediction - x * y
        loss += error * error
        for unit in 0..<hidden {
            let step = rate * error
            if activations[unit] > 0 {
                let gradient = step * outputs[unit]
                weightsX[unit] -= gradient * x
                weightsY[unit] -= gradient * y
                biases[unit] -= gradient
            }
            outputs[unit] -= step * activations[unit]
        }
    }
    return loss / Double(samples)
}

print(train(samples: 200_000, hidden: 4, rate: 0.01))
