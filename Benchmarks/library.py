"""Measures the library from cells beside PyTorch and numpy, in one run, on one thread.

A cell's time is the difference between two processes, of which one does the work many times more. The peers are called
in this process. Rounds are interleaved; what is told is the median, in microseconds.

usage: library.py --kernel .build/release/activation-kernel [--rounds 5]   (needs torch and numpy)
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time

for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)

STEP = """
seed(1)
let inputs = normal(100, 2)
let targets = normal(100, 1)
let model = Sequential(Dense(2, 16, activation: tanh), Dense(16, 16, activation: tanh), Dense(16, 1))
let optimizer = SGD(learningRate: 0.01)
for _ in 0..<COUNT {
    let (_, gradients) = valueWithGradient(at: model) { m in meanSquaredError(m(inputs), targets) }
    optimizer.update(model, gradients)
}
"""

PRODUCT = """
seed(1)
let a = normal(512, 512)
for _ in 0..<COUNT { _ = matmul(a, a) }
"""

CALL = """
let x = linspace(-1, 1, 10)
for _ in 0..<COUNT { _ = relu(x) }
"""

OPERATION = """
let x = linspace(-1, 1, 10)
for _ in 0..<COUNT { _ = gradient(at: x) { x in
    var z = x
    for _ in 0..<100 { z = z + x }
    return z.sum()
} }
"""


def cell_time(kernel, program, few, many):
    """Microseconds for one turn of the loop."""
    times = []
    for count in (few, many):
        with tempfile.NamedTemporaryFile("w", suffix=".swift") as file:
            file.write(program.replace("COUNT", str(count)))
            file.flush()
            start = time.perf_counter()
            subprocess.run([kernel, "eval", file.name], check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    return (times[1] - times[0]) / (many - few) * 1e6


def peer_time(call, count):
    call()
    start = time.perf_counter()
    for _ in range(count):
        call()
    return (time.perf_counter() - start) / count * 1e6


def torch_step():
    model = torch.nn.Sequential(
        torch.nn.Linear(2, 16), torch.nn.Tanh(), torch.nn.Linear(16, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    inputs, targets = torch.randn(100, 2), torch.randn(100, 1)

    def step():
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(model(inputs), targets).backward()
        optimizer.step()
    return step


def rows(kernel):
    a = np.random.default_rng(1).normal(size=(512, 512))
    t = torch.from_numpy(a)
    x = torch.linspace(-1, 1, 10)
    return [
        ("training step, 2-16-16-1, batch 100", lambda: cell_time(kernel, STEP, 200, 5200),
         ("torch", lambda step=torch_step(): peer_time(step, 500))),
        ("matmul 512 × 512 × 512", lambda: cell_time(kernel, PRODUCT, 2, 32), ("torch", lambda: peer_time(
            lambda: torch.matmul(t, t), 20))),
        ("relu of 10 elements", lambda: cell_time(kernel, CALL, 1000, 401000), ("torch", lambda: peer_time(
            lambda: torch.relu(x), 20000))),
        ("tape, 100 additions of 10 elements", lambda: cell_time(kernel, OPERATION, 100, 3100), None),
    ]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--kernel", required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    table = rows(options.kernel)
    times = [([], []) for _ in table]
    for _ in range(options.rounds):
        for (_, ours, peer), (own, others) in zip(table, times):
            own.append(ours())
            if peer:
                others.append(peer[1]())
    print(f"torch {torch.__version__}, numpy {np.__version__}, one thread, medians of {options.rounds} rounds, µs")
    for (name, _, peer), (own, others) in zip(table, times):
        line = f"{name:40}{statistics.median(own):10.2f}"
        if peer:
            line += f"{statistics.median(others):10.2f} {peer[0]}, ratio {statistics.median(own) / statistics.median(others):.2f}"
        print(line)
