using System.Numerics.Tensors;
using NetGen.CompilerServices;
using NetGen.Weights;

namespace NetGen;

/// <summary>
/// Activation maximisation (Erhan et al., "Visualizing Higher-Layer Features of a Deep Network", 2009): gradient ascent on the input shows
/// what a unit, a channel or a class of a network looks for.
/// </summary>
/// <remarks>
/// Each iteration is x ← clamp(x + StepSize · g / rms(g)) with g = d(activation − L2·Σx²)/dx. Blur and jitter keep the picture from
/// filling with high frequencies, on which networks react most and people least. Dropout and noise do not act.
/// The same network, options and seed give the same bits. An instance serves one caller at a time.
/// </remarks>
/// <example>
/// <code>
/// var maximization = new ActivationMaximization(net) { Iterations = 200, Jitter = 2, BlurSigma = 0.5f };
/// MaximizedInput seven = maximization.OfClass(7);
/// MaximizedInput third = maximization.OfChannel("conv2", 3);
/// </code>
/// </example>
public sealed class ActivationMaximization
{
    // Streams of random numbers: where the ascent starts, and the jitter of its iterations.
    private const uint StartStream = 0;
    private const uint JitterStream = 1;

    private readonly ExplainedNetwork network;
    private readonly GaussianBlur? blur;
    private readonly float[] shifted;
    private readonly float[] shiftedGradient;
    private readonly float[] gradient;

    /// <summary>Prepares the ascent.</summary>
    /// <param name="network">The network; it has one input, of floats, and a probe or <c>[Network(InputGradient = true)]</c>.</param>
    /// <exception cref="ArgumentException">The network has other inputs than one of floats.</exception>
    /// <exception cref="InvalidOperationException">The network has neither a probe nor the gradient of its input.</exception>
    /// <exception cref="NotSupportedException">The network has neither a loss nor a probe.</exception>
    public ActivationMaximization(Network network)
    {
        this.network = new ExplainedNetwork(network);
        var shape = this.network.InputShape;
        (Height, Width, Channels) = shape.Length switch
        {
            3 => (shape[0], shape[1], shape[2]),
            2 => (1, shape[0], shape[1]),
            _ => (1, 1, this.network.InputLength),
        };
        if (Width > 1 || Height > 1) blur = new GaussianBlur(Height, Width, Channels);
        shifted = new float[this.network.InputLength];
        shiftedGradient = new float[this.network.InputLength];
        gradient = new float[this.network.InputLength];
    }

    /// <summary>The number of steps; 200 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Iterations
    {
        get;
        set => field = Check.Positive(value);
    } = 200;

    /// <summary>The root mean square of a step over all elements of the input; 0.05 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public float StepSize
    {
        get;
        set => field = Check.Positive(value);
    } = 0.05f;

    /// <summary>λ of the penalty λ·Σx², which pulls towards 0 what does not matter; 0, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float L2
    {
        get;
        set => field = Check.NotNegative(value);
    }

    /// <summary>The standard deviation in pixels of the Gaussian that smooths the picture every <see cref="BlurEvery"/> steps; 0, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float BlurSigma
    {
        get;
        set => field = Check.NotNegative(value);
    }

    /// <summary>How many steps apart the picture is blurred; 4 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int BlurEvery
    {
        get;
        set => field = Check.Positive(value);
    } = 4;

    /// <summary>How many pixels at most the picture is moved in each direction, round its edges, for the gradient of a step; 0, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Jitter
    {
        get;
        set => field = Check.NotNegative(value);
    }

    /// <summary>The least value of an element; 0 by default.</summary>
    public float Minimum { get; set; }

    /// <summary>The largest value of an element; 1 by default.</summary>
    public float Maximum { get; set; } = 1;

    /// <summary>The mean of the random input that the ascent starts from; null, the default, for the middle between <see cref="Minimum"/> and <see cref="Maximum"/>.</summary>
    public float? Start { get; set; }

    /// <summary>How far at most an element of the start is from <see cref="Start"/>; 0.1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public float StartNoise
    {
        get;
        set => field = Check.NotNegative(value);
    } = 0.1f;

    /// <summary>The seed of the start and of jitter; 0 by default.</summary>
    public int Seed { get; set; }

    private int Height { get; }

    private int Width { get; }

    private int Channels { get; }

    /// <summary>An input for the score of a class.</summary>
    /// <param name="classIndex">The class.</param>
    /// <param name="output">The output or probe that has the scores, best logits; null, the default, for the network's first output.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    /// <exception cref="UnknownNameException"><paramref name="output"/> is neither output nor probe.</exception>
    /// <exception cref="InvalidOperationException">The options contradict each other or the input.</exception>
    public MaximizedInput OfClass(int classIndex, string? output = null) =>
        OfElement(network.Point(output ?? network.DefaultOutput), classIndex, "Class", nameof(classIndex));

