#!/usr/bin/python3
"""PyTorch's side of the benchmark: the networks of ../Networks, one thread by default.

Install (Debian): apt-get install --no-install-recommends python3-torch libopenblas0
usage: torch_workloads.py            answers the requests below
       torch_workloads.py --list     names the workloads
       torch_workloads.py --export   writes the inference networks as models/NAME.onnx for onnxruntime_workloads.js

Starts by printing a line of JSON that says who answers: {"peer": "PyTorch 1.13", "workloads": [...]}. Then each line read, a request
{"workload": NAME, "seconds": S}, is answered by a line {"workload": NAME, "microseconds": MEDIAN, "best": BEST}: the time of
one step, repeated for S seconds. While it waits for a request it takes no processor time, so the benchmark can alternate.
"""
import json
import os
import statistics
import sys
import time

# PyTorch's own setting does not reach OpenBLAS's threads: without this line "one thread" is two.
os.environ['OPENBLAS_NUM_THREADS'] = '1'

import torch  # noqa: E402
import torch.nn as nn  # noqa: E402
import torch.nn.functional as F  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def mlp():
    return nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 10))


def digits():
    return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))


def policy():
    return nn.Sequential(nn.Linear(16, 64), nn.Tanh(), nn.Linear(64, 64), nn.Tanh(), nn.Linear(64, 4))


def convnet():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(9216, 128), nn.ReLU(), nn.Linear(128, 10))


def convolution(inputs, outputs, size=3, stride=1, groups=1):
    """Followed by batch normalisation."""
    return [nn.Conv2d(inputs, outputs, size, stride, size // 2, groups=groups, bias=False), nn.BatchNorm2d(outputs)]


class Residual(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.body = nn.Sequential(*convolution(inputs, outputs, 3, stride), nn.ReLU(), *convolution(outputs, outputs))
        self.shortcut = nn.Identity() if inputs == outputs else nn.Sequential(*convolution(inputs, outputs, 1, stride))

    def forward(self, x):
        return F.relu(self.body(x) + self.shortcut(x))


def resnet20():
    blocks = [(16, 16, 1)] * 3 + [(16, 32, 2)] + [(32, 32, 1)] * 2 + [(32, 64, 2)] + [(64, 64, 1)] * 2
    return nn.Sequential(
        *convolution(3, 16), nn.ReLU(), *(Residual(*block) for block in blocks), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


def mobile():
    layers = convolution(3, 32) + [nn.ReLU()]
    for inputs, outputs, stride in [(32, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2), (256, 256, 1)]:
        layers += convolution(inputs, inputs, 3, stride, groups=inputs) + [nn.ReLU()] + convolution(inputs, outputs, 1) + [nn.ReLU()]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(256, 10))


class Characters(nn.Module):
    """Embedding 64, a recurrent layer of 128, dense 65."""

    def __init__(self, cell):
        super().__init__()
        self.embedding, self.cell, self.head = nn.Embedding(65, 64), cell(64, 128, batch_first=True), nn.Linear(128, 65)

    def forward(self, x):
        return self.head(self.cell(self.embedding(x))[0])


class Flat(nn.Module):
    """All steps of all sequences as rows, which is what a cross-entropy takes."""

    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        return self.body(x).flatten(0, 1)


def characters(*shape):
    return torch.randint(65, shape)


class TransformerBlock(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.project, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.body = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x):
        parts = self.project(self.norm1(x)).reshape(*x.shape[:-1], 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        x = x + self.out(attention(*parts).transpose(1, 2).flatten(2))
        return x + self.body(self.norm2(x))


class Transformer(nn.Module):
    def __init__(self, blocks=4, width=128, heads=4, context=128, vocabulary=65):
        super().__init__()
        self.embedding, self.positions = nn.Embedding(vocabulary, width), nn.Parameter(torch.randn(context, width) * 0.02)
        self.blocks = nn.Sequential(*(TransformerBlock(width, heads) for _ in range(blocks)))
        self.last = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, vocabulary))

    def forward(self, tokens):
        return self.last(self.blocks(self.embedding(tokens) + self.positions))


def attention(q, k, v):
    """Causal."""
    scores = q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5
    hidden = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool).triu(1)
    return scores.masked_fill(hidden, float('-inf')).softmax(-1) @ v


def train_transformer(net, tokens):
    """Forward, softmax cross-entropy, backward, AdamW."""
    optimizer = torch.optim.AdamW(net.parameters(), 1e-6)

    def step():
        optimizer.zero_grad(set_to_none=False)
        F.cross_entropy(net(tokens).flatten(0, 1), tokens.flatten()).backward()
        optimizer.step()
    return step


def attend(x):
    def step():
        with torch.inference_mode():
            attention(x, x, x)
    return step


def train(net, x, labels):
    """Forward, softmax cross-entropy, backward, Adam."""
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)

    def step():
        optimizer.zero_grad(set_to_none=False)
        F.cross_entropy(net(x), labels).backward()
        optimizer.step()
    return step


def predict(net, x):
    net.eval()

    def step():
        with torch.inference_mode():
            net(x)
    return step


def product(rows, inner, columns):
    """A bare matrix product of the size of a dense layer's: what the BLAS beneath reaches, without any framework."""
    a, b, out = torch.randn(rows, inner), torch.randn(inner, columns), torch.empty(rows, columns)
    return lambda: torch.mm(a, b, out=out)


