namespace NetGen.Generator.Operations;

/// <summary>
/// A buffer of the compiled network: one tensor per sample, or one of fixed length. Its layout is part of it: a matrix of
/// <see cref="Rows"/> × <see cref="Features"/> per sample in panels of 16 features, whatever axes the user sees; flat row-major
/// element i of a sample is row i / Features, feature i mod Features.
/// </summary>
internal sealed class Value
{
    private Value(string label, int count, int features, bool isPerSample, int samples = 1, bool isState = false, Value? whole = null, int firstPanel = 0)
    {
        Whole = whole ?? this;
        FirstPanel = firstPanel;
        Label = label;
        Count = count;
        Features = features;
        IsPerSample = isPerSample;
        IsState = isState;
        Samples = samples;
    }

    /// <summary>What it holds, for names and comments of the emitted code.</summary>
    public string Label { get; }

    /// <summary>Elements of one sample; of the whole buffer when it is not per sample.</summary>
    public int Count { get; }

    /// <summary>
    /// Its samples in one of the network: the steps that a TimeDistributed works on as if they were samples. In memory, sequences of steps and as
    /// many more samples are the same.
    /// </summary>
    public int Samples { get; }

    /// <summary>The number of columns of its layout.</summary>
    public int Features { get; }

    /// <summary>False for buffers whose size does not grow with the batch: masks of weights.</summary>
    public bool IsPerSample { get; }

    /// <summary>
    /// Whether it lives from call to call. It lies as for a full session whatever a call's samples, so only operations that take its
    /// stride by itself touch it: no element-wise body does.
    /// </summary>
    public bool IsState { get; }

    /// <summary>The buffer that it is panels of; itself for a buffer of its own.</summary>
    public Value Whole { get; }

    /// <summary>The first of those panels.</summary>
    public int FirstPanel { get; }

    /// <summary>Rows of one sample.</summary>
    public int Rows => Count / Features;

    /// <summary>Panels of 16 features.</summary>
    public int Panels => (Features + 15) / 16;

    /// <summary>Elements of one sample of the network.</summary>
    public int WholeCount => checked(Count * Samples);

    /// <summary>Rows of one sample of the network.</summary>
    public int WholeRows => checked(Rows * Samples);

    public static Value PerSample(string label, int count, int features, int samples = 1) => new(label, count, features, isPerSample: true, samples);

    public static Value State(string label, int count, int features, int samples = 1) => new(label, count, features, isPerSample: true, samples, isState: true);

    /// <summary>A new buffer for as many samples.</summary>
    public Value Like(string label, int count, int features) => PerSample(label, count, features, Samples);

    /// <summary>Some of the panels of <paramref name="whole"/>, to be read in its place.</summary>
    public static Value PanelsOf(Value whole, int first, int count) =>
        new(whole.Label, whole.Rows * count * 16, count * 16, isPerSample: true, whole.Samples, whole: whole.Whole, firstPanel: whole.FirstPanel + first);

    public static Value Fixed(string label, int length) => new(label, length, length, isPerSample: false);

    public override string ToString() => $"{Label} [{Rows} × {Features}]";
}
