using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Passes;

/// <summary>A product of looked-up rows is a look-up in a prepared table, where that is less work and nobody else reads the rows.</summary>
public sealed class TableFoldingTests
{
    [Theory]
    [InlineData("[Embedding(100, 8)] [Dense(5)]", true)]
    [InlineData("[Embedding(100, 8)] [LSTM(5)]", true)]
    [InlineData("[Embedding(100, 8)] [Dropout(0.5f)] [Dense(5)]", false)]
    [InlineData("[Embedding(100, 8)] [Tanh] [Dense(5)]", false)]
    [InlineData("[Embedding(100, 8, Name = \"x\")] [Dense(5)]", false)]
    [InlineData("[Embedding(100, 8)] [Dense(5, dropConnect: 0.5f)]", false)]
    [InlineData("[Embedding(129, 8)] [Dense(5)]", false)]
    public void Training_folds_where_it_saves_work(string layers, bool folds)
    {
        var (_, training) = Sessions($"[Input(16, Type = ElementType.Int32)] {layers}");
        Assert.Contains("NetKernels.Lookup16(", training);
        Assert.Equal(folds, training.Contains(", looked up"));
    }

    [Theory]
    [InlineData("[Embedding(1000, 8)] [Dropout(0.5f)] [Dense(5)]", true)]
    [InlineData("[Embedding(1025, 8)] [Dense(5)]", false)]
    public void Inference_folds_tables_that_are_small(string layers, bool folds)
    {
        var (inference, training) = Sessions($"[Input(2, Type = ElementType.Int32)] {layers}");
        Assert.Equal(folds, inference.Contains(", looked up"));
        Assert.DoesNotContain(", looked up", training);
    }

    private static (string Inference, string Training) Sessions(string layers)
    {
        var run = GeneratorRun.Of($"using NetGen; [Network] {layers} [MeanSquaredError] public partial class Net;");
        Assert.Empty(run.Diagnostics);
        var api = run.Files.Single(file => file.HintName == "Net.g.cs").Text;
        var training = api.IndexOf("class Training", StringComparison.Ordinal);
        return (api[..training], api[training..]);
    }
}
