using Xunit;

namespace NetGen.Tests.Vectors;

/// <summary>The files are whole: every case has numbers of the lengths that its shapes say.</summary>
public sealed class VectorFileTests
{
    [Fact]
    public void EveryCaseIsComplete()
    {
        Assert.NotEmpty(VectorFile.Cases);
        foreach (var test in VectorFile.Cases)
        {
            var inputGradients = test.InputGradients.Where((_, i) => test.Inputs[i].Labels is null);
            VectorTensor[] perSample = [.. test.Inputs, .. test.Targets, .. test.Outputs, .. inputGradients];
            Assert.All(perSample, tensor => AssertLength(tensor, test.Samples));
            Assert.All([.. test.Parameters, .. test.Gradients], tensor => AssertLength(tensor, 1));
            Assert.Equal(Names(test.Inputs), Names(test.InputGradients));
            Assert.Empty(Names(test.Gradients).Except(Names(test.Parameters)));
            Assert.True(test.SampleWeights is null || test.SampleWeights.Length == test.Samples, test.Name);
            Assert.True(float.IsFinite(test.Loss), test.Name);
        }
    }

    [Fact]
    public void EveryOptimizerCaseIsComplete()
    {
        var tests = VectorFile.Read<OptimizerCase>("optimizers");
        Assert.NotEmpty(tests);
        Assert.All(tests, test =>
        {
            Assert.Equal(10, test.Steps.Length);
            Assert.All([.. test.Gradients, .. test.Steps], vector => Assert.Equal(test.Initial.Length, vector.Length));
        });
    }

    [Fact]
    public void EveryFunctionHasAValueForEachPoint()
    {
        var tests = VectorFile.Read<FunctionCase>("functions");
        Assert.NotEmpty(tests);
        Assert.All(tests, test => Assert.Equal(test.X.Length, test.Y.Length));
    }

    private static IEnumerable<string> Names(IEnumerable<VectorTensor> tensors) => tensors.Select(tensor => tensor.Name);

    private static void AssertLength(VectorTensor tensor, int samples)
    {
        var expected = tensor.Shape.Aggregate(samples, (product, axis) => product * axis);
        Assert.Equal(expected, tensor.Labels?.Length ?? tensor.Values.Length);
    }
}
