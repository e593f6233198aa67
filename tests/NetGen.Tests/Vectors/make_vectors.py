#!/usr/bin/python3
"""PyTorch's numbers for NetGen's tests: writes the *.json files beside this script.

Run (Debian 12 and later):
    apt-get install --no-install-recommends python3-torch libopenblas0
    /usr/bin/python3 make_vectors.py

The committed files were made with Python 3.11 and PyTorch 1.13. Draws come from Python's own generator, so a second run
writes the same bytes. PyTorch computes in float64 from inputs and parameters that are exact float32 numbers, so an expected
value carries no rounding error of its own; it is written with nine significant digits.

Inputs and parameters are odd multiples of 1/2000: short in the file, and never on the corner of a piecewise function,
where definitions of the derivative differ.

A case is the network in NetGen's attribute language beside the same network in PyTorch. Kernels have Keras's shape (in, out),
PyTorch's weight transposed. Loss = Σ over losses of weight · Σ over rows of sampleWeight · rowLoss / counted rows, where a row
is a vector along the last axis and rows of an ignored label do not count; with all weights 1 that is PyTorch's
reduction='mean', which `check` asserts. VectorFile.cs reads the files.
"""
import json
import math
import os
import random

import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
torch.set_num_threads(1)


# ---- values ----------------------------------------------------------------------------------------------------------

def single(value):
    """The nearest float32, as a float64 tensor."""
    return torch.tensor(value, dtype=torch.float32).to(torch.float64)


def draw(rng, shape, scale):
    """Normal numbers of the given standard deviation, as odd multiples of 1/2000."""
    count = math.prod(shape)
    odd = [2 * math.floor(rng.gauss(0, scale) * 1000) + 1 for _ in range(count)]
    return single([value / 2000 for value in odd]).reshape(shape)


def numbers(tensor):
    """A flat row-major list."""
    return [short(value) for value in tensor.detach().reshape(-1).tolist()]


def short(value):
    """Nine significant digits; fewer where they already say which float32 a value is."""
    if value == 0 or not math.isfinite(value):
        return value if math.isfinite(value) else str(value).replace('inf', 'Infinity').replace('nan', 'NaN')
    digits = next((d for d in range(1, 9) if single(float(f'{value:.{d}g}')).item() == value), 9)
    rounded = float(f'{value:.{digits}g}')
    return int(rounded) if rounded == int(rounded) and abs(rounded) < 1e9 else rounded


def write(name, entries):
    """One entry a line, so that a changed case is a changed line."""
    path = os.path.join(HERE, name + '.json')
    lines = ',\n'.join(json.dumps(entry, separators=(',', ':'), ensure_ascii=False) for entry in entries)
    with open(path, 'w', encoding='utf-8', newline='\n') as file:
        file.write('[\n' + lines + '\n]\n')
    print(f'{name}.json: {len(entries)} entries, {os.path.getsize(path) / 1024:.0f} KB')


# ---- losses ----------------------------------------------------------------------------------------------------------

class Loss:
    """A loss on one output: how to draw its target, and the loss of each row."""

    def __init__(self, target, rows, weight=1.0, output=0, reference=None, ignore=None):
        self.target, self.rows, self.weight = target, rows, float(single(weight))
        self.output, self.reference, self.ignore = output, reference, ignore

    def total(self, prediction, target, sample_weights):
        rows = self.rows(prediction, target).reshape(prediction.shape[0], -1)
        counted = rows.numel() if self.ignore is None else int((target != self.ignore).sum())
        return self.weight * (rows * sample_weights[:, None]).sum() / counted

    def check(self, prediction, target):
        """PyTorch's own mean over the batch must be the same number."""
        if self.reference is None:
            return
        ours = self.total(prediction, target, torch.ones(prediction.shape[0], dtype=torch.float64))
        theirs = self.weight * self.reference(prediction, target)
        assert torch.allclose(ours, theirs, rtol=1e-12, atol=1e-14), (ours, theirs)


def real_target(rng, prediction):
    return draw(rng, prediction.shape, 1)


def probability_target(rng, prediction):
    """Rows of probabilities."""
    raw = torch.tensor([rng.uniform(0.1, 1) for _ in range(prediction.numel())], dtype=torch.float64).reshape(prediction.shape)
    return single((raw / raw.sum(-1, keepdim=True)).tolist())


def one_hot_target(rng, prediction):
    labels = label_target()(rng, prediction)
    return F.one_hot(labels, prediction.shape[-1]).to(torch.float64)


def binary_target(rng, prediction):
    return torch.tensor([float(rng.randrange(2)) for _ in range(prediction.numel())], dtype=torch.float64).reshape(prediction.shape)


def label_target(ignore=None):
    def target(rng, prediction):
        shape = prediction.shape[:-1]
        labels = [rng.randrange(prediction.shape[-1]) for _ in range(math.prod(shape))]
        if ignore is not None:
            labels = [ignore if i % 3 == 1 else label for i, label in enumerate(labels)]
        return torch.tensor(labels, dtype=torch.int64).reshape(shape)
    return target


def mse(**options):
    return Loss(real_target, lambda p, t: F.mse_loss(p, t, reduction='none').mean(-1), reference=F.mse_loss, **options)


def mae(**options):
    return Loss(real_target, lambda p, t: F.l1_loss(p, t, reduction='none').mean(-1), reference=F.l1_loss, **options)


def huber(delta=1.0, **options):
    return Loss(real_target, lambda p, t: F.huber_loss(p, t, reduction='none', delta=delta).mean(-1),
                reference=lambda p, t: F.huber_loss(p, t, delta=delta), **options)


def classes_second(prediction):
    """PyTorch wants the class axis second; NetGen has it last."""
    return prediction if prediction.dim() == 2 else prediction.movedim(-1, 1)


def cross_entropy(target, smoothing=0.0, probabilities=False, ignore=None, **options):
    """Logits, or probabilities whose logarithms serve as logits."""
    def logits(p):
        return torch.log(p) if probabilities else p

    def rows(p, t):
        return F.cross_entropy(classes_second(logits(p)), classes_second(t) if t.is_floating_point() else t, reduction='none',
                               label_smoothing=smoothing, **({} if ignore is None else {'ignore_index': ignore}))

    def reference(p, t):
        flat = logits(p).reshape(-1, p.shape[-1])
        flat_target = t.reshape(-1, p.shape[-1]) if t.is_floating_point() else t.reshape(-1)
        return F.cross_entropy(flat, flat_target, label_smoothing=smoothing, **({} if ignore is None else {'ignore_index': ignore}))
    return Loss(target, rows, reference=reference, ignore=ignore, **options)


def sparse(ignore=None, **options):
    return cross_entropy(label_target(ignore), ignore=ignore, **options)


def nll():
    """Of the logarithms of probabilities as they are, which sum to 1."""
    return Loss(label_target(), lambda p, t: F.nll_loss(classes_second(torch.log(p)), t, reduction='none'),
                reference=lambda p, t: F.nll_loss(torch.log(p).reshape(-1, p.shape[-1]), t.reshape(-1)))


def binary(smoothing=0.0, probabilities=False, **options):
    def smoothed(t):
        return t * (1 - smoothing) + smoothing / 2
    if probabilities:
        return Loss(binary_target, lambda p, t: F.binary_cross_entropy(p, smoothed(t), reduction='none').mean(-1),
                    reference=lambda p, t: F.binary_cross_entropy(p, smoothed(t)), **options)
    return Loss(binary_target, lambda p, t: F.binary_cross_entropy_with_logits(p, smoothed(t), reduction='none').mean(-1),
                reference=lambda p, t: F.binary_cross_entropy_with_logits(p, smoothed(t)), **options)


