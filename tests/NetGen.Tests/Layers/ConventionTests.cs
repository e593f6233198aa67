using Xunit;

namespace NetGen.Tests.Layers;

/// <summary>No layer and no loss without a test file of its own.</summary>
public sealed class ConventionTests
{
    private const string Suffix = "Attribute";

    public static TheoryData<string> Layers => [.. Attributes(typeof(LayerAttribute))];

    public static TheoryData<string> Losses => [.. Attributes(typeof(LossAttribute))];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_has_tests(string layer) => AssertTests("NetGen.Tests.Layers", layer);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_has_tests(string loss) => AssertTests("NetGen.Tests.Losses", loss);

    private static IEnumerable<string> Attributes(Type kind) => kind.Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(kind) && !type.IsAbstract && !type.IsGenericType)
        .Select(type => type.Name[..^Suffix.Length]);

    private static void AssertTests(string space, string name) =>
        Assert.True(typeof(ConventionTests).Assembly.GetType($"{space}.{name}Tests") is not null, $"There is no {space}.{name}Tests.");
}
