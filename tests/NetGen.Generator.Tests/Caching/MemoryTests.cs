using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Caching;

/// <summary>What the generator holds between runs: values, and no more of them after many edits than after a few.</summary>
[Collection(Alone.Name)]
public sealed class MemoryTests
{
    private const int WarmUpEdits = 20;
    private const int Edits = 200;
    private const long MostGrowth = 1 << 20;

    [Fact]
    public void Many_edits_hold_no_more_memory_than_a_few()
    {
        var project = new EditedProject(tracksSteps: false, Sources.Classifier, Sources.Regressor, "class Other;");
        EditAll(project, WarmUpEdits);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        EditAll(project, Edits);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < MostGrowth, $"{growth} bytes more after {Edits} edits.");
        GC.KeepAlive(project);
    }

    [Fact]
    public void Nothing_holds_a_compilation_that_an_edit_replaced()
    {
        var project = new EditedProject(tracksSteps: false, Sources.Classifier, Sources.Regressor, "class Other;");
        var old = OldCompilation(project);
        EditAll(project, 3);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(old.IsAlive);
        GC.KeepAlive(project);
    }

    [Theory]
    [InlineData(TrackingNames.Read)]
    [InlineData(TrackingNames.Check)]
    [InlineData(TrackingNames.Emit)]
    [InlineData(TrackingNames.Names)]
    public void Models_are_made_of_values(string step)
    {
        var project = new EditedProject(Sources.Classifier, Sources.Curved, Sources.Broken.Replace("class Classifier", "class Broken"));
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (value, _) in project.Outputs(step)) AssertValues(value, step, visited);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OldCompilation(EditedProject project)
    {
        project.Edit(0, Sources.Classifier.Replace("Dense(19", "Dense(21"));
        return new(project.Compilation);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EditAll(EditedProject project, int edits)
    {
        for (var i = 0; i < edits; i++)
        {
            project.Edit(2, $"class Other{i};");
            if (i % 10 == 0) project.Edit(1, Sources.Regressor.Replace("Dense(2)", $"Dense({2 + (i % 3)})"));
        }

        project.Edit(1, Sources.Regressor);
        project.Edit(0, Sources.Classifier);
    }

    // What a model holds, however deep: nothing of the compiler, which would keep whole compilations alive, and nothing that runs.
    private static void AssertValues(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or AttributeData or Location or Delegate, $"{path}: {value.GetType()}");
        Assert.False(value.GetType().Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path}: {value.GetType()}");
        if (!value.GetType().IsValueType && !visited.Add(value)) return;
        if (value is IEnumerable items)
        {
            foreach (var item in items) AssertValues(item, path + "[]", visited);
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertValues(field.GetValue(value), $"{path}.{field.Name}", visited);
            }
        }
    }
}