def kl(**options):
    return Loss(probability_target, lambda p, t: F.kl_div(torch.log(p), t, reduction='none').sum(-1),
                reference=lambda p, t: F.kl_div(torch.log(p), t, reduction='sum') / (p.numel() // p.shape[-1]), **options)


# ---- cases -----------------------------------------------------------------------------------------------------------

FILES = {}


def case(file, name, source, forward, *, samples=3, inputs=None, parameters=None, losses=None, outputs=('output',),
         sample_weights=False, scale=1.0, penalty=None, frozen=(), blocks='', predict=None, tokens=None, members=''):
    """Records one network.

    Inputs are numbers; tokens, by name a shape and a vocabulary, are ids, and come before them.

    forward(x, p) takes dictionaries of inputs (batch first) and parameters and returns the outputs, a tensor or a tuple; predict(x, p)
    what inference gives instead. Moving averages are frozen, and variances among them positive.
    """
    rng = random.Random(name)
    tokens = tokens or {}
    inputs, parameters, losses = inputs or ({} if tokens else {'input': (7,)}), parameters or {}, losses or [mse()]
    ids = {key: torch.tensor([rng.randrange(size) for _ in range(samples * math.prod(shape))]).reshape(samples, *shape)
           for key, (shape, size) in tokens.items()}
    x = ids | {key: draw(rng, (samples, *shape), scale).requires_grad_() for key, shape in inputs.items()}
    p = {key: draw(rng, shape, 1 / math.sqrt(shape[0]) if len(shape) > 1 else 0.3) for key, shape in parameters.items()}
    for key in p:
        p[key] = single((0.5 + abs(p[key])).tolist()) if key.endswith('.moving_variance') else p[key]
        p[key].requires_grad_(key not in frozen and '.moving_' not in key)
    y = forward(x, p)
    y = y if isinstance(y, tuple) else (y,)
    weights = torch.ones(samples, dtype=torch.float64)
    if sample_weights:
        weights = single([rng.choice([0, 0.25, 0.5, 1, 2, 3]) for _ in range(samples)])
    targets, loss = [], torch.zeros((), dtype=torch.float64)
    for part in losses:
        target = part.target(rng, y[part.output].detach())
        part.check(y[part.output], target)
        loss = loss + part.total(y[part.output], target, weights)
        targets.append(target)
    if penalty is not None:
        loss = loss + penalty(p)
    loss.backward()
    if predict is not None:
        y = (predict(x, p),)
    entry = {
        'name': name, 'source': source, 'blocks': blocks, 'samples': samples,
        'inputs': [labels(value, key) if key in tokens else tensor(key, value) for key, value in x.items()],
        'parameters': [tensor(key, value, whole=True) for key, value in p.items()],
        'targets': [labels(t) if t.dtype == torch.int64 else tensor('', t) for t in targets],
    }
    if sample_weights:
        entry['sampleWeights'] = numbers(weights)
    if members:
        entry['members'] = members
    entry |= {
        'outputs': [tensor(key, value) for key, value in zip(outputs, y, strict=True)],
        'loss': short(loss.item()),
        'gradients': [tensor(key, value.grad, whole=True) for key, value in p.items() if value.requires_grad],
        'inputGradients': [none(key, value) if key in tokens else tensor(key, value.grad) for key, value in x.items()],
    }
    FILES.setdefault(file, []).append(entry)


def tensor(name, value, whole=False):
    """The shape is a sample's, without the batch axis, unless the tensor has none."""
    shape = list(value.shape) if whole else list(value.shape)[1:]
    return {'name': name, 'shape': shape, 'values': numbers(value)}


def labels(value, name=''):
    return none(name, value) | {'labels': value.reshape(-1).tolist()}


def none(name, value):
    """A tensor without numbers."""
    return {'name': name, 'shape': list(value.shape)[1:], 'values': []}


def dense(x, p, name, activation=lambda t: t):
    bias = p.get(name + '.bias')
    return activation(F.linear(x, p[name + '.kernel'].t(), bias))


def dense_parameters(*layers, bias=True):
    """('dense_1', in, out), … as a dictionary of shapes."""
    shapes = {}
    for name, rows, columns in layers:
        shapes[name + '.kernel'] = (rows, columns)
        if bias:
            shapes[name + '.bias'] = (columns,)
    return shapes


# ---- activations -----------------------------------------------------------------------------------------------------

def relu(slope=0.0, maximum=math.inf, threshold=0.0):
    """Keras's ReLU: max_value from there on; the identity above the threshold; negative_slope · (x − threshold) below."""
    slope, maximum, threshold = (float(single(value)) for value in (slope, maximum, threshold))
    return lambda x: torch.where(x >= maximum, torch.full_like(x, maximum),
                                 torch.where(x >= threshold, x, slope * (x - threshold)))


def leaky_relu(slope=0.01):
    return lambda x: F.leaky_relu(x, float(single(slope)))


def prelu(x, alpha):
    return torch.where(x >= 0, x, alpha * x)


# member of the Activation enum -> PyTorch; the layer of the same name has the same defaults.
ACTIVATIONS = {
    'Linear': lambda x: x, 'Sigmoid': torch.sigmoid, 'HardSigmoid': F.hardsigmoid, 'Tanh': torch.tanh, 'ReLU': F.relu,
    'ReLU6': F.relu6, 'LeakyReLU': leaky_relu(), 'ELU': F.elu, 'SELU': F.selu, 'GELU': F.gelu,
    'GELUTanh': lambda x: F.gelu(x, approximate='tanh'), 'SiLU': F.silu, 'HardSwish': F.hardswish, 'Mish': F.mish,
    'Softplus': lambda x: F.softplus(x, threshold=700), 'Softsign': F.softsign, 'Exponential': torch.exp,
    'Softmax': lambda x: F.softmax(x, -1), 'LogSoftmax': lambda x: F.log_softmax(x, -1),
}

ACTIVATION_LAYERS = {
    'Sigmoid': 'Sigmoid', 'HardSigmoid': 'HardSigmoid', 'Tanh': 'Tanh', 'ReLU': 'ReLU', 'ReLU6': 'ReLU6', 'LeakyReLU': 'LeakyReLU',
    'ELU': 'ELU', 'SELU': 'SELU', 'GELU': 'GELU', 'GELU(approximate: true)': 'GELUTanh', 'SiLU': 'SiLU', 'HardSwish': 'HardSwish',
    'Mish': 'Mish', 'Softplus': 'Softplus', 'Softsign': 'Softsign', 'Exponential': 'Exponential', 'Softmax': 'Softmax',
    'LogSoftmax': 'LogSoftmax',
}


def activation_cases():
    for index, (kind, function) in enumerate(ACTIVATIONS.items()):
        samples, units = [(3, 5), (5, 17), (1, 7), (11, 3)][index % 4]
        case('activations', f'option {kind}', f'[Input(7)][Dense({units}, activation: Activation.{kind})][MeanSquaredError]',
             lambda x, p, f=function: dense(x['input'], p, 'dense_1', f),
             samples=samples, parameters=dense_parameters(('dense_1', 7, units)), scale=2)
    for index, (text, kind) in enumerate(ACTIVATION_LAYERS.items()):
        samples, shape = [(3, (17,)), (1, (5, 7)), (2, (1,)), (3, (2, 3, 5))][index % 4]
        function = ACTIVATIONS[kind]
        if kind in ('Softmax', 'LogSoftmax'):
            samples, shape = 3, (3, 5)
        case('activations', f'layer {text}', f'[Input({", ".join(map(str, shape))})][{text}][MeanSquaredError]',
             lambda x, p, f=function: f(x['input']),
             samples=samples, inputs={'input': shape}, scale=0.7 if kind == 'Exponential' else 3)
    variants = {
        'ReLU(maxValue: 2.5f)': relu(maximum=2.5), 'ReLU(negativeSlope: 0.2f)': relu(slope=0.2), 'ReLU(threshold: 0.75f)': relu(threshold=0.75),
        'ReLU(maxValue: 1.5f, negativeSlope: 0.3f, threshold: 0.5f)': relu(0.3, 1.5, 0.5), 'LeakyReLU(0.3f)': leaky_relu(0.3),
        'ELU(0.7f)': lambda x: F.elu(x, float(single(0.7))),
    }
    for text, function in variants.items():
        case('activations', f'layer {text}', f'[Input(7)][Dense(11)][{text}][MeanSquaredError]',
             lambda x, p, f=function: f(dense(x['input'], p, 'dense_1')),
             parameters=dense_parameters(('dense_1', 7, 11)), scale=2)
    case('activations', 'option PReLU', '[Input(7)][Dense(5, activation: Activation.PReLU)][MeanSquaredError]',
         lambda x, p: prelu(dense(x['input'], p, 'dense_1'), p['dense_1.alpha']),
         samples=5, parameters=dense_parameters(('dense_1', 7, 5)) | {'dense_1.alpha': (5,)})
    for title, options, shape in [('per element', '', (5, 3)), ('per channel', '(PReLUShare.PerChannel)', (1, 3)),
                                  ('shared', '(PReLUShare.All)', (1, 1))]:
        case('activations', f'layer PReLU {title}', f'[Input(5, 3)][PReLU{options}][MeanSquaredError]',
             lambda x, p: prelu(x['input'], p['prelu_1.alpha']), inputs={'input': (5, 3)}, parameters={'prelu_1.alpha': shape})
    case('activations', 'layer Softmax axis 1', '[Input(5, 3)][Softmax(axis: 1)][MeanSquaredError]',
         lambda x, p: F.softmax(x['input'], 1), inputs={'input': (5, 3)}, scale=2)
    case('activations', 'layer LogSoftmax axis 1', '[Input(3, 2, 5)][LogSoftmax(axis: 1)][MeanSquaredError]',
         lambda x, p: F.log_softmax(x['input'], 1), inputs={'input': (3, 2, 5)}, scale=2, samples=2)
    case('activations', 'softmax of large logits', '[Input(7)][Softmax][MeanSquaredError]',
         lambda x, p: F.softmax(x['input'], -1), inputs={'input': (7,)}, scale=100, samples=5)


# ---- dense -----------------------------------------------------------------------------------------------------------

def dense_cases():
    for samples, width, units in [(1, 1, 1), (1, 7, 5), (3, 17, 16), (5, 16, 17), (11, 13, 3), (9, 5, 33), (2, 37, 1), (1, 1, 19)]:
        case('dense', f'dense {samples}x{width} to {units}', f'[Input({width})][Dense({units})][MeanSquaredError]',
             lambda x, p: dense(x['input'], p, 'dense_1'),
             samples=samples, inputs={'input': (width,)}, parameters=dense_parameters(('dense_1', width, units)))
    case('dense', 'no bias', '[Input(7)][Dense(5, useBias: false)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1'), parameters=dense_parameters(('dense_1', 7, 5), bias=False))
    case('dense', 'steps', '[Input(5, 7)][Dense(3, activation: Activation.Tanh)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1', torch.tanh), inputs={'input': (5, 7)}, parameters=dense_parameters(('dense_1', 7, 3)))
    case('dense', 'one step', '[Input(1, 7)][Dense(17, activation: Activation.Sigmoid)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1', torch.sigmoid), samples=1,
         inputs={'input': (1, 7)}, parameters=dense_parameters(('dense_1', 7, 17)))
    case('dense', 'image rows', '[Input(2, 3, 5)][Dense(7)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1'), inputs={'input': (2, 3, 5)}, parameters=dense_parameters(('dense_1', 5, 7)))
    case('dense', 'penalties', '[Input(7)][Dense(5, l1: 0.01f, l2: 0.02f)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1'), parameters=dense_parameters(('dense_1', 7, 5)),
         penalty=lambda p: single(0.01) * p['dense_1.kernel'].abs().sum() + single(0.02) * p['dense_1.kernel'].square().sum())
    case('dense', 'frozen layer', '[Input(7)][Dense(5, activation: Activation.Tanh, Trainable = false)][Dense(3)][MeanSquaredError]',
         lambda x, p: dense(dense(x['input'], p, 'dense_1', torch.tanh), p, 'dense_2'),
         parameters=dense_parameters(('dense_1', 7, 5), ('dense_2', 5, 3)), frozen=('dense_1.kernel', 'dense_1.bias'))


# ---- convolutions ----------------------------------------------------------------------------------------------------

CONVOLUTIONS = {1: F.conv1d, 2: F.conv2d, 3: F.conv3d}
TRANSPOSED = {1: F.conv_transpose1d, 2: F.conv_transpose2d, 3: F.conv_transpose3d}


def each(value, rank):
    return tuple(value) if isinstance(value, (tuple, list)) else (value,) * rank


