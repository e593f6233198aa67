using NetGen.Analyzers.Graphs;
using NetGen.Tests.Vectors;

namespace NetGen.Tests.Contract;

/// <summary>The networks of PyTorch's vectors, those of a file compiled together.</summary>
public static class PyTorchNetworks
{
    public static CompiledNetwork Compile(VectorCase test) => NetworkCompiler.Compile(Source(FileOf(test)))[IndexOf(test)];

    public static Graph Graph(VectorCase test) => NetworkCompiler.ReadGraphs(Source(FileOf(test)))[IndexOf(test)];

    public static Batch Batch(VectorCase test, Graph graph) => new(
        test.Samples,
        [.. test.Inputs.Select((input, i) => Data(input, graph.Nodes[graph.Inputs[i]].Type))],
        [.. test.Targets.Select((target, i) => Data(target, graph.Losses[i].TargetType))],
        test.SampleWeights);

    private static Array Data(VectorTensor tensor, Analyzers.Graphs.ElementType type) => type == Analyzers.Graphs.ElementType.Int32
        ? tensor.Labels ?? Array.ConvertAll(tensor.Values, x => (int)x)
        : tensor.Values;

    private static string FileOf(VectorCase test) => test.Name[..test.Name.IndexOf('/')];

    private static VectorCase[] Cases(string file) => [.. VectorFile.Cases.Where(test => FileOf(test) == file)];

    private static int IndexOf(VectorCase test) => Array.FindIndex(Cases(FileOf(test)), other => other.Name == test.Name);

    private static string Source(string file) => string.Join("\n", Cases(file).Select((test, i) => $$"""
        namespace Case{{i}}
        {
            {{test.Blocks}}

            [Network(InputGradient = {{(test.InputGradients.Any(g => g.Values.Length > 0) ? "true" : "false")}})]
            {{test.Source}}
            public partial class Net { {{test.Members}} }
        }
        """));
}
