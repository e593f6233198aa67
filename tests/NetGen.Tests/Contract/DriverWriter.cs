using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Contract;

/// <summary>Writes a <see cref="NetworkDriver"/> for a network's generated API.</summary>
public static class DriverWriter
{
    public static string ClassName(Graph graph) => FullName(graph).Replace('.', '_') + "Driver";

    public static string FullName(Graph graph)
    {
        var containers = graph.Class.Containers.Select(header => header[(header.LastIndexOf(' ') + 1)..]);
        string[] parts = [graph.Class.Namespace, .. containers, graph.Class.Name];
        return string.Join('.', parts.Where(part => part.Length > 0));
    }

    public static string Write(Graph graph)
    {
        var network = "global::" + FullName(graph);
        var inputs = Arguments(graph.Inputs.Count, i => graph.Nodes[graph.Inputs[i]].Type, "Input");
        var targets = Arguments(graph.Losses.Count, i => graph.Losses[i].TargetType, "Target");
        var outputs = string.Join(", ", Enumerable.Range(0, graph.Outputs.Count).Select(i => $"outputs[{i}]"));
        const string Unsupported = "throw new System.NotSupportedException()";
        var typed = $"(({network}.Training)session)";
        var (create, forward) = graph.HasTraining
            ? ($"(({network})network).CreateTraining(batch, threads, seed)", $"{typed}.Forward({inputs})")
            : ("network.CreateTrainingSession(batch, threads, seed)", Unsupported);
        var (loss, step) = graph.Losses.Count > 0
            ? ($"{typed}.Loss({targets}, batch.SampleWeights)", $"{typed}.Step({inputs}, {targets}, optimizer, batch.SampleWeights)")
            : (Unsupported, Unsupported);
        var (createStreaming, takeStep) = StepGraph.Of(graph) is not null
            ? ($"(({network})network).CreateStreaming(streams)", $"(({network}.Streaming)session).Step({StepInputs(graph)}, {outputs})")
            : (Unsupported, Unsupported);
        return $$"""
            using NetGen;
            using NetGen.Tests.Contract;

            public sealed class {{ClassName(graph)}} : NetworkDriver
            {
                public override string Summary => {{network}}.Summary;

                public override Network Create(int? seed) => new {{network}}(seed);

                public override Network Load(string path, WeightNames names) => {{network}}.Load(path, names);

                public override void Predict(Network network, Batch batch, float[][] outputs) =>
                    (({{network}})network).Predict({{inputs}}, {{outputs}});

                public override InferenceSession CreateInference(Network network, int batch, int threads) =>
                    (({{network}})network).CreateInference(batch, threads);

                public override void Predict(InferenceSession session, Batch batch, float[][] outputs) =>
                    (({{network}}.Inference)session).Predict({{inputs}}, {{outputs}});

                public override StreamingSession CreateStreaming(Network network, int streams) => {{createStreaming}};

                public override void Step(StreamingSession session, Batch step, float[][] outputs) => {{takeStep}};

                public override TrainingSession CreateTraining(Network network, int batch, int threads, int? seed) => {{create}};

                public override void Forward(TrainingSession session, Batch batch) => {{forward}};

                public override float Loss(TrainingSession session, Batch batch) => {{loss}};

                public override float Step(TrainingSession session, Batch batch, Optimizer optimizer) => {{step}};
            }
            """;
    }

    private static string StepInputs(Graph graph) => string.Join(", ", StepGraph.Sequences(graph).Select(node =>
        $"step.{(graph.Nodes[node].Type == Analyzers.Graphs.ElementType.Int32 ? "Int" : "Float")}Input({graph.Inputs.ToList().IndexOf(node)})"));

    private static string Arguments(int count, Func<int, Analyzers.Graphs.ElementType> type, string kind) => string.Join(
        ", ",
        Enumerable.Range(0, count).Select(i => $"batch.{(type(i) == Analyzers.Graphs.ElementType.Int32 ? "Int" : "Float")}{kind}({i})"));
}