def around(padding, sizes, kernel, stride, dilation):
    """The padding before and behind each axis; 'same' is Keras's, one more behind than before where the number is odd."""
    spans = [(k - 1) * d + 1 for k, d in zip(kernel, dilation)]
    if padding == 'causal':
        return [(span - 1, 0) for span in spans]
    if padding == 'same':
        totals = [max((math.ceil(size / s) - 1) * s + span - size, 0) for size, s, span in zip(sizes, stride, spans)]
        return [(total // 2, total - total // 2) for total in totals]
    return [(pad, pad) for pad in each(padding, len(sizes))]


def weight(kernel):
    """(…, in, out) as PyTorch's (out, in, …); a transposed convolution's (…, out, in) as (in, out, …)."""
    return kernel.movedim(-1, 0).movedim(-1, 1)


def conv(x, kernel, bias=None, stride=1, dilation=1, groups=1, padding=0):
    """Channels last, as NetGen has them."""
    rank = x.dim() - 2
    stride, dilation = each(stride, rank), each(dilation, rank)
    pairs = around(padding, x.shape[1:-1], kernel.shape[:rank], stride, dilation)
    padded = F.pad(x.movedim(-1, 1), [size for pair in reversed(pairs) for size in pair])
    return CONVOLUTIONS[rank](padded, weight(kernel), bias, stride, 0, dilation, groups).movedim(1, -1)


def depthwise(x, kernel, bias=None, **options):
    """(…, channels, multiplier): output channel c·multiplier + j is channel c through its kernel j."""
    flat = kernel.reshape(*kernel.shape[:-2], 1, -1)
    return conv(x, flat, bias, groups=x.shape[-1], **options)


def conv_transpose(x, kernel, bias=None, stride=1, dilation=1, padding=0, output=0):
    rank = x.dim() - 2
    y = TRANSPOSED[rank](x.movedim(-1, 1), weight(kernel), bias, stride, padding, output, 1, dilation)
    return y.movedim(1, -1)


def conv_transpose_same(x, kernel, bias, stride, dilation=1):
    """Keras's: the gradient of the convolution with 'same' padding whose input is a stride larger."""
    rank = x.dim() - 2
    sizes = [size * s for size, s in zip(x.shape[1:-1], each(stride, rank))]
    z = torch.zeros(x.shape[0], *sizes, kernel.shape[-2], dtype=torch.float64, requires_grad=True)
    y, = torch.autograd.grad(conv(z, kernel, None, stride, dilation, padding='same'), z, x, create_graph=True)
    return y + bias


def convolution_case(name, attribute, shape, kernel, forward, *, layer, channels, samples=3, more=None, activation='', **options):
    """One layer; its parameters are p['kernel'], p['bias'] and those of `more`."""
    parameters = {f'{layer}_1.kernel': kernel} if kernel else {}
    parameters |= {f'{layer}_1.{key}': value for key, value in (more or {}).items()}
    if channels:
        parameters[f'{layer}_1.bias'] = (channels,)
    case('convolutions', name, f'[Input({", ".join(map(str, shape))})][{attribute}][MeanSquaredError]',
         lambda x, p: forward(x['input'], {key.split('.')[1]: value for key, value in p.items()}),
         samples=samples, inputs={'input': shape}, parameters=parameters, **options)


def convolution_cases():
    def plain(**options):
        return lambda x, p: conv(x, p['kernel'], p.get('bias'), **options)
    for name, attribute, shape, kernel, options in [
            ('Conv2D', 'Conv2D(5, 3)', (5, 6, 3), (3, 3, 3, 5), {}),
            ('Conv2D of one channel', 'Conv2D(17, 3)', (5, 4, 1), (3, 3, 1, 17), {}),
            ('Conv2D Same', 'Conv2D(3, 3, padding: Padding.Same)', (4, 5, 2), (3, 3, 2, 3), {'padding': 'same'}),
            ('Conv2D Same, stride, even kernel', 'Conv2D(3, 4, stride: 3, padding: Padding.Same)', (7, 8, 2), (4, 4, 2, 3), {'padding': 'same', 'stride': 3}),
            ('Conv2D Same, dilation', 'Conv2D(3, 3, padding: Padding.Same, dilation: 2)', (5, 6, 2), (3, 3, 2, 3), {'padding': 'same', 'dilation': 2}),
            ('Conv2D pad and stride', 'Conv2D(3, 3, stride: 2, pad: 1)', (6, 5, 3), (3, 3, 3, 3), {'padding': 1, 'stride': 2}),
            ('Conv2D stride and dilation', 'Conv2D(2, 3, stride: 2, dilation: 2, pad: 2)', (6, 7, 2), (3, 3, 2, 2), {'padding': 2, 'stride': 2, 'dilation': 2}),
            ('Conv2D per axis', 'Conv2D(3, [2, 5], strides: [1, 2], dilations: [2, 1], pads: [0, 2])', (5, 6, 2), (2, 5, 2, 3),
             {'padding': (0, 2), 'stride': (1, 2), 'dilation': (2, 1)}),
            ('Conv2D groups', 'Conv2D(6, 3, groups: 3)', (4, 5, 6), (3, 3, 2, 6), {'groups': 3}),
            ('Conv2D group a channel', 'Conv2D(10, 2, groups: 5)', (3, 4, 5), (2, 2, 1, 10), {'groups': 5}),
            ('Conv2D 1x1, stride', 'Conv2D(5, 1, stride: 2)', (5, 4, 3), (1, 1, 3, 5), {'stride': 2}),
            ('Conv1D Causal', 'Conv1D(5, 3, padding: Padding.Causal, dilation: 2)', (7, 3), (3, 3, 5), {'padding': 'causal', 'dilation': 2}),
            ('Conv1D Causal, stride', 'Conv1D(2, 3, stride: 2, padding: Padding.Causal)', (8, 3), (3, 3, 2), {'padding': 'causal', 'stride': 2}),
            ('Conv1D groups', 'Conv1D(4, 5, groups: 2, pad: 2)', (6, 6), (5, 3, 4), {'groups': 2, 'padding': 2}),
            ('Conv3D', 'Conv3D(3, 2, stride: 2, padding: Padding.Same)', (3, 4, 3, 2), (2, 2, 2, 2, 3), {'padding': 'same', 'stride': 2}),
            ('Conv3D per axis', 'Conv3D(2, [1, 3, 2], dilations: [1, 1, 2], pads: [0, 1, 1])', (2, 3, 4, 3), (1, 3, 2, 3, 2),
             {'padding': (0, 1, 1), 'dilation': (1, 1, 2)})]:
        layer = attribute[:6].lower()
        convolution_case(name, attribute, shape, kernel, plain(**options), layer=layer, channels=kernel[-1])
    convolution_case('Conv2D without bias, penalties', 'Conv2D(3, 2, useBias: false, activation: Activation.Tanh, l1: 0.01f, l2: 0.02f)', (4, 3, 2),
                     (2, 2, 2, 3), lambda x, p: torch.tanh(conv(x, p['kernel'])), layer='conv2d', channels=0,
                     penalty=lambda p: single(0.01) * p['conv2d_1.kernel'].abs().sum() + single(0.02) * p['conv2d_1.kernel'].square().sum())
    convolution_case('Conv2D PReLU', 'Conv2D(3, 2, activation: Activation.PReLU)', (4, 3, 2), (2, 2, 2, 3),
                     lambda x, p: prelu(conv(x, p['kernel'], p['bias']), p['alpha']), layer='conv2d', channels=3, more={'alpha': (3,)})

    for name, attribute, shape, kernel, options in [
            ('DepthwiseConv2D', 'DepthwiseConv2D(3)', (5, 4, 3), (3, 3, 3, 1), {}),
            ('DepthwiseConv2D multiplied, stride', 'DepthwiseConv2D([3, 2], stride: 2, padding: Padding.Same, depthMultiplier: 2)', (5, 6, 3), (3, 2, 3, 2),
             {'padding': 'same', 'stride': 2}),
            ('DepthwiseConv2D dilation', 'DepthwiseConv2D(3, dilation: 2, pad: 1)', (5, 6, 2), (3, 3, 2, 1), {'padding': 1, 'dilation': 2}),
            ('DepthwiseConv1D Causal', 'DepthwiseConv1D(3, padding: Padding.Causal, depthMultiplier: 3)', (6, 2), (3, 2, 3), {'padding': 'causal'})]:
        convolution_case(name, attribute, shape, kernel, lambda x, p, o=options: depthwise(x, p['kernel'], p['bias'], **o),
                         layer='depthwise_conv' + attribute[13:15].lower(), channels=kernel[-1] * kernel[-2])

    for name, attribute, shape, depth, point, options in [
            ('SeparableConv2D', 'SeparableConv2D(5, 3, padding: Padding.Same)', (4, 5, 3), (3, 3, 3, 1), (1, 1, 3, 5), {'padding': 'same'}),
            ('SeparableConv1D multiplied', 'SeparableConv1D(5, 3, stride: 2, depthMultiplier: 2, l2: 0.02f)', (7, 3), (3, 3, 2), (1, 6, 5), {'stride': 2})]:
        layer = 'separable_conv' + attribute[13:15].lower()
        convolution_case(name, attribute, shape, None,
                         lambda x, p, o=options: conv(depthwise(x, p['depthwise_kernel'], **o), p['pointwise_kernel'], p['bias']),
                         layer=layer, channels=5, more={'depthwise_kernel': depth, 'pointwise_kernel': point},
                         penalty=None if 'l2' not in attribute else lambda p: single(0.02) * sum(p[f'separable_conv1d_1.{k}_kernel'].square().sum() for k in ('depthwise', 'pointwise')))

    for name, attribute, shape, kernel, options in [
            ('Conv2DTranspose', 'Conv2DTranspose(5, 3)', (3, 4, 2), (3, 3, 5, 2), {}),
            ('Conv2DTranspose stride', 'Conv2DTranspose(3, [3, 2], stride: 2)', (3, 2, 5), (3, 2, 3, 5), {'stride': 2}),
            ('Conv2DTranspose pad', 'Conv2DTranspose(3, 3, stride: 2, pad: 1, outputPadding: 1)', (3, 2, 2), (3, 3, 3, 2), {'stride': 2, 'padding': 1, 'output': 1}),
            ('Conv2DTranspose per axis', 'Conv2DTranspose(2, [3, 4], strides: [2, 3], pads: [1, 0], outputPaddings: [0, 2], dilations: [2, 1])', (3, 2, 2),
             (3, 4, 2, 2), {'stride': (2, 3), 'padding': (1, 0), 'output': (0, 2), 'dilation': (2, 1)}),
            ('Conv1DTranspose kernel below stride', 'Conv1DTranspose(3, 2, stride: 3)', (4, 2), (2, 3, 2), {'stride': 3, 'output': 1}),
            ('Conv1DTranspose dilation beyond stride', 'Conv1DTranspose(2, 2, dilation: 3, outputPadding: 2)', (3, 2), (2, 2, 2), {'dilation': 3, 'output': 2}),
            ('Conv3DTranspose', 'Conv3DTranspose(3, 2, stride: 2, pad: 0)', (2, 3, 2, 2), (2, 2, 2, 3, 2), {'stride': 2})]:
        convolution_case(name, attribute, shape, kernel, lambda x, p, o=options: conv_transpose(x, p['kernel'], p['bias'], **o),
                         layer=attribute[:6].lower() + '_transpose', channels=kernel[-2])
    for name, attribute, shape, kernel, options in [
            ('Conv2DTranspose Same', 'Conv2DTranspose(5, 3, stride: 2, padding: Padding.Same)', (3, 2, 2), (3, 3, 5, 2), {'stride': 2}),
            ('Conv2DTranspose Same, even kernel', 'Conv2DTranspose(2, 4, strides: [3, 1], padding: Padding.Same)', (2, 3, 2), (4, 4, 2, 2), {'stride': (3, 1)}),
            ('Conv1DTranspose Same, dilation', 'Conv1DTranspose(2, 3, dilation: 2, padding: Padding.Same)', (5, 2), (3, 2, 2), {'stride': 1, 'dilation': 2}),
            ('Conv1DTranspose Same, kernel below stride', 'Conv1DTranspose(2, 2, stride: 4, padding: Padding.Same)', (3, 2), (2, 2, 2), {'stride': 4})]:
        convolution_case(name, attribute, shape, kernel, lambda x, p, o=options: conv_transpose_same(x, p['kernel'], p['bias'], **o),
                         layer=attribute[:6].lower() + '_transpose', channels=kernel[-2])

    def digits(x, p):
        y = F.relu(conv(x['input'], p['conv2d_1.kernel'], p['conv2d_1.bias'], padding='same'))
        y = F.relu(conv(y, p['conv2d_2.kernel'], p['conv2d_2.bias'], stride=2))
        return dense(y.flatten(1), p, 'dense_1')
    case('convolutions', 'two convolutions and a dense layer',
         '[Input(6, 5, 1)][Conv2D(3, 3, padding: Padding.Same, activation: Activation.ReLU)][Conv2D(4, 3, stride: 2, activation: Activation.ReLU)]'
         '[Flatten][Dense(5)][SparseCategoricalCrossentropy]',
         digits, samples=5, inputs={'input': (6, 5, 1)}, losses=[sparse()],
         parameters={'conv2d_1.kernel': (3, 3, 1, 3), 'conv2d_1.bias': (3,), 'conv2d_2.kernel': (3, 3, 3, 4), 'conv2d_2.bias': (4,)}
         | dense_parameters(('dense_1', 16, 5)))


# ---- several layers --------------------------------------------------------------------------------------------------

def network_cases():
    case('networks', 'two layers', '[Input(7)][Dense(11, activation: Activation.ReLU)][Dense(3)][SparseCategoricalCrossentropy]',
         lambda x, p: dense(dense(x['input'], p, 'dense_1', F.relu), p, 'dense_2'), samples=11,
         parameters=dense_parameters(('dense_1', 7, 11), ('dense_2', 11, 3)), losses=[sparse()])
    case('networks', 'three layers', '[Input(5)][Dense(17, activation: Activation.Tanh)][Dense(19, activation: Activation.GELU)][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(dense(dense(x['input'], p, 'dense_1', torch.tanh), p, 'dense_2', F.gelu), p, 'dense_3'), samples=5,
         inputs={'input': (5,)}, parameters=dense_parameters(('dense_1', 5, 17), ('dense_2', 17, 19), ('dense_3', 19, 2)))
    case('networks', 'flatten', '[Input(2, 3, 3)][Flatten][Dense(5, activation: Activation.SiLU)][Dense(1)][BinaryCrossentropy]',
         lambda x, p: dense(dense(x['input'].flatten(1), p, 'dense_1', F.silu), p, 'dense_2'),
         inputs={'input': (2, 3, 3)}, parameters=dense_parameters(('dense_1', 18, 5), ('dense_2', 5, 1)), losses=[binary()])
    case('networks', 'flatten after steps', '[Input(5, 3)][Dense(4, activation: Activation.ReLU)][Flatten][Dense(3)][MeanSquaredError]',
         lambda x, p: dense(dense(x['input'], p, 'dense_1', F.relu).flatten(1), p, 'dense_2'),
         inputs={'input': (5, 3)}, parameters=dense_parameters(('dense_1', 3, 4), ('dense_2', 20, 3)))
    case('networks', 'repeated input',
         '[Input(5)][Dense(7, activation: Activation.Tanh, Name = "a")][Dense(3, Name = "b")][Dense(3, From = "a")][Multiply("b")][MeanSquaredError]',
         lambda x, p: (lambda a: dense(a, p, 'dense_1') * dense(a, p, 'b'))(dense(x['input'], p, 'a', torch.tanh)),
         inputs={'input': (5,)}, parameters=dense_parameters(('a', 5, 7), ('b', 7, 3), ('dense_1', 7, 3)))
    case('networks', 'two inputs, two outputs',
         '[Input(5, Name = "left")][Input(3, Name = "right")][Dense(7, activation: Activation.ReLU, From = "left", Name = "a")]'
         '[Dense(7, activation: Activation.Tanh, From = "right")][Add("a", Name = "trunk")][Dense(4, Name = "policy")]'
         '[Dense(1, From = "trunk", Name = "value")][Output("policy")][Output("value")]'
         '[SparseCategoricalCrossentropy(From = "policy")][MeanSquaredError(weight: 0.5f, From = "value")]',
         lambda x, p: (lambda t: (dense(t, p, 'policy'), dense(t, p, 'value')))(
             dense(x['right'], p, 'dense_1', torch.tanh) + dense(x['left'], p, 'a', F.relu)),
         samples=5, inputs={'left': (5,), 'right': (3,)}, outputs=('policy', 'value'), losses=[sparse(), mse(weight=0.5, output=1)],
         parameters=dense_parameters(('a', 5, 7), ('dense_1', 3, 7), ('policy', 7, 4), ('value', 7, 1)))
    case('networks', 'weighted losses and samples',
         '[Input(5)][Dense(7, activation: Activation.Softsign, Name = "trunk")][Dense(4, Name = "a")][Dense(3, From = "trunk", Name = "b")]'
         '[Output("a")][Output("b")][Huber(delta: 0.5f, weight: 2, From = "a")][MeanAbsoluteError(weight: 0.25f, From = "b")]',
         lambda x, p: (lambda t: (dense(t, p, 'a'), dense(t, p, 'b')))(dense(x['input'], p, 'trunk', F.softsign)),
         samples=5, inputs={'input': (5,)}, outputs=('a', 'b'), sample_weights=True,
         losses=[huber(0.5, weight=2), mae(weight=0.25, output=1)],
         parameters=dense_parameters(('trunk', 5, 7), ('a', 7, 4), ('b', 7, 3)))
    case('networks', 'blocks', '[Input(5)][Block<VectorBlock>(repeat: 2)][Dense(3)][MeanSquaredError]',
         lambda x, p: dense(block(block(x['input'], p, 'block_1'), p, 'block_2'), p, 'dense_1'), inputs={'input': (5,)},
         parameters=dense_parameters(('block_1.dense_1', 5, 7), ('block_1.dense_2', 7, 5), ('block_2.dense_1', 5, 7),
                                     ('block_2.dense_2', 7, 5), ('dense_1', 5, 3)),
         blocks='[Block][Dense(7, activation: Activation.ReLU)][Dense(5)] sealed class VectorBlock;')
    case('networks', 'residual', '[Input(5)][Residual<VectorResidual>][MeanSquaredError]',
         lambda x, p: block(x['input'], p, 'residual_1') + x['input'], inputs={'input': (5,)},
         parameters=dense_parameters(('residual_1.dense_1', 5, 7), ('residual_1.dense_2', 7, 5)),
         blocks='[Block][Dense(7, activation: Activation.ReLU)][Dense(5)] sealed class VectorResidual;')
    case('networks', 'residual with projection', '[Input(5)][Residual<VectorProjected>(projection: true)][ReLU][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(F.relu(block(x['input'], p, 'residual_1') + dense(x['input'], p, 'residual_1.projection')), p, 'dense_1'),
         samples=5, inputs={'input': (5,)},
         parameters=dense_parameters(('residual_1.dense_1', 5, 7), ('residual_1.dense_2', 7, 11), ('dense_1', 11, 2))
         | {'residual_1.projection.kernel': (5, 11)},
         blocks='[Block][Dense(7, activation: Activation.ReLU)][Dense(11)] sealed class VectorProjected;')
    case('networks', 'TimeDistributed images', '[Input(3, 6, 5, 2)][TimeDistributed<VectorFrame>][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(each_step(x['input'], lambda t: dense(
             F.relu(conv(t, p['time_distributed_1.conv2d_1.kernel'], p['time_distributed_1.conv2d_1.bias'])).mean((1, 2)), p, 'time_distributed_1.dense_1')), p, 'dense_1'),
         inputs={'input': (3, 6, 5, 2)},
         parameters={'time_distributed_1.conv2d_1.kernel': (3, 3, 2, 4), 'time_distributed_1.conv2d_1.bias': (4,)}
         | dense_parameters(('time_distributed_1.dense_1', 4, 3), ('dense_1', 3, 2)),
         blocks='[Block][Conv2D(4, 3, activation: Activation.ReLU)][GlobalAveragePooling2D][Dense(3)] sealed class VectorFrame;')
    case('networks', 'TimeDistributed of TimeDistributed', '[Input(2, 3, 5)][TimeDistributed<VectorOuter>][MeanSquaredError]',
         lambda x, p: each_step(x['input'], lambda t: torch.tanh(dense(
             each_step(t, lambda s: dense(s, p, 'time_distributed_1.time_distributed_1.dense_1', F.softsign)).flatten(1), p, 'time_distributed_1.dense_1'))),
         inputs={'input': (2, 3, 5)},
         parameters=dense_parameters(('time_distributed_1.time_distributed_1.dense_1', 5, 4), ('time_distributed_1.dense_1', 12, 3)),
         blocks='[Block][Dense(4, activation: Activation.Softsign)] sealed class VectorInner;'
                '[Block][TimeDistributed<VectorInner>][Flatten][Dense(3, activation: Activation.Tanh)] sealed class VectorOuter;')
    case('networks', 'TimeDistributed classes', '[Input(3, 5)][TimeDistributed<VectorClasses>][SparseCategoricalCrossentropy]',
         lambda x, p: each_step(x['input'], lambda t: softmax(dense(t, p, 'time_distributed_1.dense_1'))), inputs={'input': (3, 5)},
         losses=[sparse(probabilities=True)], parameters=dense_parameters(('time_distributed_1.dense_1', 5, 4)),
         blocks='[Block][Dense(4)][Softmax] sealed class VectorClasses;')


