using NetGen.Analyzers.Graphs;
using NetGen.Generator.Lowering;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>A layer is whole: what the front end knows the back end compiles, and the contract tests.</summary>
public sealed class ConventionTests
{
    // Blocks become the layers they hold; inputs are part of every test.
    private static readonly string[] WithoutContract = ["Block", "Residual"];

    [Fact]
    public void Every_layer_of_the_front_end_is_lowered()
    {
        var layers = typeof(Layer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Layer)) && !t.IsAbstract);
        Assert.Equal(layers.Select(t => t.Name).Order(), LoweringTable.Layers.Select(t => t.Name).Order());
    }

    [Fact]
    public void Every_layer_attribute_has_a_contract_test()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "NetGen.Tests", "Layers");
        var attributes = typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !t.IsAbstract)
            .Select(t => t.Name.Split('`')[0].Replace("Attribute", ""))
            .Except(WithoutContract);
        Assert.All(attributes, name => Assert.True(File.Exists(Path.Combine(folder, $"{name}Tests.cs")), name));
    }

    [Fact]
    public void Every_loss_attribute_has_a_contract_test()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "NetGen.Tests", "Losses");
        var losses = typeof(LossAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(LossAttribute)));
        Assert.All(losses.Select(t => t.Name.Replace("Attribute", "")), name => Assert.True(File.Exists(Path.Combine(folder, $"{name}Tests.cs")), name));
    }

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
