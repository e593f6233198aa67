using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>What is looked at in code that uses networks, and what is left alone.</summary>
public class CallSiteTests
{
    private const string Nested = """
        namespace Vision;
        public partial class Outer
        {
            [Network] [Input(6)] [Dense(4)] [MeanSquaredError] public partial class Net;
        }
        """;

    /// <summary>Nothing is certain about a network that has mistakes of its own.</summary>
    [Fact]
    public Task BrokenNetworks() => CallMistakes.ExpectIn(
        "[Network] [Input(6)] [Dense({|NETGEN124:-5|})] public partial class Net;",
        """
        void Run(Net net, float[] unknown)
        {
            net.Predict(new float[5], new float[3]);
            net.Parameters["nowhere"].CopyTo(unknown);
            var session = net.CreateInference();
            Parallel.For(0, 9, i => session.Predict(unknown, unknown));
            foreach (var value in unknown) net.CreateInference().Predict(unknown, unknown);
        }
        """,
        "Layer 1 [Dense]: units must be positive, but is -5; try units: 5");

    [Fact]
    public Task NestedNetworks() => CallMistakes.ExpectIn(
        Nested,
        """
        void Run(Vision.Outer.Net net, float[] unknown)
        {
            net.Predict({|NETGEN400:new float[5]|}, unknown);
            net.CreateTraining(2).Step(new float[6], {|NETGEN401:new float[8]|}, new SGD(0.1f));
        }
        """,
        "Net.Predict: input 'input' takes 6 floats a sample, but 5 are given; 6, or a multiple of it, would fit",
        "Net.Training.Step: target 'targets' needs 4 floats for 1 sample of input 'input', but 8 are given");

    /// <summary>Members of the same names elsewhere are none of ours, and overloads of the user's take what they take.</summary>
    [Fact]
    public Task OtherMembers() => CallMistakes.ExpectIn(
        """
        [Network] [Input(6)] [Dense(4)] [MeanSquaredError] public partial class Net
        {
            public void Predict(float[] input) { }
            public void Predict(System.ReadOnlySpan<float> first, System.Span<double> second) { }
            public void Step(float[] input, int number) { }
        }
        public class Model { public void Predict(float[] input, float[] output) { } public int this[string name] => 0; }
        """,
        """
        void Run(Net net, Model model, float[] unknown)
        {
            net.Predict(new float[5]);
            net.Predict(first: new float[5], second: new double[3]);
            net.Step(new float[5], 3);
            model.Predict(new float[5], new float[3]);
            var none = model["nowhere"];
        }
        """);

    [Fact]
    public Task HalfTyped() => CallMistakes.Expect(
        """
        var size = {|CS0841:size|} + 1;
        net.Predict(new float[size], unknown);
        net.Predict({|CS0103:nothing|}, unknown);
        net.{|CS7036:Predict|}(unknown);
        net.{|CS1061:Predic|}(unknown);
        net.Parameters[{|CS1503:net|}].CopyTo(unknown);
        """);

    [Fact]
    public async Task NetworksOfOtherAssemblies()
    {
        using var image = new MemoryStream();
        var library = Compiled.WithUse("[Network] [Input(6)] [Dense(4, Name = \"scores\")] [MeanSquaredError] public partial class Far;", "").WithAssemblyName("Library");
        Assert.True(library.Emit(image).Success);
        const string use = """
            class Use
            {
                void Run(Far far)
                {
                    far.Predict(new float[5], new float[4]);
                    far.Predict(new float[12], new float[8]);
                    far.Parameters["score.bias"].CopyTo(new float[4]);
                }
            }
            """;
        var compilation = Compiled.WithUse("", "using NetGen;" + use).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        var found = await compilation.WithAnalyzers([new CallSiteAnalyzer()]).GetAllDiagnosticsAsync();
        Assert.Equal(
            [
                "Far.Predict: input 'input' takes 6 floats a sample, but 5 are given; 6, or a multiple of it, would fit",
                "Far.Parameters: network 'Far' has no parameter 'score.bias'; did you mean 'scores.bias'?",
            ],
            found.Where(d => d.Severity > DiagnosticSeverity.Hidden).OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage()));
    }
}