def each_step(x, function):
    """The steps as samples, as PyTorch's users do it."""
    return function(x.flatten(0, 1)).unflatten(0, x.shape[:2])


def block(x, p, name):
    return dense(dense(x, p, name + '.dense_1', F.relu), p, name + '.dense_2')


# ---- merges ----------------------------------------------------------------------------------------------------------

MERGES = {
    'Add': lambda a, b: a + b, 'Subtract': lambda a, b: a - b, 'Multiply': lambda a, b: a * b, 'Average': lambda a, b: (a + b) / 2,
    'Maximum': torch.maximum, 'Minimum': torch.minimum,
}


def merge_cases():
    two = '[Input(7)][Dense(5, activation: Activation.Tanh, Name = "a")][Dense(5, From = "input", Name = "b")]'
    for index, (kind, function) in enumerate(MERGES.items()):
        case('merges', kind, f'{two}[{kind}("a")][MeanSquaredError]',
             lambda x, p, f=function: f(dense(x['input'], p, 'b'), dense(x['input'], p, 'a', torch.tanh)),
             samples=[3, 1, 5][index % 3], parameters=dense_parameters(('a', 7, 5), ('b', 7, 5)))
        case('merges', f'{kind} with an input', f'[Input(3, 5, Name = "x")][Input(3, 5, Name = "y")][{kind}("x")][MeanSquaredError]',
             lambda x, p, f=function: f(x['y'], x['x']), samples=2, inputs={'x': (3, 5), 'y': (3, 5)})
        case('merges', f'{kind} broadcast', f'[Input(1, 5, Name = "x")][Input(3, 1, Name = "y")][{kind}("x")][MeanSquaredError]',
             lambda x, p, f=function: f(x['y'], x['x']), samples=2, inputs={'x': (1, 5), 'y': (3, 1)})
    three = '[Input(2, 3, Name = "x")][Input(2, 3, Name = "y")][Input(2, 3, Name = "z")]'
    folds = {
        'Add': lambda t: t.sum(0), 'Multiply': lambda t: t.prod(0), 'Average': lambda t: t.mean(0), 'Maximum': lambda t: t.amax(0),
        'Minimum': lambda t: t.amin(0),
    }
    for kind, function in folds.items():
        case('merges', f'{kind} of three', f'{three}[{kind}("x", "y", "z")][MeanSquaredError]',
             lambda x, p, f=function: f(torch.stack(list(x.values()))), inputs={key: (2, 3) for key in 'xyz'})
    for axis, shape in [(1, (2, 3, 5)), (2, (4, 1, 5)), (3, (4, 3, 2)), (-1, (4, 3, 2))]:
        own = {1: '4, 3, 5', 2: '4, 3, 5', 3: '4, 3, 5', -1: '4, 3, 5'}[axis]
        case('merges', f'Concatenate axis {axis}',
             f'[Input({", ".join(map(str, shape))}, Name = "x")][Input({own}, Name = "y")][Concatenate("x", axis: {axis})][MeanSquaredError]',
             lambda x, p, a=axis: torch.cat([x['y'], x['x']], a), samples=2, inputs={'x': shape, 'y': (4, 3, 5)})
    case('merges', 'Subtract of two names', '[Input(3, Name = "x")][Input(3, Name = "y")][Subtract("x", "y")][MeanSquaredError]',
         lambda x, p: x['x'] - x['y'], inputs={'x': (3,), 'y': (3,)})
    case('merges', 'Concatenate of three', f'{three}[Concatenate("z", "x", "y", axis: 1)][MeanSquaredError]',
         lambda x, p: torch.cat([x['z'], x['x'], x['y']], 1), inputs={key: (2, 3) for key in 'xyz'})
    case('merges', 'Concatenate then Dense',
         '[Input(7)][Dense(5, activation: Activation.ReLU, Name = "a")][Dense(17, From = "input")][Concatenate("a")][Dense(3)][MeanSquaredError]',
         lambda x, p: dense(torch.cat([dense(x['input'], p, 'dense_1'), dense(x['input'], p, 'a', F.relu)], -1), p, 'dense_2'),
         samples=5, parameters=dense_parameters(('a', 7, 5), ('dense_1', 7, 17), ('dense_2', 22, 3)))
    for normalize in (False, True):
        option = ', normalize: true' if normalize else ''

        def length(t, axis, on=normalize):
            return F.normalize(t, dim=axis) if on else t
        suffix = ' normalized' if normalize else ''
        case('merges', f'Dot of vectors{suffix}', f'[Input(7, Name = "x")][Input(7, Name = "y")][Dot("x", axes: 1{option})][MeanSquaredError]',
             lambda x, p: (length(x['y'], 1) * length(x['x'], 1)).sum(1, keepdim=True), samples=5, inputs={'x': (7,), 'y': (7,)})
        case('merges', f'Dot of matrices, last axes{suffix}',
             f'[Input(5, 3, Name = "x")][Input(2, 3, Name = "y")][Dot("x", axes: 2{option})][MeanSquaredError]',
             lambda x, p: torch.einsum('bik,bjk->bij', length(x['y'], 2), length(x['x'], 2)), inputs={'x': (5, 3), 'y': (2, 3)})
        case('merges', f'Dot of matrices, first axes{suffix}',
             f'[Input(5, 3, Name = "x")][Input(5, 2, Name = "y")][Dot("x", axes: 1{option})][MeanSquaredError]',
             lambda x, p: torch.einsum('bki,bkj->bij', length(x['y'], 1), length(x['x'], 1)), inputs={'x': (5, 3), 'y': (5, 2)})
        case('merges', f'Dot of matrices, two axes{suffix}',
             f'[Input(5, 3, Name = "x")][Input(2, 5, Name = "y")][Dot("x", axes: [2, 1]{option})][MeanSquaredError]',
             lambda x, p: torch.einsum('bik,bkj->bij', length(x['y'], 2), length(x['x'], 1)), inputs={'x': (5, 3), 'y': (2, 5)})


# ---- shapes ----------------------------------------------------------------------------------------------------------

def shape_cases():
    case('shapes', 'Reshape', '[Input(6)][Reshape(2, 3)][Dense(5)][MeanSquaredError]',
         lambda x, p: dense(x['input'].reshape(-1, 2, 3), p, 'dense_1'), inputs={'input': (6,)}, parameters=dense_parameters(('dense_1', 3, 5)))
    case('shapes', 'Reshape of steps', '[Input(3, 10)][Dense(10, activation: Activation.Tanh)][Reshape(5, 6)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1', torch.tanh).reshape(-1, 5, 6), samples=2,
         inputs={'input': (3, 10)}, parameters=dense_parameters(('dense_1', 10, 10)))
    case('shapes', 'Permute', '[Input(3, 5)][Permute(2, 1)][Dense(7)][MeanSquaredError]',
         lambda x, p: dense(x['input'].permute(0, 2, 1), p, 'dense_1'), inputs={'input': (3, 5)}, parameters=dense_parameters(('dense_1', 3, 7)))
    case('shapes', 'Permute of three axes', '[Input(2, 3, 5)][Dense(7)][Permute(3, 1, 2)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1').permute(0, 3, 1, 2), samples=2,
         inputs={'input': (2, 3, 5)}, parameters=dense_parameters(('dense_1', 5, 7)))
    case('shapes', 'RepeatVector', '[Input(7)][Dense(5, activation: Activation.ReLU)][RepeatVector(3)][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(dense(x['input'], p, 'dense_1', F.relu).unsqueeze(1).repeat(1, 3, 1), p, 'dense_2'),
         parameters=dense_parameters(('dense_1', 7, 5), ('dense_2', 5, 2)))
    case('shapes', 'chain',
         '[Input(4)][RepeatVector(3)][Permute(2, 1)][Flatten][Dense(10, activation: Activation.ELU)][Reshape(5, 2)][Permute(2, 1)]'
         '[Dense(3)][Flatten][MeanSquaredError]',
         lambda x, p: dense(dense(x['input'].unsqueeze(1).repeat(1, 3, 1).permute(0, 2, 1).flatten(1), p, 'dense_1', F.elu)
                            .reshape(-1, 5, 2).permute(0, 2, 1), p, 'dense_2').flatten(1),
         samples=5, inputs={'input': (4,)}, parameters=dense_parameters(('dense_1', 12, 10), ('dense_2', 5, 3)))
    case('shapes', 'Identity, Dropout and GaussianNoise at rate 0', '[Input(7)][Identity][Dropout(0f)][Dense(3)][GaussianNoise(0f)][MeanSquaredError]',
         lambda x, p: dense(x['input'], p, 'dense_1'), parameters=dense_parameters(('dense_1', 7, 3)))


