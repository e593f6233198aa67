using System.Diagnostics;
using NetGen.Benchmarks;
using NetGen.Benchmarks.Comparing;
using NetGen.Benchmarks.Measuring;
using NetGen.Benchmarks.Reporting;
using NetGen.Benchmarks.Workloads;

var start = Stopwatch.GetTimestamp();
if (args is [FirstPrediction.Argument])
{
    FirstPrediction.Run(start);
    return 0;
}

if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 1;
}

var peers = options.Peers ? Peer.StartAll(Console.Error) : [];
Header.Write(Console.Out, peers.Select(peer => peer.Name));
var table = new Table(Console.Out);
table.WriteTitles();
IWorkloadGroup[] groups =
[
    new DenseKernels(), new ConvolutionKernels(), new WinogradKernels(), new MemoryPasses(), new TrainingSteps(), new VisionTrainingSteps(),
    new Predictions(), new VisionPredictions(), new RecurrentRuns(), new Transformers(), new Functions(), new OptimizerUpdates(), new GeneratorRuns(), new EditorRuns(),
];
foreach (var group in groups)
{
    var workloads = group.Workloads().Where(workload => options.Wants(workload.Name)).ToList();
    var facts = group.Facts().Where(fact => options.Wants(fact.Name)).ToList();
    if (workloads.Count + facts.Count == 0) continue;

    table.WriteGroup(group.Title);
    foreach (var measured in new InterleavedTimer(options.Samples).Measure(workloads))
    {
        var workload = measured.Workload;
        table.Write(measured, peers
            .Where(peer => workload.Peer is { } name && peer.Has(name))
            .Select(peer => PeerRatio.Measure(workload, workload.Peer!, peer)));
    }

    facts.ForEach(table.Write);
}

foreach (var peer in peers.Where(peer => peer.Has(Peer.EmptyNetwork)))
{
    table.Write(new Fact($"call of {peer.Name}", Format.Time(peer.Time(Peer.EmptyNetwork, 0.5)), "part of each of its times"));
}

peers.ForEach(peer => peer.Dispose());
return 0;
