// ONNX Runtime's side of the benchmark, one thread: the networks that torch_workloads.py --export wrote.
//
// Install: npm install --ignore-scripts
//
// Speaks the protocol of torch_workloads.py: one line of JSON that says who answers, then one answer a request.
// The workload "call" is a network that does nothing: the cost of a call through this binding, part of every other number.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const ort = require('onnxruntime-node');

const models = path.join(__dirname, 'models');
const shapes = {
  'digits-predict-1': [1, 784],
  'policy-predict-1': [1, 16],
  'convnet-predict-1': [1, 1, 28, 28],
  'convnet-predict-64': [64, 1, 28, 28],
  'resnet20-predict-1': [1, 3, 32, 32],
  'mobile-predict-1': [1, 3, 32, 32],
  'character-lstm-predict-1': [1, 64],
  'transformer-predict-1': [1, 128],
  'call': [1, 1],
};

// The networks that take numbers of characters and not floats.
const vocabularies = { 'character-lstm-predict-1': 65, 'transformer-predict-1': 65 };

/** A function that runs the model once. */
async function open(name) {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const session = await ort.InferenceSession.create(path.join(models, name + '.onnx'), options);
  const length = shapes[name].reduce((a, b) => a * b, 1);
  const classes = vocabularies[name];
  const x = classes
    ? new ort.Tensor('int64', BigInt64Array.from({ length }, () => BigInt(Math.floor(Math.random() * classes))), shapes[name])
    : new ort.Tensor('float32', Float32Array.from({ length }, () => Math.random()), shapes[name]);
  return () => session.run({ x });
}

/** Microseconds for one of `count` calls, and whether others had the processor for more than 3 % of the time. */
async function sample(step, count) {
  const start = performance.now();
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) await step();
  const elapsed = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { time: elapsed / count, disturbed: user + system < 0.97 * elapsed };
}

/** Median and best time of a call: samples of at least 2 ms for some seconds; those disturbed do not count unless all are. */
async function measure(step, seconds) {
  let count = 1;
  while ((await sample(step, count)).time * count < 2000) count *= 2;
  const samples = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end || samples.length < 3) samples.push(await sample(step, count));
  const good = samples.filter(one => !one.disturbed);
  const times = (good.length > 0 ? good : samples).map(one => one.time).sort((a, b) => a - b);
  return { microseconds: times[times.length >> 1], best: times[0] };
}

const say = message => process.stdout.write(JSON.stringify(message) + '\n');

async function main() {
  const workloads = Object.keys(shapes).filter(name => fs.existsSync(path.join(models, name + '.onnx')));
  const version = require('onnxruntime-node/package.json').version;
  say({ peer: `ONNX Runtime ${version}`, workloads });
  const steps = {};
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { workload, seconds } = JSON.parse(line);
    if (!steps[workload]) {
      steps[workload] = await open(workload);
      await measure(steps[workload], 0.2);
    }
    say({ workload, ...await measure(steps[workload], seconds) });
  }
}

main();