# ---- losses ----------------------------------------------------------------------------------------------------------

def softmax(x):
    return F.softmax(x, -1)


LOSSES = {  # title: (end of the network, units, activation, loss)
    'MeanSquaredError': ('[Dense(5)][MeanSquaredError]', 5, None, mse),
    'MeanAbsoluteError': ('[Dense(5)][MeanAbsoluteError]', 5, None, mae),
    'Huber': ('[Dense(5)][Huber]', 5, None, huber),
    'Huber delta 0.5': ('[Dense(5)][Huber(delta: 0.5f)]', 5, None, lambda: huber(0.5)),
    'CategoricalCrossentropy': ('[Dense(5)][CategoricalCrossentropy]', 5, None, lambda: cross_entropy(one_hot_target)),
    'CategoricalCrossentropy of distributions': ('[Dense(5)][CategoricalCrossentropy]', 5, None, lambda: cross_entropy(probability_target)),
    'CategoricalCrossentropy smoothed': ('[Dense(5)][CategoricalCrossentropy(labelSmoothing: 0.1f)]', 5, None,
                                         lambda: cross_entropy(one_hot_target, float(single(0.1)))),
    'CategoricalCrossentropy after Softmax': ('[Dense(5, activation: Activation.Softmax)][CategoricalCrossentropy]', 5, softmax,
                                              lambda: cross_entropy(one_hot_target, probabilities=True)),
    'SparseCategoricalCrossentropy': ('[Dense(7)][SparseCategoricalCrossentropy]', 7, None, sparse),
    'SparseCategoricalCrossentropy of 17 classes': ('[Dense(17)][SparseCategoricalCrossentropy]', 17, None, sparse),
    'SparseCategoricalCrossentropy smoothed': ('[Dense(7)][SparseCategoricalCrossentropy(labelSmoothing: 0.1f)]', 7, None,
                                               lambda: sparse(smoothing=float(single(0.1)))),
    'SparseCategoricalCrossentropy ignoring': ('[Dense(7)][SparseCategoricalCrossentropy(ignoreLabel: -1)]', 7, None, lambda: sparse(ignore=-1)),
    'SparseCategoricalCrossentropy smoothed, ignoring': ('[Dense(7)][SparseCategoricalCrossentropy(labelSmoothing: 0.2f, ignoreLabel: 3)]', 7, None,
                                                         lambda: sparse(smoothing=float(single(0.2)), ignore=3)),
    'SparseCategoricalCrossentropy after Softmax': ('[Dense(7, activation: Activation.Softmax)][SparseCategoricalCrossentropy]', 7, softmax,
                                                    lambda: sparse(probabilities=True)),
    'SparseCategoricalCrossentropy after a Softmax layer': ('[Dense(7)][Softmax][SparseCategoricalCrossentropy]', 7, softmax,
                                                            lambda: sparse(probabilities=True)),
    'SparseCategoricalCrossentropy after LogSoftmax': ('[Dense(7, activation: Activation.LogSoftmax)][SparseCategoricalCrossentropy]', 7,
                                                       lambda x: F.log_softmax(x, -1), sparse),
    'BinaryCrossentropy': ('[Dense(3)][BinaryCrossentropy]', 3, None, binary),
    'BinaryCrossentropy smoothed': ('[Dense(3)][BinaryCrossentropy(labelSmoothing: 0.1f)]', 3, None, lambda: binary(float(single(0.1)))),
    'BinaryCrossentropy after Sigmoid': ('[Dense(3, activation: Activation.Sigmoid)][BinaryCrossentropy]', 3, torch.sigmoid,
                                         lambda: binary(probabilities=True)),
    'CategoricalCrossentropy of probabilities': ('[Dense(5)][Softmax][Softplus][CategoricalCrossentropy(fromLogits: false)]', 5, lambda x: F.softplus(softmax(x)),
                                                 lambda: cross_entropy(one_hot_target, probabilities=True)),
    'SparseCategoricalCrossentropy of probabilities': ('[Dense(7)][Softmax][ReLU][SparseCategoricalCrossentropy(fromLogits: false)]', 7, softmax,
                                                       lambda: nll()),
    'BinaryCrossentropy of probabilities': ('[Dense(3)][Softmax][BinaryCrossentropy(fromLogits: false, labelSmoothing: 0.1f)]', 3, softmax,
                                            lambda: binary(float(single(0.1)), probabilities=True)),
    'KLDivergence after Softmax': ('[Dense(5, activation: Activation.Softmax)][KLDivergence]', 5, softmax, kl),
    'KLDivergence after Sigmoid': ('[Dense(5, activation: Activation.Sigmoid)][KLDivergence]', 5, torch.sigmoid, kl),
}


def loss_cases():
    for index, (title, (end, units, activation, loss)) in enumerate(LOSSES.items()):
        def forward(x, p, f=activation):
            return dense(x['input'], p, 'dense_1', f or (lambda t: t))
        case('losses', title, f'[Input(3)]{end}', forward, samples=[5, 3, 11][index % 3], inputs={'input': (3,)},
             parameters=dense_parameters(('dense_1', 3, units)), losses=[loss()], scale=2)
        case('losses', f'{title}, steps and sample weights', f'[Input(2, 3)]{end}', forward, samples=[3, 5][index % 2],
             inputs={'input': (2, 3)}, parameters=dense_parameters(('dense_1', 3, units)), losses=[loss()], scale=2, sample_weights=True)
    case('losses', 'SparseCategoricalCrossentropy, one sample', '[Input(3)][Dense(2)][SparseCategoricalCrossentropy]',
         lambda x, p: dense(x['input'], p, 'dense_1'), samples=1, inputs={'input': (3,)},
         parameters=dense_parameters(('dense_1', 3, 2)), losses=[sparse()])
    case('losses', 'weighted loss', '[Input(3)][Dense(5)][MeanSquaredError(weight: 0.3f)]',
         lambda x, p: dense(x['input'], p, 'dense_1'), inputs={'input': (3,)},
         parameters=dense_parameters(('dense_1', 3, 5)), losses=[mse(weight=0.3)])


# ---- pools and sizes ---------------------------------------------------------------------------------------------------

def channels_second(function):
    """A PyTorch function of (batch, channels, ...) on tensors whose channels are last."""
    return lambda x, p: function(x['input'].movedim(-1, 1)).movedim(1, -1)


