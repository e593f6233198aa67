using NetGen;

namespace Digits;

/// <summary>A network that reads digits. Its class has most of this from the build.</summary>
internal interface IDigitNetwork<TSelf>
    where TSelf : Network, IDigitNetwork<TSelf>
{
    /// <summary>Its layers as a table.</summary>
    static abstract string Summary { get; }

    /// <summary>What it is, in a few words.</summary>
    static abstract string Title { get; }

    /// <summary>Its last convolution, which shows where it looks; null for a network that has none.</summary>
    static abstract string? Maps { get; }

    /// <summary>The probed layer whose units or channels are worth a picture.</summary>
    static abstract string Features { get; }

    /// <summary>A network that has learnt nothing yet.</summary>
    static abstract TSelf Create(int seed);

    /// <summary>A network with the parameters of a file.</summary>
    static abstract TSelf Load(string path, WeightNames names = WeightNames.NetGen);

    /// <summary>Ten scores for each picture.</summary>
    void Predict(ReadOnlySpan<float> input, Span<float> output);
}
