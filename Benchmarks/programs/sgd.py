# Learns x * y with one hidden layer of ReLU, sample by sample.
def train(samples, hidden, rate):
    seed = 1
    weights_x = []
    weights_y = []
    biases = []
    outputs = []
    for unit in range(hidden):
        weights_x.append(0.5 if unit % 2 == 0 else -0.5)
        weights_y.append(0.5 if unit % 4 < 2 else -0.5)
        biases.append(0.1 * unit)
        outputs.append(0.25 if unit % 3 == 0 else -0.25)
    activations = [0.0] * hidden
    loss = 0.0
    for _ in range(samples):
        seed = (seed * 75 + 74) % 65_537
        x = seed / 32_768 - 1
        seed = (seed * 75 + 74) % 65_537
        y = seed / 32_768 - 1
        prediction = 0.0
        for unit in range(hidden):
            total = weights_x[unit] * x + weights_y[unit] * y + biases[unit]
            activations[unit] = total if total > 0 else 0.0
            prediction += outputs[unit] * activations[unit]
        error = prediction - x * y
        loss += error * error
        for unit in range(hidden):
            step = rate * error
            if activations[unit] > 0:
                gradient = step * outputs[unit]
                weights_x[unit] -= gradient * x
                weights_y[unit] -= gradient * y
                biases[unit] -= gradient
            outputs[unit] -= step * activations[unit]
    return loss / samples


print(train(200_000, 4, 0.01))
