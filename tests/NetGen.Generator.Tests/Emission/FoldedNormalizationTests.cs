using NetGen.Generator.Tests.Driving;
using Xunit;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Inference makes a batch normalisation part of the product before it, and only where nobody else reads that product.</summary>
public sealed class FoldedNormalizationTests
{
    [Theory]
    [InlineData("[Input(8)] [Dense(4)] [BatchNormalization] [ReLU]", true)]
    [InlineData("[Input(8, 8, 16)] [Conv2D(16, 3)] [BatchNormalization]", true)]
    [InlineData("[Input(8, 8, 16)] [DepthwiseConv2D(3)] [BatchNormalization]", true)]
    [InlineData("[Input(8)] [Dense(4, Name = \"seen\")] [BatchNormalization]", false)]
    [InlineData("[Input(8)] [Dense(4, activation: Activation.ReLU)] [BatchNormalization]", false)]
    [InlineData("[Input(8)] [Dense(4)] [BatchNormalization(Name = \"a\")] [Dense(2, Name = \"b\")] [Output(\"a\")] [Output(\"b\")]", true)]
    [InlineData("[Input(8)] [Dense(4, Name = \"a\")] [BatchNormalization(Name = \"b\")] [Add(\"a\")]", false)]
    public void Folds_into_a_product_that_nobody_else_reads(string layers, bool folds)
    {
        var run = GeneratorRun.Of($"using NetGen; [Network] {layers} public partial class Net;");
        Assert.Empty(run.Diagnostics);
        var api = run.Files.Single(file => file.HintName == "Net.g.cs").Text;
        Assert.Equal(folds, api.Contains("Normalization.FoldKernel("));
        Assert.Equal(folds, api.Contains("Normalization.FoldBias("));
        Assert.Equal(!folds, run.Files.Any(file => file.Text.Contains("BatchNormalize")));
    }
}
