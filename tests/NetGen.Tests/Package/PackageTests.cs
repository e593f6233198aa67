using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Package;

/// <summary>The package works as a user gets it: restored from a feed into a project that knows nothing of this repository.</summary>
[Trait("Category", "Slow")]
public sealed class PackageTests(PackedLibrary library) : IClassFixture<PackedLibrary>
{
    private const string Xor = """
        using NetGen;

        var net = new XorNet(seed: 1);
        var session = net.CreateTraining(batch: 4, seed: 1);
        var optimizer = new Adam(0.05f);
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] targets = [0, 1, 1, 0];
        for (var step = 0; step < 500; step++) session.Step(inputs, targets, optimizer);
        var outputs = new float[4];
        net.Predict(inputs, outputs);
        Console.WriteLine(string.Join(" ", outputs.Select(y => y > 0.5f ? 1 : 0)));

        [Network]
        [Input(2)]
        [Dense(8, activation: Activation.Tanh)]
        [Dense(1, activation: Activation.Sigmoid)]
        [BinaryCrossentropy]
        public partial class XorNet;
        """;

    private const string Broken = """
        using NetGen;

        new BrokenNet().Predict(new float[6], new float[2]);

        [Network]
        [Input(6)]
        [Reshape(4, 2)]
        [Dense(2)]
        public partial class BrokenNet;
        """;

    [Fact]
    public void Trains_XOR_in_a_project_of_its_own()
    {
        using var project = library.CreateProject(Xor);
        var (exitCode, output) = project.Dotnet("run", "-c", "Release", "-p:TreatWarningsAsErrors=true");
        Assert.True(exitCode == 0, output);
        Assert.EndsWith("0 1 1 0", output.Trim());
    }

    /// <summary>The compiler takes the analyzer and generator, and passes over the fixes, which only an editor can load.</summary>
    [Fact]
    public void The_compiler_loads_all_that_it_needs_without_a_word()
    {
        using var project = library.CreateProject(Xor);
        var (exitCode, output) = project.Dotnet("build", "-c", "Release", "-warnaserror", "-clp:NoSummary");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning", output);
    }

    [Fact]
    public void A_wrong_shape_does_not_build()
    {
        using var project = library.CreateProject(Broken);
        var (exitCode, output) = project.Dotnet("build", "-c", "Release", "-clp:NoSummary");
        Assert.NotEqual(0, exitCode);
        var errors = output.Split('\n').Where(line => line.Contains(": error ")).Distinct().ToArray();
        Assert.Contains("Program.cs(7,10): error NETGEN132:", Assert.Single(errors));
    }

    [Fact]
    public void Generated_code_has_no_warning_of_the_strictest_analysis()
    {
        using var project = library.CreateProject(Xor);
        var (exitCode, output) = project.Dotnet(
            "build", "-c", "Release", "-p:AnalysisLevel=latest-all", "-p:EnforceCodeStyleInBuild=true", "-p:GenerateDocumentationFile=true", "-p:CheckForOverflowUnderflow=true");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(output.Split('\n'), line => line.Contains("warning") && line.Contains(".g.cs"));
    }

    [Fact]
    public void Carries_runtime_analyzers_fixes_and_generator()
    {
        var files = library.Files;
        Assert.Contains("lib/net10.0/NetGen.dll", files);
        Assert.Contains("lib/net10.0/NetGen.xml", files);
        Assert.Contains("analyzers/dotnet/cs/NetGen.Analyzers.dll", files);
        Assert.Contains("analyzers/dotnet/cs/NetGen.CodeFixes.dll", files);
        Assert.Contains("analyzers/dotnet/cs/NetGen.Generator.dll", files);
        Assert.DoesNotContain(files, file => file.Contains("Microsoft.CodeAnalysis"));
    }
}
