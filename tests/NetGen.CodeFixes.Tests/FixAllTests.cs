using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>One choice repairs all mistakes of its kind, each with the number or name that fits there.</summary>
public class FixAllTests
{
    private const FixAllScope Document = FixAllScope.Document;
    private const FixAllScope Project = FixAllScope.Project;
    private const FixAllScope Solution = FixAllScope.Solution;

    [Theory]
    [InlineData(Document, 1)]
    [InlineData(Project, 2)]
    [InlineData(Solution, 3)]
    public Task Windows_shrink_each_to_its_own_size(FixAllScope scope, int repaired)
    {
        string[] wrong = [Windows("4", "9"), Windows("3", "8"), Windows("2", "7")];
        string[] right = [Windows("4", "4"), Windows("3", "3"), Windows("2", "2")];
        return RepairAll.Expect("NETGEN150", ThreeFiles(wrong), "Change kernel to 4", scope, [.. right.Take(repaired), .. wrong.Skip(repaired)]);
    }

    [Theory]
    [InlineData(Document, 1)]
    [InlineData(Project, 2)]
    [InlineData(Solution, 3)]
    public Task Classes_become_partial(FixAllScope scope, int repaired)
    {
        string[] wrong = [Nested("", "A"), Nested("", "B"), Nested("", "C")];
        string[] right = [Nested("partial ", "A"), Nested("partial ", "B"), Nested("partial ", "C")];
        return RepairAll.Expect("NETGEN102", ThreeFiles(wrong), "Make 'Outer' partial", scope, [.. right.Take(repaired), .. wrong.Skip(repaired)]);
    }

    [Fact]
    public Task Layers_of_several_networks_move_at_once() => RepairAll.Expect(
        "NETGEN111",
        EditorProject.Of(
            "using NetGen;\n[Network]\n[Input(4)]\npartial class One;\n[Network]\n[Input(4)]\npartial class Two;\n",
            "using NetGen;\n[Dense(3)]\n[ReLU]\npartial class One;\n[Dense(2)]\npartial class Two;\n"),
        "Move the layers to the declaration with [Network]",
        Project,
        "using NetGen;\n[Network]\n[Input(4)]\n[Dense(3)]\n[ReLU]\npartial class One;\n[Network]\n[Input(4)]\n[Dense(2)]\npartial class Two;\n",
        "using NetGen;\npartial class One;\npartial class Two;\n");

    /// <summary>Two files in one project and one in another.</summary>
    private static Solution ThreeFiles(string[] sources) => EditorProject.Add(EditorProject.Of(sources[0], sources[1]), LanguageVersion.CSharp13, sources[2]);

    private static string Windows(string size, string kernel) =>
        $"using NetGen;\n[Network]\n[Input({size}, {size}, 1)]\n[Conv2D(2, {kernel})]\npartial class Net{size};\n"
        + $"[Network]\n[Input({size}, 1)]\n[Conv1D(2, kernel: {kernel})]\npartial class Line{size};\n";

    private static string Nested(string partial, string name) => $$"""
        using NetGen;
        namespace {{name}};
        {{partial}}class Outer
        {
            [Network, Input(4), Dense(2)]
            partial class First;
            [Network, Input(4), Dense(2)]
            partial class Second;
        }
        """;
}
