"""Losses, gradients and steps that PyTorch computes, for the tests: python make_networks.py > networks.txt

Each line is a name and numbers in hexadecimal. The same numbers are made in Swift by `Oracle.numbers(count, seed)`:
((i·7919 + seed·104729) mod 1009) / 1009 − ½, which is exact enough in both.
"""

import torch

torch.set_default_dtype(torch.float64)


def numbers(seed, *shape):
    count = 1
    for size in shape:
        count *= size
    values = [((i * 7919 + seed * 104729) % 1009) / 1009 - 0.5 for i in range(count)]
    return torch.tensor(values).reshape(shape)


def show(name, *tensors):
    print(name, *(float(x).hex() for t in tensors for x in t.detach().flatten()))


def parameters(*tensors):
    return [t.clone().requires_grad_() for t in tensors]


# A 2-4-3-1 network of tanh with sigmoid cross-entropy
p = parameters(numbers(1, 2, 4), numbers(2, 4), numbers(3, 4, 3), numbers(4, 3), numbers(5, 3, 1), numbers(6, 1))
x, y = numbers(7, 5, 2), (numbers(8, 5, 1) > 0).double()
hidden = torch.tanh(torch.tanh(x @ p[0] + p[1]) @ p[2] + p[3])
loss = torch.nn.functional.binary_cross_entropy_with_logits(hidden @ p[4] + p[5], y)
show("network", loss, *torch.autograd.grad(loss, p))

# The recurrent cells over a sequence of 4 steps, batch 3, 2 inputs, 5 units; the loss is the mean of the squares
for name, cell, gates in (("rnn", torch.nn.RNN, 1), ("lstm", torch.nn.LSTM, 4), ("gru", torch.nn.GRU, 3)):
    network = cell(2, 5)
    w = [numbers(11, 2, gates * 5), numbers(12, 5, gates * 5), numbers(13, gates * 5), numbers(14, gates * 5)]
    with torch.no_grad():
        network.weight_ih_l0.copy_(w[0].T)
        network.weight_hh_l0.copy_(w[1].T)
        network.bias_ih_l0.copy_(w[2])
        network.bias_hh_l0.copy_(w[3])
    states = network(numbers(15, 4, 3, 2))[0]
    loss = (states * states).mean()
    g = torch.autograd.grad(loss, list(network.parameters()))
    show(name, states, g[0].T, g[1].T, g[2], g[3])

# Layer normalisation and the losses
p = parameters(numbers(21, 3, 4), numbers(22, 4), numbers(23, 4))
normed = torch.nn.functional.layer_norm(p[0], (4,), p[1], p[2])
loss = (normed ** 3).mean()
show("layerNorm", normed, *torch.autograd.grad(loss, p))
a, b = numbers(31, 6, 3), numbers(32, 6, 3)
classes = torch.tensor([0, 2, 1, 1, 0, 2])
show("losses", torch.nn.functional.mse_loss(a, b), torch.nn.functional.l1_loss(a, b),
     torch.nn.functional.smooth_l1_loss(4 * a, 4 * b), torch.nn.functional.cross_entropy(9 * a, classes))

# Five steps of every optimiser along the same gradients
for name, make in (
    ("sgd", lambda p: torch.optim.SGD(p, lr=0.1)),
    ("momentum", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.05)),
    ("nesterov", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True)),
    ("rmsprop", lambda p: torch.optim.RMSprop(p, lr=0.05)),
    ("adam", lambda p: torch.optim.Adam(p, lr=0.05)),
    ("adamw", lambda p: torch.optim.AdamW(p, lr=0.05)),
):
    p = parameters(numbers(41, 3, 2), numbers(42, 2))
    optimizer = make(p)
    for step in range(5):
        p[0].grad, p[1].grad = numbers(50 + step, 3, 2), numbers(60 + step, 2)
        optimizer.step()
    show(name, *p)
