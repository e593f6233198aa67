using NetGen.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>
/// A linear classifier with dropout on its inputs and softmax cross-entropy, written by hand: something for the trainer to train.
/// </summary>
internal sealed class TinyNetwork(int features = 2, int classes = 3, float dropout = 0, int? seed = 1)
    : Network(Describe(features, classes), seed)
{
    public int Features => features;

    public int Classes => classes;

    public float Dropout => dropout;

    public ParameterDescription Kernel => Description.Parameters[0];

    public ParameterDescription Bias => Description.Parameters[1];

    public override TinyTraining CreateTrainingSession(int batch, int threads = 1, int? seed = null) => new(this, batch, threads, seed);

    public override InferenceSession CreateInferenceSession(int batch, int threads = 1) => throw new NotSupportedException();

    private static NetworkDescription Describe(int features, int classes)
    {
        var kernel = new ParameterDescription(
            "kernel", [features, classes], columns: classes, 0, Initializer.GlorotUniform, features, classes);
        var bias = new ParameterDescription(
            "bias", [classes], columns: 0, kernel.StoredLength, Initializer.Zeros, features, classes, decays: false);
        var length = kernel.StoredLength + bias.StoredLength;
        return new NetworkDescription(nameof(TinyNetwork), [kernel, bias], length, kernel.StoredLength, length);
    }
}
