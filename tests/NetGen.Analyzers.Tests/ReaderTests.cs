using NetGen.Analyzers.Reading;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Declarations are values: an edit that means nothing changes nothing.</summary>
public class ReaderTests
{
    private const string Source = """
        namespace Sample;
        [Network] [Input(4, 3, Name = "x")] [Flatten] [Dense(3, l2: float.NaN, Trainable = false)] [Block<Part>(repeat: 2)]
        [Dot("x", axes: [1, 1])] [SparseCategoricalCrossentropy] public sealed partial class Net;
        [Block] [InputSpec(-1)] [Dense(12)] [Reshape(4, 3)] class Part;
        """;

    [Fact]
    public void SameSourceSameDeclaration() => Same(Source);

    [Theory]
    [InlineData("[Flatten]", "/* flat */ \n\n [ Flatten ( ) ]")]
    [InlineData("[Dense(12)]", "[Dense(units: 4 * 3)] /* twelve */")]
    [InlineData("partial class Net;", "partial class Net { public int Unrelated; }")]
    [InlineData("axes: [1, 1]", "axes: new[] { 1, 1 }")]
    [InlineData("[Flatten]", "[System.Obsolete] [Flatten]")]
    [InlineData("namespace Sample;", "namespace Sample; class Unrelated;")]
    public void EditsThatMeanNothing(string from, string to) => Same(Source.Replace(from, to));

    [Theory]
    [InlineData("[Flatten]", "")]
    [InlineData("[Dense(12)]", "[Dense(13)]")]
    [InlineData("axes: [1, 1]", "axes: [1, 2]")]
    [InlineData("\"x\"", "\"y\"")]
    [InlineData("public sealed", "internal sealed")]
    [InlineData("class Net", "class Other")]
    [InlineData("Trainable = false", "Trainable = true")]
    public void EditsThatMeanSomething(string from, string to) => Assert.NotEqual(Read(Source), Read(Source.Replace(from, to)));

    [Fact]
    public void ChecksAreValues() => Assert.Equal(GraphBuilder.Build(Read(Source)), GraphBuilder.Build(Read(Source)));

    [Fact]
    public void GraphsAreValues()
    {
        var source = Source.Replace("float.NaN", "1").Replace("repeat: 2", "repeat: 1");
        var (first, second) = (GraphBuilder.Build(Read(source)), GraphBuilder.Build(Read(source)));
        Assert.NotNull(first.Graph);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    private static void Same(string source)
    {
        Assert.Equal(Read(Source), Read(source));
        Assert.Equal(Read(Source).GetHashCode(), Read(source).GetHashCode());
    }

    private static NetworkDeclaration Read(string source)
    {
        var compilation = Compiled.Sources(source);
        var type = compilation.GetTypeByMetadataName("Sample.Net") ?? compilation.GetTypeByMetadataName("Sample.Other");
        return NetworkReader.Read(type!, CancellationToken.None);
    }
}
