using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Emitted code compiles without a warning whatever the settings of the user's project and wherever the class stands.</summary>
public sealed class EmittedCodeTests
{
    private const string Layers = "[Network] [Input(3)] [Dense(5, activation: Activation.Tanh)] [Dense(2)] [MeanSquaredError]";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable)]
    public void Compiles_under_any_settings(LanguageVersion language, NullableContextOptions nullable) =>
        AssertClean(GeneratorRun.Of(new GeneratorRun.Settings(language, nullable), Sources.Classifier, Sources.ClassifierUse));

    [Theory]
    [InlineData("public partial class Net;")]
    [InlineData("internal sealed partial class Net;")]
    [InlineData("partial class Net;")]
    [InlineData("public partial class Größe;")]
    public void Compiles_in_the_global_namespace(string declaration) => AssertClean(GeneratorRun.Of($"using NetGen; {Layers} {declaration}"));

    [Theory]
    [InlineData("public partial class Outer { {0} public partial class Net; }")]
    [InlineData("public partial class Outer { {0} private protected partial class Net; }")]
    [InlineData("static partial class Outer { {0} public partial class Net; }")]
    [InlineData("public partial struct Outer { {0} internal partial class Net; }")]
    [InlineData("public partial record Outer { public partial interface IInner { {0} private sealed partial class Net; } }")]
    [InlineData("namespace A.B { partial class Outer<T> { } partial class Outer { partial class Inner { {0} public partial class Net; } } }")]
    public void Compiles_inside_other_types(string source) => AssertClean(GeneratorRun.Of("using NetGen; " + source.Replace("{0}", Layers)));

    [Theory]
    [InlineData("using NetGen; namespace A; {0} public partial class Net;")]
    [InlineData("using N = NetGen; namespace A { [N.Network] [N.Input(3)] [N.Dense(5)] [N.MeanSquaredError] partial class Net; }")]
    [InlineData("using Model = NetGen.NetworkAttribute; using Layer = NetGen.DenseAttribute; using NetGen; [Model] [Input(3)] [Layer(5)] [Huber] partial class Net;")]
    [InlineData("using static NetGen.Activation; [NetGen.Network] [NetGen.Input(3)] [NetGen.Dense(5, activation: ReLU)] partial class Net;")]
    [InlineData("#if UNKNOWN\nnonsense\n#else\nusing NetGen; {0} partial class Net;\n#endif")]
    [InlineData("#nullable disable\nusing NetGen; {0} partial class Net;")]
    [InlineData("using NetGen; namespace @class.@namespace { {0} partial class Net; partial class @new { {0} partial class Net; } }")]
    [InlineData("using NetGen; namespace NetGen.Mine; {0} partial class Net;")]
    [InlineData("using NetGen; namespace Mine.NetGen { {0} partial class Net; }")]
    [InlineData("using NetGen; {0} partial class Net { public string Title => \"\"; } partial class Net { public int Number => 1; }")]
    [InlineData("using NetGen; {0} partial class Net : System.IDisposable { public void Dispose() { } public override string ToString() => Summary; }")]
    public void Compiles_however_it_is_written(string source) => AssertClean(GeneratorRun.Of(source.Replace("{0}", Layers)));

    [Fact]
    public void Compiles_with_attributes_from_global_usings() => AssertClean(GeneratorRun.Of(
        "global using NetGen; global using Layer = NetGen.DenseAttribute;",
        "[Network] [Input(3)] [Layer(5)] [MeanSquaredError] partial class Net;"));

    [Theory]
    [InlineData("System")]
    [InlineData("Span")]
    [InlineData("ReadOnlySpan")]
    [InlineData("Math")]
    [InlineData("MathF")]
    [InlineData("Vector512")]
    [InlineData("Vector")]
    [InlineData("Unsafe")]
    [InlineData("Fma")]
    [InlineData("Network")]
    [InlineData("InferenceSession")]
    [InlineData("Int32")]
    [InlineData("InvalidOperationException")]
    [InlineData("GeneratedCodeAttribute")]
    public void Compiles_beside_a_type_of_that_name_in_its_namespace(string name) =>
        AssertClean(GeneratorRun.Of($"using NetGen; namespace Mine {{ {Layers} public partial class Net; public class {name} {{ }} }}"));

    [Fact]
    public void A_file_that_two_projects_share_is_a_network_of_each()
    {
        const string shared = "using NetGen;\n[Network] [Input(3)]\n#if WIDE\n[Dense(40)]\n#endif\n[Dense(2)] [MeanSquaredError] public partial class Net;";
        var (narrow, wide) = (GeneratorRun.Of(shared), GeneratorRun.Of(new GeneratorRun.Settings(Symbol: "WIDE"), shared));
        AssertClean(narrow);
        AssertClean(wide);
        Assert.Equal(narrow.Files.Select(file => file.HintName), wide.Files.Select(file => file.HintName));
        Assert.NotEqual(narrow.Files.Select(file => file.Text), wide.Files.Select(file => file.Text));
    }

    /// <summary>Checked arithmetic throws where kernels would wrap around; they do not.</summary>
    [Fact]
    public void Runs_under_checked_arithmetic_and_gives_the_same_bits()
    {
        const string source = """
            using NetGen;

            [Network]
            [Input(5, 3, Name = "signal")]
            [Conv1D(4, 2, padding: Padding.Causal, activation: Activation.GELU)]
            [Dropout(0.25f)]
            [LSTM(6, returnSequences: true)]
            [MultiHeadAttention(heads: 2, causal: true)]
            [Flatten]
            [Dense(3)]
            [SparseCategoricalCrossentropy]
            public partial class Net;

            public static class Use
            {
                public static float[] Run()
                {
                    var net = new Net(seed: 1);
                    var session = net.CreateTraining(batch: 4, seed: 2);
                    var signal = new float[60];
                    for (var i = 0; i < signal.Length; i++) signal[i] = i % 7 - 3;
                    var losses = new float[15];
                    for (var i = 0; i < 3; i++) losses[i] = session.Step(signal, new[] { 0, 1, 2, 1 }, new Adam(0.01f));
                    net.Predict(signal, System.MemoryExtensions.AsSpan(losses, 3));
                    return losses;
                }
            }
            """;
        Assert.Equal(Run(isChecked: false), Run(isChecked: true));

        static float[] Run(bool isChecked)
        {
            var run = GeneratorRun.Of(new GeneratorRun.Settings(IsChecked: isChecked), source);
            AssertClean(run);
            using var image = new MemoryStream();
            run.Compilation.Emit(image);
            return (float[])Assembly.Load(image.ToArray()).GetType("Use")!.GetMethod("Run")!.Invoke(null, null)!;
        }
    }

    [Fact]
    public void Compiles_beside_types_with_names_of_its_own() => AssertClean(GeneratorRun.Of($$"""
        namespace User.System { public class Span { } public class Math { } public class Vector512 { } }

        namespace User
        {
            using NetGen;

            public class Network { }
            public class Adam { }
            public class MathF { }
            public class Unsafe { }
            {{Layers}} public partial class Net;
        }
        """));

    [Theory]
    [InlineData("MathF")]
    [InlineData("Math")]
    [InlineData("Vector512")]
    [InlineData("Vector")]
    [InlineData("Span")]
    [InlineData("Unsafe")]
    [InlineData("Fma")]
    [InlineData("Network")]
    [InlineData("RandomFill")]
    public void Compiles_beside_a_type_of_that_name_in_the_global_namespace(string name) =>
        AssertClean(GeneratorRun.Of($"using NetGen; {Layers} public partial class Net; public class {name} {{ }}"));

    [Fact]
    public void Two_classes_of_one_name_get_files_of_their_own()
    {
        var run = GeneratorRun.Of($"using NetGen; namespace A {{ {Layers} partial class Net; }} namespace B {{ {Layers} partial class Net; }} {Layers} partial class Net;");
        AssertClean(run);
        Assert.Equal(run.Files.Count(), run.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("partial class Net;", "partial class NeT;", "partial class NET;")]
    [InlineData("namespace A_ { partial class B; }", "namespace A { partial class _B; }", "namespace A._ { partial class B; }")]
    public void Classes_of_almost_one_name_get_files_and_kernels_of_their_own(params string[] declarations)
    {
        var sources = declarations.Select(declaration => $"using NetGen; {declaration.Replace("partial", $"{Layers} partial")}").ToArray();
        var run = GeneratorRun.Of(sources);
        AssertClean(run);
        Assert.Equal(run.Files.Count(), run.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(sources.Length, run.Files.Count(file => file.Text.Contains(": global::NetGen.Network\n")));
        Assert.Equal(run.Files, GeneratorRun.Of([.. sources.Reverse()]).Files);
    }

    [Fact]
    public void Two_classes_whose_names_differ_in_case_get_files_of_their_own()
    {
        var run = GeneratorRun.Of($"using NetGen; {Layers} partial class NET; {Layers} partial class Net; {Layers} partial class NeT;");
        AssertClean(run);
        Assert.Equal(run.Files.Count(), run.Files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("partial class ;")]
    [InlineData("partial class Net : Unknown;")]
    public void A_class_that_the_compiler_does_not_understand_gets_no_code(string declaration) =>
        Assert.Empty(GeneratorRun.Of($"using NetGen; {Layers} {declaration}").Files);

    [Fact]
    public void A_class_with_the_attribute_twice_in_one_file_is_one_network()
    {
        var run = GeneratorRun.Of($"using NetGen; {Layers} partial class Net; [Network] partial class Net;");
        Assert.Null(run.Result.Results[0].Exception);
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void Layer_and_input_names_may_be_keywords_or_carry_hyphens() => AssertClean(GeneratorRun.Of("""
        using NetGen;

        [Network]
        [Input(3, Name = "class")]
        [Input(3, Name = "this-and_that")]
        [Add("class", "this-and_that", Name = "new")]
        [Dense(2, Name = "float")]
        [Output("new")]
        [Output("float")]
        [MeanSquaredError(From = "new")]
        [SparseCategoricalCrossentropy(From = "float")]
        public partial class Net;
        """));

    [Fact]
    public void Says_that_it_is_generated()
    {
        foreach (var (_, text) in GeneratorRun.Of(Sources.Classifier).Files)
        {
            Assert.StartsWith("// <auto-generated/>", text);
            Assert.Contains("#nullable disable", text);
            Assert.Contains("GeneratedCode(\"NetGen\"", text);
            Assert.DoesNotContain("unsafe ", text);
        }
    }

    /// <summary>The pragma keeps analyzers quiet; the compiler has nothing to say.</summary>
    [Fact]
    public void Has_no_warning_behind_its_pragma()
    {
        const string pragma = "#pragma warning disable\n";
        var compilation = GeneratorRun.Of(Sources.Classifier).Compilation;
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.ToString().Contains(pragma)))
        {
            var bare = CSharpSyntaxTree.ParseText(tree.ToString().Replace(pragma, ""), (CSharpParseOptions)tree.Options, tree.FilePath);
            compilation = compilation.ReplaceSyntaxTree(tree, bare);
        }

        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Same_source_same_text() => Assert.Equal(GeneratorRun.Of(Sources.Classifier).Files, GeneratorRun.Of(Sources.Classifier).Files);

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        var expected = GeneratorRun.Of(Sources.Classifier).Files.ToArray();
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new(string.Empty) { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(expected, GeneratorRun.Of(Sources.Classifier).Files);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static void AssertClean(GeneratorRun run)
    {
        Assert.Empty(run.Result.Diagnostics);
        Assert.True(run.Diagnostics.Length == 0, string.Join("\n", run.Diagnostics.Take(10)));
        Assert.NotEmpty(run.Files);
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
    }
}
