using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A network of one float input, one sample at a time, as it is in inference: what explanations run forwards and backwards.</summary>
internal sealed class ExplainedNetwork
{
    private readonly TrainingSession session;

    /// <exception cref="ArgumentException">The network has several inputs, or one of integers.</exception>
    /// <exception cref="InvalidOperationException">The network is not compiled to be looked into.</exception>
    /// <exception cref="NotSupportedException">The network has neither a loss nor a probe.</exception>
    public ExplainedNetwork(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        session = network.CreateTrainingSession(1, threads: 1, seed: 0);
        session.Evaluating = true;
        var inputs = session.Description.Inputs;
        if (inputs.Length != 1 || inputs[0].Type != ElementType.Float32)
            throw new ArgumentException("Explanations are of networks with one input, of floats.", nameof(network));
        InputShape = session.Explanation.InputShapes[0];
        InputLength = inputs[0].Elements;
        DefaultOutput = session.Description.Outputs[0].Name;
    }

    /// <summary>The shape of one sample.</summary>
    public int[] InputShape { get; }

    public int InputLength { get; }

    /// <summary>The name of the network's first output.</summary>
    public string DefaultOutput { get; }

    /// <summary>The probe of that name.</summary>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public ExplanationPoint Probe(string name) => TrainingSession.FindPoint(session.Explanation, name, onlyProbes: true);

    /// <summary>The probe, or else the output, of that name.</summary>
    /// <exception cref="UnknownNameException">There is none.</exception>
    public ExplanationPoint Point(string name) => TrainingSession.FindPoint(session.Explanation, name, onlyProbes: false);

    /// <exception cref="DataLengthException"><paramref name="input"/> is not one sample.</exception>
    public void Forward(ReadOnlySpan<float> input)
    {
        session.Begin(1);
        session.LoadInput(0, input);
        session.RunForward();
    }

    public void Backward(ExplanationPoint from, ReadOnlySpan<float> seed) => session.BackwardFrom(from.Name, seed);

    public void ReadActivation(ExplanationPoint point, Span<float> destination) => session.ReadPoint(point, destination);

    public void ReadGradient(ExplanationPoint point, Span<float> destination) => session.ReadGradient(point.Name, destination);

    public void ReadInputGradient(Span<float> destination) => session.ReadInputGradient(0, destination);

    /// <summary>A shape as messages show it.</summary>
    public static string Text(int[] shape) => string.Join("×", shape);

    /// <summary>Checks the index of an element or channel.</summary>
    public static void CheckIndex(int index, int count, string what, string parameter)
    {
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(parameter, index, $"{what} {index} does not exist; there are {count}, from 0.");
    }
}
