using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Reading;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Random attributes with random arguments, mostly nonsense: nothing throws, and a network has either a graph or a mistake.</summary>
public class AnyNetworkTests
{
    private const int Networks = 250;

    private static readonly string[] Ints = ["1", "2", "3", "4", "12", "-1", "0", "-7", "65536", "int.MaxValue", "int.MinValue"];
    private static readonly string[] Floats = ["0", "0.5f", "1", "-1", "1e-3f", "float.NaN", "float.PositiveInfinity", "float.MaxValue"];
    private static readonly string[] Names = ["\"a\"", "\"b\"", "\"input\"", "\"dense_1\"", "\"output\"", "\"optimizer\"", "\"\"", "\"x.y\"", "null"];

    private static readonly string[] Templates =
    [
        "Input(I, I)", "Input(I, Name = N)", "Input(I, Type = (ElementType)(I))", "Output(N)", "InputSpec(I)", "InputSpec(I, I, Rank = I)",
        "Dense(I)", "Dense(I)", "Dense(I, (Activation)(I), From = N)", "Dense(I, l1: F, dropConnect: F, Name = N)", "Flatten",
        "Dense(I, useBias: false, biasInitializer: (Initializer)(I))", "Dense(I, kernelInitializer: (Initializer)(I), kernelInitializerValue: F)",
        "Reshape(I, I)", "Reshape(I)", "Reshape(null)", "Permute(I, I)", "Permute(2, 1)", "RepeatVector(I)", "Identity(Name = N)", "Dropout(F)",
        "GaussianNoise(F)", "Activation((Activation)(I))", "ReLU(F, F, F)", "ReLU", "LeakyReLU(F)", "PReLU((PReLUShare)(I))", "ELU(F)", "GELU(true)",
        "Softmax(I)", "LogSoftmax", "Add(N)", "Subtract(N, N)", "Multiply(N, N, N, From = N)", "Concatenate(N, axis: I)", "Dot(N)",
        "Dot(N, axes: [I, I])", "Dot(N, axes: null)", "Block<Part>(I)", "Block<Loop>", "Residual<Part>(projection: true, Name = N)", "Block<string>",
        "Conv1D(I, I, I, (Padding)(I), I, I, pad: I)", "Conv1D(I, 2, padding: Padding.Causal)", "Conv2D(I, I, algorithm: (ConvolutionAlgorithm)(I))",
        "Conv2D(2, [I, I], strides: [I, I], pads: [I, I], dilations: [I, I])", "Conv2D(4, 3, padding: Padding.Same, Name = N)", "Conv3D(I, I, dilation: I)",
        "DepthwiseConv1D(I, depthMultiplier: I)", "DepthwiseConv2D([I, I], I)", "SeparableConv2D(I, I, depthMultiplier: I, padding: (Padding)(I))",
        "Conv1DTranspose(I, I, I, (Padding)(I), I, outputPadding: I)", "Conv2DTranspose(4, [I, I], I, pad: I, outputPaddings: [I, I])",
        "MaxPooling1D(I, I)", "MaxPooling2D(I, pad: I)", "AveragePooling2D([I, I], strides: [I, I], padding: (Padding)(I))", "GlobalMaxPooling1D",
        "GlobalAveragePooling2D(true)", "AdaptiveAveragePooling2D([I, I])", "UpSampling2D(I, (Interpolation)(I))", "UpSampling3D([I, I, I])",
        "ZeroPadding1D([I, I])", "ZeroPadding2D(null)", "ZeroPadding2D([I, I, I])", "Cropping2D(I)", "Cropping3D([I, I, I, I, I, I])",
        "MeanSquaredError(F)", "Huber(F, From = N)", "SparseCategoricalCrossentropy(F, I)", "KLDivergence", "BinaryCrossentropy(weight: F, From = N)",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task GraphOrMistake(int seed)
    {
        var random = new Random(seed);
        var networks = Enumerable.Range(0, Networks).Select(i => $"[Network] {Layers(random)} partial class Net{i};");
        var compilation = Compiled.Sources(
            string.Join("\n", networks) + "[Block] [Dense(4)] [Dense(4)] class Part; [Block] [Block<Loop>] class Loop;");
        var reported = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, d => d.Id == "AD0001");
        var whole = 0;
        for (var i = 0; i < Networks; i++)
        {
            var type = compilation.GetTypeByMetadataName($"Net{i}")!;
            var network = GraphBuilder.Build(NetworkReader.Read(type, CancellationToken.None));
            Assert.True(network.Graph is null == network.Findings.Count > 0, $"{type.DeclaringSyntaxReferences[0].GetSyntax()}");
            var parameters = network.Signature.Inputs.Concat(network.Signature.Outputs).Concat(network.Signature.Targets);
            Assert.Distinct(parameters.Select(p => ParameterName.Of(p.Name)));
            whole += network.Graph is null ? 0 : 1;
        }

        Assert.NotEqual(0, whole);
    }

    private static string Layers(Random random)
    {
        var count = random.Next(1, 6);
        return Pick(random, ["[Input(4)] ", "[Input(9, 4)] ", "[Input(7, 6, 4)] "]) + string.Join(" ", Enumerable.Range(0, count).Select(_ => $"[{Filled(Pick(random, Templates), random)}]"));
    }

    private static string Filled(string template, Random random) => string.Concat(template.Select((c, i) =>
        !IsHole(template, i) ? c.ToString() : Pick(random, c switch { 'I' => Ints, 'F' => Floats, _ => Names })));

    private static bool IsHole(string template, int index) => template[index] is 'I' or 'F' or 'N'
        && index > 0
        && !char.IsLetterOrDigit(template[index - 1])
        && index + 1 < template.Length
        && !char.IsLetterOrDigit(template[index + 1]);

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