def same_padding(sizes, pool, stride):
    """Keras's Padding.Same as F.pad takes it: last axis first, the odd element behind."""
    pads = []
    for size, k, s in zip(sizes, pool, stride):
        total = max(((size - 1) // s) * s + k - size, 0)
        pads = [total // 2, total - total // 2] + pads
    return pads


def same_max(pool, stride):
    max_pool = {1: F.max_pool1d, 2: F.max_pool2d, 3: F.max_pool3d}[len(pool)]
    return lambda x: max_pool(F.pad(x, same_padding(x.shape[2:], pool, stride), value=-math.inf), pool, stride)


def same_average(pool, stride):
    average = {1: F.avg_pool1d, 2: F.avg_pool2d, 3: F.avg_pool3d}[len(pool)]

    def forward(x):
        pads = same_padding(x.shape[2:], pool, stride)
        return average(F.pad(x, pads), pool, stride) / average(F.pad(torch.ones_like(x), pads), pool, stride)
    return forward


def pooling_cases():
    mean = {'count_include_pad': False}
    pools = [
        ('MaxPooling1D(2)', (7, 3), lambda x: F.max_pool1d(x, 2)),
        ('MaxPooling1D(3, stride: 2, pad: 1)', (8, 17), lambda x: F.max_pool1d(x, 3, 2, 1)),
        ('MaxPooling1D(3, stride: 2, padding: Padding.Same)', (8, 3), same_max((3,), (2,))),
        ('MaxPooling2D(2)', (6, 5, 3), lambda x: F.max_pool2d(x, 2)),
        ('MaxPooling2D(3, stride: 2, pad: 1)', (7, 4, 3), lambda x: F.max_pool2d(x, 3, 2, 1)),
        ('MaxPooling2D([3, 2], strides: [1, 2])', (4, 5, 3), lambda x: F.max_pool2d(x, (3, 2), (1, 2))),
        ('MaxPooling2D([2, 3], stride: 2, padding: Padding.Same)', (5, 4, 2), same_max((2, 3), (2, 2))),
        ('MaxPooling3D(2)', (3, 4, 2, 3), lambda x: F.max_pool3d(x, 2)),
        ('MaxPooling3D(3, stride: 2, pad: 1)', (3, 4, 2, 2), lambda x: F.max_pool3d(x, 3, 2, 1)),
        ('AveragePooling1D(2)', (7, 3), lambda x: F.avg_pool1d(x, 2)),
        ('AveragePooling1D(3, stride: 2, pad: 1)', (8, 3), lambda x: F.avg_pool1d(x, 3, 2, 1, **mean)),
        ('AveragePooling1D(3, stride: 2, pad: 1, countIncludePad: true)', (8, 3), lambda x: F.avg_pool1d(x, 3, 2, 1)),
        ('AveragePooling2D(2)', (6, 5, 3), lambda x: F.avg_pool2d(x, 2)),
        ('AveragePooling2D(3, stride: 2, pad: 1)', (7, 4, 17), lambda x: F.avg_pool2d(x, 3, 2, 1, **mean)),
        ('AveragePooling2D([2, 3], stride: 1, pads: [1, 0], countIncludePad: true)', (3, 4, 3), lambda x: F.avg_pool2d(x, (2, 3), 1, (1, 0))),
        ('AveragePooling2D([2, 3], stride: 2, padding: Padding.Same)', (5, 4, 2), same_average((2, 3), (2, 2))),
        ('AveragePooling3D(3, stride: 2, pad: 1)', (3, 4, 3, 2), lambda x: F.avg_pool3d(x, 3, 2, 1, **mean)),
        ('AveragePooling3D([1, 2, 2])', (3, 4, 2, 3), lambda x: F.avg_pool3d(x, (1, 2, 2))),
        ('AdaptiveAveragePooling1D(4)', (11, 3), lambda x: F.adaptive_avg_pool1d(x, 4)),
        ('AdaptiveAveragePooling2D([3, 2])', (7, 4, 3), lambda x: F.adaptive_avg_pool2d(x, (3, 2))),
        ('AdaptiveAveragePooling2D(3)', (2, 5, 3), lambda x: F.adaptive_avg_pool2d(x, 3)),
        ('AdaptiveAveragePooling3D([2, 3, 1])', (3, 4, 2, 3), lambda x: F.adaptive_avg_pool3d(x, (2, 3, 1))),
        ('UpSampling1D(3)', (4, 3), lambda x: F.interpolate(x, scale_factor=3)),
        ('UpSampling2D([2, 3])', (3, 2, 3), lambda x: F.interpolate(x, scale_factor=(2, 3))),
        ('UpSampling2D([2, 3], Interpolation.Bilinear)', (3, 4, 3),
         lambda x: F.interpolate(x, scale_factor=(2, 3), mode='bilinear', align_corners=False)),
        ('UpSampling2D(4, Interpolation.Bilinear)', (2, 1, 17),
         lambda x: F.interpolate(x, scale_factor=4, mode='bilinear', align_corners=False)),
        ('UpSampling3D(2)', (2, 1, 3, 2), lambda x: F.interpolate(x, scale_factor=2)),
        ('ZeroPadding1D([2, 1])', (3, 3), lambda x: F.pad(x, (2, 1))),
        ('ZeroPadding2D([1, 0, 2, 3])', (2, 3, 3), lambda x: F.pad(x, (2, 3, 1, 0))),
        ('ZeroPadding3D([1, 0, 2])', (2, 1, 2, 3), lambda x: F.pad(x, (2, 2, 0, 0, 1, 1))),
        ('Cropping1D([2, 1])', (5, 3), lambda x: x[:, :, 2:-1]),
        ('Cropping2D([1, 2])', (4, 5, 3), lambda x: x[:, :, 1:-1, 2:-2]),
        ('Cropping3D([0, 1, 1, 0, 1, 1])', (3, 2, 4, 3), lambda x: x[:, :, :2, 1:, 1:-1]),
    ]
    for index, (layer, shape, function) in enumerate(pools):
        case('pooling', layer, f'[Input({", ".join(map(str, shape))})][{layer}][MeanSquaredError]', channels_second(function),
             samples=[2, 3, 1][index % 3], inputs={'input': shape})
    for rank, shape in [(1, (7, 3)), (2, (3, 5, 17)), (3, (2, 3, 2, 3))]:
        axes = tuple(range(1, rank + 1))
        for kind, function in [('Max', torch.amax), ('Average', torch.mean)]:
            for keep in (False, True):
                option = '(keepDims: true)' if keep else ''
                case('pooling', f'Global{kind}Pooling{rank}D{option}',
                     f'[Input({", ".join(map(str, shape))})][Global{kind}Pooling{rank}D{option}][MeanSquaredError]',
                     lambda x, p, f=function, k=keep, a=axes: f(x['input'], a, keepdim=k), samples=2, inputs={'input': shape})
    case('pooling', 'first of equal elements', '[Input(4, 6, 2)][UpSampling2D(2)][MaxPooling2D(3, stride: 2, pad: 1)][MeanSquaredError]',
         channels_second(lambda x: F.max_pool2d(F.interpolate(x, scale_factor=2), 3, 2, 1)), samples=2, inputs={'input': (4, 6, 2)})


# ---- optimizers ------------------------------------------------------------------------------------------------------

def optimizer_case(name, kind, options, make, before=None):
    """Ten steps on 19 numbers with given gradients. Options have the names of the C# constructors' parameters; weight decay
    applies to all 19 numbers."""
    rng = random.Random(name)
    values = draw(rng, (19,), 1)
    gradients = [draw(rng, (19,), 1) for _ in range(10)]
    parameter = values.clone().requires_grad_()
    optimizer = make([parameter])
    steps = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        if before is not None:
            before([parameter])
        optimizer.step()
        steps.append(numbers(parameter))
    FILES.setdefault('optimizers', []).append({
        'name': name, 'kind': kind, 'options': options, 'initial': numbers(values),
        'gradients': [numbers(gradient) for gradient in gradients], 'steps': steps,
    })


def optimizer_cases():
    """Where NetGen differs from PyTorch's class of the same name, PyTorch's numbers come from an equivalent:

    RMSprop: by default NetGen divides by the bias-corrected moment, step = g / (√v̂ + ε), ε = 1e-8. That is Adam with β₁ = 0 and
    β₂ = ρ; torch.optim.RMSprop has no correction, so its first steps are larger by 1/√(1 − ρᵗ): biasCorrection 0.
    Momentum: PyTorch accumulates gradients, Keras updates scaled by the learning rate; at a constant rate they are the same.
    Clipping by norm: PyTorch adds 1e-6 to the norm, a relative difference of 1e-6 / norm.
    """
    rate, rho, decay = float(single(0.1)), float(single(0.9)), float(single(0.01))
    betas = (float(single(0.9)), float(single(0.999)))
    optim = torch.optim
    optimizer_case('SGD', 'SGD', {'learningRate': 0.1}, lambda p: optim.SGD(p, rate))
    optimizer_case('momentum', 'SGD', {'learningRate': 0.1, 'momentum': 0.9}, lambda p: optim.SGD(p, rate, momentum=rho))
    optimizer_case('Nesterov', 'SGD', {'learningRate': 0.1, 'momentum': 0.9, 'nesterov': 1},
                   lambda p: optim.SGD(p, rate, momentum=rho, nesterov=True))
    optimizer_case('Nesterov with decay', 'SGD', {'learningRate': 0.1, 'momentum': 0.9, 'nesterov': 1, 'weightDecay': 0.01},
                   lambda p: optim.SGD(p, rate, momentum=rho, nesterov=True, weight_decay=decay))
    optimizer_case('Adam with coupled decay', 'Adam',
                   {'learningRate': 0.1, 'beta1': 0.9, 'beta2': 0.999, 'epsilon': 1e-8, 'weightDecay': 0.01},
                   lambda p: optim.Adam(p, rate, betas=betas, eps=1e-8, weight_decay=decay))
    optimizer_case('Adam', 'Adam', {'learningRate': 0.1, 'beta1': 0.9, 'beta2': 0.999, 'epsilon': 1e-8},
                   lambda p: optim.Adam(p, rate, betas=betas, eps=1e-8))
    optimizer_case('AdamW', 'AdamW', {'learningRate': 0.1, 'beta1': 0.9, 'beta2': 0.999, 'epsilon': 1e-8, 'weightDecay': 0.01},
                   lambda p: optim.AdamW(p, rate, betas=betas, eps=1e-8, weight_decay=decay))
    optimizer_case('RMSprop', 'RMSprop', {'learningRate': 0.1, 'rho': 0.9, 'epsilon': 1e-8},
                   lambda p: optim.Adam(p, rate, betas=(0.0, rho), eps=1e-8))
    optimizer_case('RMSprop uncorrected', 'RMSprop', {'learningRate': 0.1, 'rho': 0.9, 'epsilon': 1e-8, 'biasCorrection': 0},
                   lambda p: optim.RMSprop(p, rate, alpha=rho, eps=1e-8))
    optimizer_case('RMSprop uncorrected, momentum', 'RMSprop',
                   {'learningRate': 0.1, 'rho': 0.9, 'momentum': 0.9, 'epsilon': 1e-8, 'biasCorrection': 0},
                   lambda p: optim.RMSprop(p, rate, alpha=rho, eps=1e-8, momentum=rho))
    optimizer_case('RMSprop uncorrected, centered', 'RMSprop',
                   {'learningRate': 0.1, 'rho': 0.9, 'epsilon': 1e-8, 'centered': 1, 'biasCorrection': 0},
                   lambda p: optim.RMSprop(p, rate, alpha=rho, eps=1e-8, centered=True))
    optimizer_case('Adagrad', 'Adagrad', {'learningRate': 0.1, 'initialAccumulator': 0, 'epsilon': 1e-7},
                   lambda p: optim.Adagrad(p, rate, eps=1e-7))
    optimizer_case('Adagrad from 0.1', 'Adagrad', {'learningRate': 0.1, 'initialAccumulator': 0.1, 'epsilon': 1e-7},
                   lambda p: optim.Adagrad(p, rate, eps=1e-7, initial_accumulator_value=rate))
    optimizer_case('SGD clipped by norm', 'SGD', {'learningRate': 0.1, 'clipNorm': 1}, lambda p: optim.SGD(p, rate),
                   lambda p: torch.nn.utils.clip_grad_norm_(p, 1.0))
    optimizer_case('SGD clipped by value', 'SGD', {'learningRate': 0.1, 'clipValue': 0.5}, lambda p: optim.SGD(p, rate),
                   lambda p: torch.nn.utils.clip_grad_value_(p, 0.5))


# ---- functions -------------------------------------------------------------------------------------------------------

def function_cases():
    """Special functions at float32 points, spread over the range and around the places where implementations switch."""
    near = [0.0, 1e-38, 1e-20, 1e-8, 1e-4, 1e-3, 0.01, 0.1, 0.25, 0.5, 0.625, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 9, 9.5, 10, 12, 16]
    functions = {'exp': (torch.exp, 88.7), 'tanh': (torch.tanh, 12), 'sigmoid': (torch.sigmoid, 88), 'erf': (torch.erf, 5),
                 'softplus': (lambda x: F.softplus(x, threshold=700), 88), 'gelu': (F.gelu, 8)}
    for name, (function, limit) in functions.items():
        rng = random.Random(name)
        spread = [rng.uniform(-limit, limit) for _ in range(96)] + [rng.gauss(0, 1) for _ in range(48)]
        x = single([sign * value for value in near if value <= limit for sign in (1, -1)] + [float(f'{value:.6g}') for value in spread])
        FILES.setdefault('functions', []).append({'name': name, 'x': numbers(x), 'y': numbers(function(x))})


# ---- normalisations --------------------------------------------------------------------------------------------------

def channels(x, function):
    """PyTorch wants the channel axis second; NetGen has it last."""
    return function(x) if x.dim() == 2 else function(x.movedim(-1, 1)).movedim(1, -1)


def batch_norm(x, p, name, epsilon, training):
    epsilon = float(single(epsilon))
    return channels(x, lambda t: F.batch_norm(t, p[name + '.moving_mean'].clone(), p[name + '.moving_variance'].clone(),
                                              p.get(name + '.gamma'), p.get(name + '.beta'), training=training, eps=epsilon))


def affine(name, shape, center=True, scale=True):
    shape = shape if isinstance(shape, tuple) else (shape,)
    return ({name + '.gamma': shape} if scale else {}) | ({name + '.beta': shape} if center else {})


def moving(name, count):
    return {name + '.moving_mean': (count,), name + '.moving_variance': (count,)}


def normalization_cases():
    def both(title, source, network, **options):
        """network(x, p, training): the layer differs between training and inference."""
        case('normalization', title, source, lambda x, p: network(x, p, True), predict=lambda x, p: network(x, p, False), **options)

    name = 'batch_normalization_1'
    for shape, options, epsilon, center, scale in [((7,), '', 1e-3, True, True), ((3, 19), '(epsilon: 0.1f)', 0.1, True, True),
                                                   ((3, 2, 5), '(center: false)', 1e-3, False, True), ((17,), '(scale: false)', 1e-3, True, False),
                                                   ((5, 3), '(center: false, scale: false)', 1e-3, False, False), ((6, 7, 3), '', 1e-3, True, True)]:
        both(f'BatchNormalization{options} of {shape}', f'[Input({", ".join(map(str, shape))})][BatchNormalization{options}][MeanSquaredError]',
             lambda x, p, t, e=epsilon: batch_norm(x['input'], p, name, e, t), samples=5, inputs={'input': shape}, scale=2,
             parameters=affine(name, shape[-1], center, scale) | moving(name, shape[-1]))
    both('BatchNormalization between layers', '[Input(7)][Dense(17, useBias: false)][BatchNormalization][ReLU][Dense(3)][MeanSquaredError]',
         lambda x, p, t: dense(F.relu(batch_norm(dense(x['input'], p, 'dense_1'), p, name, 1e-3, t)), p, 'dense_2'), samples=11,
         parameters=dense_parameters(('dense_1', 7, 17), bias=False) | dense_parameters(('dense_2', 17, 3)) | affine(name, 17) | moving(name, 17))
    case('normalization', 'BatchNormalization frozen', '[Input(5)][Dense(19)][BatchNormalization(Trainable = false)][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(batch_norm(dense(x['input'], p, 'dense_1'), p, name, 1e-3, False), p, 'dense_2'), samples=5, inputs={'input': (5,)},
         parameters=dense_parameters(('dense_1', 5, 19), ('dense_2', 19, 2)) | affine(name, 19) | moving(name, 19),
         frozen=(name + '.gamma', name + '.beta'))

    name = 'layer_normalization_1'
    for shape, axes, count in [((7,), '', 1), ((5, 19), '', 1), ((3, 2, 5), '[1, 2, 3]', 3), ((3, 2, 5), '[2, 3]', 2)]:
        case('normalization', f'LayerNormalization{axes} of {shape}',
             f'[Input({", ".join(map(str, shape))})][LayerNormalization{f"({axes})" if axes else ""}][MeanSquaredError]',
             lambda x, p, a=shape[-count:]: F.layer_norm(x['input'], a, p[name + '.gamma'], p[name + '.beta'], float(single(1e-3))),
             inputs={'input': shape}, scale=2, parameters=affine(name, shape[-count:]))
    case('normalization', 'LayerNormalization between layers', '[Input(3, 7)][Dense(17)][LayerNormalization(epsilon: 1e-5f)][GELU][Dense(3)][MeanSquaredError]',
         lambda x, p: dense(F.gelu(F.layer_norm(dense(x['input'], p, 'dense_1'), (17,), p[name + '.gamma'], p[name + '.beta'], float(single(1e-5)))),
                            p, 'dense_2'), inputs={'input': (3, 7)},
         parameters=dense_parameters(('dense_1', 7, 17), ('dense_2', 17, 3)) | affine(name, 17))

    case('normalization', 'RMSNormalization', '[Input(5, 19)][RMSNormalization][MeanSquaredError]',
         lambda x, p: x['input'] * torch.rsqrt((x['input'] ** 2).mean(-1, keepdim=True) + float(single(1e-6))) * p['rms_normalization_1.scale'],
         inputs={'input': (5, 19)}, parameters={'rms_normalization_1.scale': (19,)})
    case('normalization', 'UnitNormalization', '[Input(5, 19)][UnitNormalization][MeanSquaredError]',
         lambda x, p: F.normalize(x['input'], dim=-1), inputs={'input': (5, 19)})
    case('normalization', 'UnitNormalization axis 1', '[Input(5, 3)][UnitNormalization(axis: 1)][MeanSquaredError]',
         lambda x, p: F.normalize(x['input'], dim=1), inputs={'input': (5, 3)})

    name = 'group_normalization_1'
    for shape, groups in [((12,), 3), ((5, 20), 4), ((3, 2, 6), 2), ((3, 3, 34), 17), ((2, 3, 5, 4), 1)]:
        case('normalization', f'GroupNormalization {groups} of {shape}',
             f'[Input({", ".join(map(str, shape))})][GroupNormalization({groups})][MeanSquaredError]',
             lambda x, p, g=groups: channels(x['input'], lambda t: F.group_norm(t, g, p[name + '.gamma'], p[name + '.beta'], float(single(1e-3)))),
             samples=2, inputs={'input': shape}, scale=2, parameters=affine(name, shape[-1]))
    name = 'instance_normalization_1'
    for shape in [(7, 5), (3, 4, 19), (2, 3, 2, 3)]:
        case('normalization', f'InstanceNormalization of {shape}', f'[Input({", ".join(map(str, shape))})][InstanceNormalization][MeanSquaredError]',
             lambda x, p: channels(x['input'], lambda t: F.instance_norm(t, weight=p[name + '.gamma'], bias=p[name + '.beta'], eps=float(single(1e-3)))),
             samples=2, inputs={'input': shape}, scale=2, parameters=affine(name, shape[-1]))


# ---- tokens ----------------------------------------------------------------------------------------------------------

def token_cases():
    table = 'embedding_1.embeddings'
    for shape, vocabulary, width in [((1,), 5, 3), ((7,), 11, 19), ((3, 5), 7, 16), ((37,), 4, 5)]:
        case('tokens', f'Embedding {vocabulary} to {width} of {shape}',
             f'[Input({", ".join(map(str, shape))}, Type = ElementType.Int32)][Embedding({vocabulary}, {width})][MeanSquaredError]',
             lambda x, p: F.embedding(x['input'], p[table]), tokens={'input': (shape, vocabulary)}, parameters={table: (vocabulary, width)})
    case('tokens', 'Embedding with padding', '[Input(5, Type = ElementType.Int32)][Embedding(3, 17, paddingIndex: 1)][Dense(3)][SparseCategoricalCrossentropy]',
         lambda x, p: dense(F.embedding(x['input'], p[table], padding_idx=1), p, 'dense_1'), tokens={'input': ((5,), 3)}, losses=[sparse()],
         parameters={table: (3, 17)} | dense_parameters(('dense_1', 17, 3)))
    name = 'position_embedding_1.embeddings'
    for shape in [(5, 3), (3, 17)]:
        case('tokens', f'PositionEmbedding of {shape}', f'[Input({", ".join(map(str, shape))})][PositionEmbedding][Dense(3)][MeanSquaredError]',
             lambda x, p: dense(x['input'] + p[name], p, 'dense_1'), inputs={'input': shape},
             parameters={name: shape} | dense_parameters(('dense_1', shape[1], 3)))
    for shape, wavelength in [((7, 5), 10000), ((3, 18), 100)]:
        case('tokens', f'SinusoidalPositionEncoding {wavelength} of {shape}',
             f'[Input({", ".join(map(str, shape))})][SinusoidalPositionEncoding({wavelength})][MeanSquaredError]',
             lambda x, p, w=wavelength: x['input'] + waves(*x['input'].shape[1:], w), inputs={'input': shape})

    def masked_mean(x, mask):
        return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
    case('tokens', 'GlobalAveragePooling1D of a mask',
         '[Input(7, Type = ElementType.Int32)][Embedding(3, 5, maskZero: true)][GlobalAveragePooling1D][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(masked_mean(F.embedding(x['input'], p[table]), x['input'] != 0), p, 'dense_1'), tokens={'input': ((7,), 3)},
         parameters={table: (3, 5)} | dense_parameters(('dense_1', 5, 2)))


    def masked(loss, mask):
        """The mean over the rows that the mask lets count."""
        rows = loss.rows
        loss.rows = lambda p, t: rows(p, t) * mask[0] * (mask[0].numel() / mask[0].sum())
        loss.reference = None
        return loss

    def seen(x, mask):
        mask[:] = [x != 0]
        return x
    for title, text, loss, ending in [('labels', 'SparseCategoricalCrossentropy', sparse, 4), ('numbers', 'MeanSquaredError', mse, 2)]:
        mask = []
        case('tokens', f'masked {title}', f'[Input(7, Type = ElementType.Int32)][Embedding(3, 5, maskZero: true)][Dense({ending})][{text}]',
             lambda x, p, m=mask: dense(F.embedding(seen(x['input'], m), p[table]), p, 'dense_1'), tokens={'input': ((7,), 3)},
             losses=[masked(loss(), mask)], parameters={table: (3, 5)} | dense_parameters(('dense_1', 5, ending)))


def waves(steps, features, wavelength):
    """Sines and cosines, interleaved."""
    angles = torch.arange(steps, dtype=torch.float64)[:, None] * wavelength ** (-2 * (torch.arange(features) // 2) / features)
    return torch.where(torch.arange(features) % 2 == 0, angles.sin(), angles.cos())


# ---- functions of the user -------------------------------------------------------------------------------------------

def lambda_cases():
    c = {name: float(single(value)) for name, value in [('0.1', 0.1), ('0.3', 0.3), ('1.7', 1.7)]}
    functions = [
        ('x + MathF.Pow(MathF.Sin(x), 2)', lambda x: x + torch.sin(x) ** 2),
        ('MathF.Cos(3 * x) * MathF.Exp(-x * x)', lambda x: torch.cos(3 * x) * torch.exp(-x * x)),
        ('MathF.Sinh(x) / MathF.Cosh(x + 1)', lambda x: torch.sinh(x) / torch.cosh(x + 1)),
        ('MathF.Atan(2 * x) + MathF.Tanh(x)', lambda x: torch.atan(2 * x) + torch.tanh(x)),
        ('MathF.Tan(0.3f * x)', lambda x: torch.tan(c['0.3'] * x)),
        ('MathF.Sqrt(1 + MathF.Abs(x)) - MathF.Log(2 + x * x)', lambda x: torch.sqrt(1 + abs(x)) - torch.log(2 + x * x)),
        ('Math.Clamp(x, -0.75f, 1.25f) * x', lambda x: torch.clamp(x, -0.75, 1.25) * x),
        ('x > 0 ? x : x > -1 ? 0.1f * x : x + 1', lambda x: torch.where(x > 0, x, torch.where(x > -1, c['0.1'] * x, x + 1))),
        ('MathF.Max(x, -x * x) + MathF.Min(x, 0.5f)', lambda x: torch.maximum(x, -x * x) + torch.clamp(x, max=0.5)),
        ('MathF.Pow(1 + x * x, -1.5f) + MathF.Pow(x, 5) + MathF.Pow(2 + MathF.Cos(x), 1.7f)',
         lambda x: (1 + x * x) ** -1.5 + x ** 5 + (2 + torch.cos(x)) ** c['1.7']),
        ('MathF.Log2(3 + x * x) + MathF.Log10(1 + MathF.Exp(x))', lambda x: torch.log2(3 + x * x) + torch.log10(1 + torch.exp(x))),
    ]
    for index, (text, function) in enumerate(functions):
        samples, shape = [(3, (17,)), (1, (5, 7)), (2, (1,)), (3, (2, 3, 5))][index % 4]
        case('lambdas', text, f'[Input({", ".join(map(str, shape))})][Lambda(nameof(F))][MeanSquaredError]', lambda x, p, f=function: f(x['input']),
             samples=samples, inputs={'input': shape}, members=f'static float F(float x) => {text};'.replace('Math', 'System.Math'))
    case('lambdas', 'behind a dense layer', '[Input(7)][Dense(19)][Lambda(nameof(F))][Dense(3)][MeanSquaredError]',
         lambda x, p: dense((lambda t: t / (1 + torch.exp(-c['1.7'] * t)))(dense(x['input'], p, 'dense_1')), p, 'dense_2'), samples=5,
         parameters=dense_parameters(('dense_1', 7, 19), ('dense_2', 19, 3)), members='static float F(float x) => x / (1 + System.MathF.Exp(-1.7f * x));')
    case('lambdas', 'of two tensors', '[Input(3, 17, Name = "a")][Input(3, 1, Name = "b")][Lambda(nameof(F), "a", "b")][MeanSquaredError]',
         lambda x, p: torch.where(x['a'] > x['b'], x['a'] * torch.tanh(x['b']), x['b'] / (1 + x['a'] ** 2)), inputs={'a': (3, 17), 'b': (3, 1)},
         members='static float F(float a, float b) => a > b ? a * System.MathF.Tanh(b) : b / (1 + a * a);')
    case('lambdas', 'of three tensors',
         '[Input(5, Name = "a")][Input(5, Name = "b")][Input(5, Name = "c")][Lambda(nameof(F), "a", "b", "c")][MeanSquaredError]',
         lambda x, p: x['a'] * x['b'] + torch.sin(x['c'] * x['a']), inputs={'a': (5,), 'b': (5,), 'c': (5,)},
         members='static float F(float a, float b, float c) => a * b + System.MathF.Sin(c * a);')


# ---- recurrent -------------------------------------------------------------------------------------------------------

def gates(value, kind):
    """Keras's order of a GRU's gates, z, r, n, as PyTorch's, r, z, n; an LSTM's i, f, c, o is the same in both."""
    if kind != 'GRU':
        return value
    z, r, n = value.chunk(3, dim=-1)
    return torch.cat([r, z, n], dim=-1)


def recurrent_parameters(kind, name, features, units, bias=True, prefixes=('',)):
    columns = {'LSTM': 4, 'GRU': 3, 'SimpleRNN': 1}[kind] * units
    shapes = {}
    for prefix in prefixes:
        shapes[f'{name}.{prefix}kernel'] = (features, columns)
        shapes[f'{name}.{prefix}recurrent_kernel'] = (units, columns)
        if bias:
            shapes[f'{name}.{prefix}bias'] = (2, columns) if kind == 'GRU' else (columns,)
    return shapes


def recurrent(kind, name, x, p, states=None, prefixes=('',)):
    """What PyTorch's modules call: the outputs of all steps, and the states behind the last."""
    units, bias = p[f'{name}.{prefixes[0]}recurrent_kernel'].shape[0], f'{name}.{prefixes[0]}bias' in p
    weights = []
    for prefix in prefixes:
        weights += [gates(p[f'{name}.{prefix}{role}kernel'], kind).t() for role in ('', 'recurrent_')]
        if bias:
            own = p[f'{name}.{prefix}bias']
            weights += list(gates(own if own.dim() == 2 else torch.stack([own, torch.zeros_like(own)]), kind))
    zero = torch.zeros(len(prefixes), x.shape[0], units, dtype=torch.float64)
    states = states or ((zero, zero) if kind == 'LSTM' else zero)
    function = {'LSTM': torch._VF.lstm, 'GRU': torch._VF.gru, 'SimpleRNN': torch._VF.rnn_tanh}[kind]
    y, *last = function(x, states, weights, bias, 1, 0.0, False, len(prefixes) == 2, True)
    return y, last


def recurrent_cases():
    for kind, name in [('LSTM', 'lstm_1'), ('GRU', 'gru_1'), ('SimpleRNN', 'simple_rnn_1')]:
        def add(title, options, forward, features=3, units=5, steps=4, layers='', **more):
            parameters = recurrent_parameters(kind, name, features, units, more.pop('bias', True), more.pop('prefixes', ('',)))
            case('recurrent', f'{kind} {title}', f'[Input({steps}, {features})][{kind}({units}{options})]{layers}[MeanSquaredError]',
                 forward, inputs={'input': (steps, features)}, parameters=parameters | more.pop('parameters', {}), samples=2, **more)

        add('last', '', lambda x, p: recurrent(kind, name, x['input'], p)[0][:, -1])
        add('sequences', ', returnSequences: true', lambda x, p: recurrent(kind, name, x['input'], p)[0], units=17)
        add('without bias', ', useBias: false', lambda x, p: recurrent(kind, name, x['input'], p)[0][:, -1], bias=False)
        add('backwards', ', goBackwards: true, returnSequences: true', lambda x, p: recurrent(kind, name, x['input'].flip(1), p)[0])
        both = ('forward_', 'backward_')
        add('in both directions', ', bidirectional: Bidirectional.Concat, returnSequences: true',
            lambda x, p: recurrent(kind, name, x['input'], p, prefixes=both)[0], prefixes=both)
        add('with its last outputs multiplied', ', bidirectional: Bidirectional.Multiply',
            lambda x, p: (lambda y: y[:, -1, :5] * y[:, 0, 5:])(recurrent(kind, name, x['input'], p, prefixes=both)[0]), prefixes=both)
    case('recurrent', 'LSTM from the state of another',
         '[Input(4, 3)][LSTM(5, returnState: true, Name = "encoder")][RepeatVector(3)]'
         '[LSTM(5, initialState: ["encoder.h", "encoder.c"], returnSequences: true)][MeanSquaredError]', decoder,
         inputs={'input': (4, 3)}, samples=2,
         parameters=recurrent_parameters('LSTM', 'encoder', 3, 5) | recurrent_parameters('LSTM', 'lstm_1', 5, 5))
    case('recurrent', 'GRU stacked', '[Input(4, 3)][GRU(5, returnSequences: true)][GRU(7)][Dense(2)][MeanSquaredError]',
         lambda x, p: dense(recurrent('GRU', 'gru_2', recurrent('GRU', 'gru_1', x['input'], p)[0], p)[0][:, -1], p, 'dense_1'),
         inputs={'input': (4, 3)}, samples=2,
         parameters=recurrent_parameters('GRU', 'gru_1', 3, 5) | recurrent_parameters('GRU', 'gru_2', 5, 7) | dense_parameters(('dense_1', 7, 2)))


def decoder(x, p):
    y, (h, c) = recurrent('LSTM', 'encoder', x['input'], p)
    repeated = y[:, -1:].expand(-1, 3, -1)
    return recurrent('LSTM', 'lstm_1', repeated, p, (h, c))[0]


# ---- attention -------------------------------------------------------------------------------------------------------

def causal_mask(queries, keys):
    """PyTorch's attention mask says who is not seen."""
    return torch.ones(queries, keys, dtype=torch.bool).triu(1)


def attention(q, k, v, scale=None, causal=False):
    scores = q @ k.transpose(-1, -2) * (1 / math.sqrt(q.shape[-1]) if scale is None else scale)
    if causal:
        scores = scores.masked_fill(causal_mask(q.shape[-2], k.shape[-2]), -math.inf)
    return softmax(scores) @ v


def attention_parameters(name, heads, key_width, value_width, query, key, value, out, kv_heads=None, bias=True):
    kv_heads = kv_heads or heads
    shapes = {}
    for role, features, count, width in [('query', query, heads, key_width), ('key', key, kv_heads, key_width), ('value', value, kv_heads, value_width)]:
        shapes[f'{name}.{role}.kernel'] = (features, count, width)
        if bias:
            shapes[f'{name}.{role}.bias'] = (count, width)
    shapes[f'{name}.attention_output.kernel'] = (heads, value_width, out)
    if bias:
        shapes[f'{name}.attention_output.bias'] = (out,)
    return shapes


def rotate(x, wavelength=10_000, scaling=1):
    """(…, steps, features), the halves of the features paired."""
    steps, width = x.shape[-2:]
    frequencies = 1 / wavelength ** (torch.arange(0, width, 2, dtype=torch.float64) / width) / scaling
    turn = torch.polar(torch.ones(steps, width // 2, dtype=torch.float64), torch.outer(torch.arange(steps, dtype=torch.float64), frequencies))
    turned = torch.complex(x[..., :width // 2], x[..., width // 2:]) * turn
    return torch.cat((turned.real, turned.imag), dim=-1)


def multi_head(p, name, query, key, value, causal=False, turn=lambda x: x):
    def project(role, x):
        kernel, bias = p[f'{name}.{role}.kernel'], p.get(f'{name}.{role}.bias')
        y = torch.einsum('ntf,fhd->nhtd', x, kernel)
        return y if bias is None else y + bias[:, None, :]
    q, k, v = turn(project('query', query)), turn(project('key', key)), project('value', value)
    groups = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(groups, dim=1), v.repeat_interleave(groups, dim=1)
    y = torch.einsum('nhtd,hdo->nto', attention(q, k, v, causal=causal), p[f'{name}.attention_output.kernel'])
    return y + p.get(f'{name}.attention_output.bias', 0)


def pytorch_multi_head(p, name, x, causal=False):
    """PyTorch's own module on parameters of Keras's shapes."""
    heads, _, features = p[name + '.attention_output.kernel'].shape
    roles = ('query', 'key', 'value')
    weights = torch.cat([p[f'{name}.{role}.kernel'].flatten(1).t() for role in roles])
    biases = torch.cat([p[f'{name}.{role}.bias'].flatten() for role in roles])
    t = x.transpose(0, 1)
    mask = causal_mask(x.shape[1], x.shape[1]) if causal else None
    return F.multi_head_attention_forward(
        t, t, t, features, heads, weights, biases, None, None, False, 0.0, p[name + '.attention_output.kernel'].flatten(0, 1).t(),
        p[name + '.attention_output.bias'], need_weights=False, attn_mask=mask)[0].transpose(0, 1)


def attention_cases():
    for shape, options, more in [((5, 7), '', {}), ((19, 7), '(causal: true)', {'causal': True}), ((5, 33), '(scale: 0.5f)', {'scale': 0.5})]:
        case('attention', f'Attention{options} of {shape}', f'[Input{shape}][Attention{options}][MeanSquaredError]',
             lambda x, p, more=more: attention(x['input'], x['input'], x['input'], **more), inputs={'input': shape})
    case('attention', 'Attention of three', '[Input(5, 7, Name = "q")][Input(18, 7, Name = "k")][Input(18, 19, Name = "v")][Attention("v", key: "k", From = "q")][MeanSquaredError]',
         lambda x, p: attention(x['q'], x['k'], x['v']), inputs={'q': (5, 7), 'k': (18, 7), 'v': (18, 19)}, sample_weights=True)

    name = 'multi_head_attention_1'
    for shape, heads, causal in [((5, 6), 2, False), ((18, 32), 2, True)]:
        case('attention', f'MultiHeadAttention {heads} of {shape}{" causal" if causal else ""}',
             f'[Input{shape}][MultiHeadAttention({heads}{", causal: true" if causal else ""})][MeanSquaredError]',
             lambda x, p, c=causal: pytorch_multi_head(p, name, x['input'], c), inputs={'input': shape}, samples=2,
             parameters=attention_parameters(name, heads, shape[1] // heads, shape[1] // heads, *[shape[1]] * 4))
    case('attention', 'MultiHeadAttention crosswise', '[Input(5, 7, Name = "x")][Input(9, 11, Name = "m")][MultiHeadAttention(2, 5, valueDim: 3, outputDim: 6, value: "m", From = "x")][MeanSquaredError]',
         lambda x, p: multi_head(p, name, x['x'], x['m'], x['m']), inputs={'x': (5, 7), 'm': (9, 11)},
         parameters=attention_parameters(name, 2, 5, 3, 7, 11, 11, 6))
    case('attention', 'MultiHeadAttention of shared heads', '[Input(9, 6)][MultiHeadAttention(4, 16, kvHeads: 2, useBias: false, causal: true)][MeanSquaredError]',
         lambda x, p: multi_head(p, name, x['input'], x['input'], x['input'], causal=True), inputs={'input': (9, 6)},
         parameters=attention_parameters(name, 4, 16, 16, 6, 6, 6, 6, kv_heads=2, bias=False))
    grouped = 'group_query_attention_1'
    case('attention', 'GroupQueryAttention', '[Input(9, 6)][GroupQueryAttention(5, 4, 2, causal: true)][MeanSquaredError]',
         lambda x, p: multi_head(p, grouped, x['input'], x['input'], x['input'], causal=True), inputs={'input': (9, 6)},
         parameters=attention_parameters(grouped, 4, 5, 5, 6, 6, 6, 6, kv_heads=2))
    case('attention', 'MultiHeadAttention turned by position', '[Input(9, 12)][MultiHeadAttention(2, rotary: true, causal: true)][MeanSquaredError]',
         lambda x, p: multi_head(p, name, x['input'], x['input'], x['input'], causal=True, turn=rotate), inputs={'input': (9, 12)},
         parameters=attention_parameters(name, 2, 6, 6, 12, 12, 12, 12))

    case('attention', 'RotaryEmbedding', '[Input(5, 6)][RotaryEmbedding][MeanSquaredError]', lambda x, p: rotate(x['input']), inputs={'input': (5, 6)})
    case('attention', 'RotaryEmbedding of heads', '[Input(5, 3, 32)][RotaryEmbedding(wavelength: 100, scaling: 2)][MeanSquaredError]',
         lambda x, p: rotate(x['input'].transpose(1, 2), 100, 2).transpose(1, 2), inputs={'input': (5, 3, 32)})


# ---- Einstein sums ---------------------------------------------------------------------------------------------------

def einsum_cases():
    for left, right, equation in [((5, 7), (11, 7), 'bqd,bkd->bqk'), ((5, 3, 7), (11, 3, 7), 'bqhd,bkhd->bhqk'), ((3, 5, 11), (11, 3, 7), 'bhqk,bkhd->bqhd'),
                                  ((11, 5), (11, 19), 'bki,bkj->bij'), ((5, 19), (19,), 'bqd,bd->bq'), ((5,), (17,), 'bi,bj->bji'),
                                  ((5, 3, 7), (7, 2, 4), 'bijd,bdkl->bik'), ((5, 17), (17, 5), 'bij,bji->bij'), ((6, 5), (4, 5), '...qd,...kd->...qk')]:
        case('einsums', f'Einsum {equation}',
             f'[Input({", ".join(map(str, left))}, Name = "x")][Input({", ".join(map(str, right))}, Name = "y")][Einsum("{equation}", "x", "y")][MeanSquaredError]',
             lambda x, p, e=equation: torch.einsum(e, x['x'], x['y']), samples=2, inputs={'x': left, 'y': right})
    for shape, equation in [((3, 5, 7), 'bijk->bkj'), ((3, 17), '...ij->...ji')]:
        case('einsums', f'Einsum {equation}', f'[Input({", ".join(map(str, shape))})][Einsum("{equation}")][MeanSquaredError]',
             lambda x, p, e=equation: torch.einsum(e, x['input']), samples=2, inputs={'input': shape})
    for shape, equation, output, kernel, axes, bias in [
            ((5, 7), 'abc,cde->abde', '[-1, 3, 4]', (7, 3, 4), 'de', (3, 4)), ((5, 3, 7), 'abcd,cde->abe', '[-1, 19]', (3, 7, 19), 'e', (19,)),
            ((5, 7), 'abc,dc->abd', '[-1, 18]', (18, 7), 'd', (18,)), ((4, 5), 'abc,dbec->ade', '[3, 6]', (3, 4, 6, 5), 'de', (3, 6)),
            ((6, 5), 'abc,bd->adc', '[7, -1]', (6, 7), 'd', (7, 1)), ((3, 7), 'abc,bcd->abd', '[-1, 5]', (3, 7, 5), 'bd', (3, 5)),
            ((5, 3, 7), 'ab...,bc->ac...', '6', (5, 6), 'c', (6, 1, 1)), ((2, 3, 7), '...x,xy->...y', '18', (7, 18), 'y', (18,))]:
        case('einsums', f'EinsumDense {equation}',
             f'[Input({", ".join(map(str, shape))})][EinsumDense("{equation}", {output}, biasAxes: "{axes}", activation: Activation.Tanh)][MeanSquaredError]',
             lambda x, p, e=equation: torch.tanh(torch.einsum(e, x['input'], p['einsum_dense_1.kernel']) + p['einsum_dense_1.bias']), samples=2,
             inputs={'input': shape}, parameters={'einsum_dense_1.kernel': kernel, 'einsum_dense_1.bias': bias})


activation_cases()
dense_cases()
convolution_cases()
network_cases()
merge_cases()
shape_cases()
pooling_cases()
loss_cases()
normalization_cases()
token_cases()
lambda_cases()
recurrent_cases()
attention_cases()
einsum_cases()
optimizer_cases()
function_cases()
for file, entries in FILES.items():
    names = [entry['name'] for entry in entries]
    assert len(set(names)) == len(names), f'{file}: two cases of one name'
    write(file, entries)