WORKLOADS = {
    'dense-forward-128x512x512': lambda: predict(nn.Linear(512, 512), torch.randn(128, 512)),
    'dense-forward-64x784x512': lambda: predict(nn.Linear(784, 512), torch.randn(64, 784)),
    'dense-weight-gradient-128x512x512': lambda: product(512, 128, 512),
    'dense-weight-gradient-64x784x512': lambda: product(512, 64, 784),
    'dense-data-gradient-128x512x512': lambda: product(128, 512, 512),
    'dense-data-gradient-64x784x512': lambda: product(64, 512, 784),
    'mlp-train-128': lambda: train(mlp(), torch.randn(128, 784), torch.randint(10, (128,))),
    'digits-predict-1': lambda: predict(digits(), torch.randn(1, 784)),
    'policy-predict-1': lambda: predict(policy(), torch.randn(1, 16)),
    'direct-forward-28x28x32-64': lambda: predict(nn.Conv2d(32, 64, 3, padding=1, bias=False), torch.randn(1, 32, 28, 28)),
    'direct-forward-14x14x64-128': lambda: predict(nn.Conv2d(64, 128, 3, padding=1, bias=False), torch.randn(1, 64, 14, 14)),
    'first-layer-28x28x1-32': lambda: predict(nn.Conv2d(1, 32, 3, padding=1), torch.randn(1, 1, 28, 28)),
    'depthwise-forward-28x28x64': lambda: predict(nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False), torch.randn(1, 64, 28, 28)),
    'convnet-predict-1': lambda: predict(convnet(), torch.randn(1, 1, 28, 28)),
    'convnet-predict-64': lambda: predict(convnet(), torch.randn(64, 1, 28, 28)),
    'resnet20-predict-1': lambda: predict(resnet20(), torch.randn(1, 3, 32, 32)),
    'mobile-predict-1': lambda: predict(mobile(), torch.randn(1, 3, 32, 32)),
    'convnet-train-64': lambda: train(convnet(), torch.randn(64, 1, 28, 28), torch.randint(10, (64,))),
    'resnet20-train-32': lambda: train(resnet20(), torch.randn(32, 3, 32, 32), torch.randint(10, (32,))),
    'transformer-predict-1': lambda: predict(Transformer(), torch.randint(65, (1, 128))),
    'transformer-train-8': lambda: train_transformer(Transformer(), torch.randint(65, (8, 128))),
    'attention-forward-32x128x32': lambda: attend(torch.randn(32, 128, 32)),
    'mobile-train-32': lambda: train(mobile(), torch.randn(32, 3, 32, 32), torch.randint(10, (32,))),
    'character-lstm-predict-1': lambda: predict(Characters(nn.LSTM), characters(1, 64)),
    'character-lstm-train-32': lambda: train(Flat(Characters(nn.LSTM)), characters(32, 64), characters(32 * 64)),
    'character-gru-train-32': lambda: train(Flat(Characters(nn.GRU)), characters(32, 64), characters(32 * 64)),
}

# name: network, sample input, names of the ONNX graph; `call` does nothing worth timing, so it shows the cost of a call.
EXPORTS = {
    'digits-predict-1': lambda: (digits(), torch.randn(1, 784)),
    'policy-predict-1': lambda: (policy(), torch.randn(1, 16)),
    'convnet-predict-1': lambda: (convnet(), torch.randn(1, 1, 28, 28)),
    'convnet-predict-64': lambda: (convnet(), torch.randn(64, 1, 28, 28)),
    'resnet20-predict-1': lambda: (resnet20(), torch.randn(1, 3, 32, 32)),
    'mobile-predict-1': lambda: (mobile(), torch.randn(1, 3, 32, 32)),
    'character-lstm-predict-1': lambda: (Characters(nn.LSTM), characters(1, 64)),
    'transformer-predict-1': lambda: (Transformer(), torch.randint(65, (1, 128))),
    'call': lambda: (nn.ReLU(), torch.randn(1, 1)),
}


def sample(step, count):
    """Seconds for one of `count` steps, and whether others had the processor for more than 3 % of the time."""
    start, processor = time.perf_counter(), time.process_time()
    for _ in range(count):
        step()
    seconds = time.perf_counter() - start
    return seconds / count, time.process_time() - processor < 0.97 * seconds


def measure(step, seconds):
    """Samples of at least 2 ms; those disturbed do not count unless all are."""
    count = 1
    while sample(step, count)[0] * count < 2e-3:
        count *= 2
    samples, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end or len(samples) < 3:
        samples.append(sample(step, count))
    times = [time for time, disturbed in samples if not disturbed] or [time for time, _ in samples]
    return {'microseconds': statistics.median(times) * 1e6, 'best': min(times) * 1e6}


def say(message):
    print(json.dumps(message), flush=True)


def answer():
    say({'peer': f'PyTorch {torch.__version__}', 'workloads': list(WORKLOADS)})
    steps = {}
    for line in sys.stdin:
        request = json.loads(line)
        name = request['workload']
        if name not in steps:
            steps[name] = WORKLOADS[name]()
            measure(steps[name], 0.2)
        say({'workload': name} | measure(steps[name], request['seconds']))


def export():
    folder = os.path.join(HERE, 'models')
    os.makedirs(folder, exist_ok=True)
    for name, make in EXPORTS.items():
        net, x = make()
        torch.onnx.export(net.eval(), x, os.path.join(folder, name + '.onnx'), opset_version=14, input_names=['x'], output_names=['y'])
        print(f'models/{name}.onnx')


if __name__ == '__main__':
    torch.set_num_threads(1)
    torch.manual_seed(0)
    if '--export' in sys.argv:
        export()
    elif '--list' in sys.argv:
        print('\n'.join(WORKLOADS))
    else:
        answer()
