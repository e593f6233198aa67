using System.Reflection;
using NetGen.CompilerServices;
using NetGen.Generator.Emission;
using NetGen.Generator.Kernels;
using NetGen.Generator.Tests.Driving;
using Xunit;
using Library = NetGen.Generator.Kernels.Library.KernelLibrary;

namespace NetGen.Generator.Tests.Kernels;

/// <summary>The table of the library, the runtime that holds it, and the networks that call it agree.</summary>
public sealed class KernelLibraryTests
{
    public static TheoryData<string> Widths => [.. Dialect.All.Select(dialect => dialect.Suffix)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_name_is_one_kernel(string width)
    {
        var names = Library.Of(Of(width)).Select(kernel => kernel.Stem).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_runtime_holds_what_the_table_lists(string width)
    {
        var listed = Library.Of(Of(width)).Where(kernel => kernel.IsVectorized).Select(kernel => kernel.Stem);
        Assert.Equal(listed.Order(StringComparer.Ordinal), Members(Library.ClassOf(Of(width))));
    }

    [Fact]
    public void The_runtime_dispatches_what_sessions_call() =>
        Assert.Equal(Library.Entries.Select(kernel => kernel.Stem).Order(StringComparer.Ordinal), Members(Library.Class));

    /// <summary>Writing a library that calls what it does not hold throws.</summary>
    [Theory]
    [MemberData(nameof(Widths))]
    public void Its_kernels_call_each_other_only(string width) =>
        Assert.Contains("static partial class", KernelLibraryFile.Of(Library.ClassOf(Of(width))));

    [Fact]
    public void A_residual_network_holds_what_is_its_own_alone()
    {
        var run = GeneratorRun.Of("""
            using NetGen;

            [Block]
            [Conv2D(16, 3, padding: Padding.Same, useBias: false)]
            [BatchNormalization]
            [ReLU]
            [Conv2D(16, 3, padding: Padding.Same, useBias: false)]
            [BatchNormalization]
            sealed class Basic;

            [Network]
            [Input(16, 16, 3)]
            [Conv2D(16, 3, stride: 2, padding: Padding.Same, useBias: false)]
            [BatchNormalization]
            [ReLU]
            [Residual<Basic>]
            [ReLU]
            [Flatten]
            [Dense(10)]
            [SparseCategoricalCrossentropy]
            public partial class Net;
            """);
        Assert.Empty(run.Diagnostics);
        var methods = run.Files.Single(file => file.HintName == "Net.Kernels512.g.cs").Text.Split('\n')
            .Where(line => line.Contains(" static void "))
            .Select(line => line.Split('(')[0].Split(' ')[^1]);
        Assert.Equal(
            ["Convolution8x8x16<TBody>", "MoveRows64", "MoveRows64_2", "ReLUGradient", "ReLUGradientRun", "Softmax10WithLogSum", "SparseCrossEntropy10"],
            methods.Order(StringComparer.Ordinal));
    }

    private static Dialect Of(string width) => Dialect.All.Single(dialect => dialect.Suffix == width);

    private static IEnumerable<string> Members(string name)
    {
        var type = typeof(IBody).Assembly.GetType($"{Library.Namespace}.{name}", throwOnError: true)!;
        return type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(method => method.Name)
            .Concat(type.GetNestedTypes().Select(nested => nested.Name))
            .Order(StringComparer.Ordinal);
    }
}