    /// <summary>An input for one element of a layer's output.</summary>
    /// <param name="layer">A probe or output.</param>
    /// <param name="unit">The element's index in logical row-major order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="UnknownNameException"><paramref name="layer"/> is neither probe nor output.</exception>
    /// <exception cref="InvalidOperationException">The options contradict each other or the input.</exception>
    public MaximizedInput OfUnit(string layer, int unit)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return OfElement(network.Point(layer), unit, "Unit", nameof(unit));
    }

    /// <summary>An input for the mean of a channel over all pixels.</summary>
    /// <param name="layer">A probe or output.</param>
    /// <param name="channel">The index on its last axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    /// <exception cref="UnknownNameException"><paramref name="layer"/> is neither probe nor output.</exception>
    /// <exception cref="InvalidOperationException">The options contradict each other or the input.</exception>
    public MaximizedInput OfChannel(string layer, int channel)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var point = network.Point(layer);
        var channels = point.Shape[^1];
        ExplainedNetwork.CheckIndex(channel, channels, "Channel", nameof(channel));
        var weights = new float[point.Elements];
        for (var i = channel; i < weights.Length; i += channels) weights[i] = (float)channels / weights.Length;
        return Maximize(point, weights);
    }

    private MaximizedInput OfElement(ExplanationPoint point, int index, string what, string parameter)
    {
        ExplainedNetwork.CheckIndex(index, point.Elements, what, parameter);
        var weights = new float[point.Elements];
        weights[index] = 1;
        return Maximize(point, weights);
    }

    /// <summary>Climbs Σ weights · activation.</summary>
    private MaximizedInput Maximize(ExplanationPoint point, float[] weights)
    {
        CheckOptions();
        var (x, activation, course) = (FirstInput(), new float[weights.Length], new float[Iterations + 1]);
        var shifts = new double[2];
        var random = new Philox((uint)Seed, JitterStream);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            random.Fill(2L * iteration, shifts);
            var (down, right) = (ShiftOf(shifts[0], Height), ShiftOf(shifts[1], Width));
            CircularShift.Run(x, shifted, Height, Width, Channels, down, right);
            course[iteration] = Climb(point, weights, activation);
            CircularShift.Run(shiftedGradient, gradient, Height, Width, Channels, -down, -right);
            TensorPrimitives.MultiplyAdd(x, -2 * L2, gradient, gradient);
            Step(x);
            if (BlurSigma > 0 && (iteration + 1) % BlurEvery == 0) blur!.Run(x, BlurSigma);
        }

        network.Forward(x);
        course[Iterations] = Measure(point, weights, activation);
        return new MaximizedInput(x, [.. network.InputShape], course);
    }

    private float[] FirstInput()
    {
        var numbers = new double[network.InputLength];
        new Philox((uint)Seed, StartStream).Fill(0, numbers);
        var start = Start ?? ((Minimum + Maximum) / 2);
        return Array.ConvertAll(numbers, u => Math.Clamp(start + (float)(2 * u - 1) * StartNoise, Minimum, Maximum));
    }

    private int ShiftOf(double uniform, int size) => size == 1 ? 0 : (int)(uniform * (2 * Jitter + 1)) - Jitter;

    private float Climb(ExplanationPoint point, float[] weights, float[] activation)
    {
        network.Forward(shifted);
        network.Backward(point, weights);
        network.ReadInputGradient(shiftedGradient);
        return Measure(point, weights, activation);
    }

    private float Measure(ExplanationPoint point, float[] weights, float[] activation)
    {
        network.ReadActivation(point, activation);
        return TensorPrimitives.Dot<float>(weights, activation);
    }

    // Where the gradient is zero there is nowhere to go.
    private void Step(float[] x)
    {
        var size = TensorPrimitives.Norm<float>(gradient) / MathF.Sqrt(gradient.Length);
        if (size == 0) return;
        TensorPrimitives.MultiplyAdd(gradient, StepSize / size, x, x);
        TensorPrimitives.Clamp(x, Minimum, Maximum, x);
    }

    private void CheckOptions()
    {
        if (!(Minimum < Maximum) || !float.IsFinite(Minimum) || !float.IsFinite(Maximum))
            throw new InvalidOperationException($"Minimum {Minimum} must be below Maximum {Maximum}, and both be finite.");
        if (blur is null && (BlurSigma > 0 || Jitter > 0))
        {
            throw new InvalidOperationException(
                $"Blur and jitter are for pictures and sequences; the input is {ExplainedNetwork.Text(network.InputShape)}.");
        }
    }
}
