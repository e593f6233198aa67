using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Threading;
using NetGen.Weights;

namespace NetGen;

/// <summary>
/// Moves the parameters of a network against their gradients: one vectorised pass over the flat parameter buffer, split between
/// the threads of the training session. Nothing is allocated after the first step.
/// </summary>
/// <remarks>
/// An optimizer keeps state for each parameter and so belongs to the first network it is used with; <see cref="Reset"/> frees it.
/// It is not safe to run steps with the same optimizer on several threads at once. Every element is computed on its own, and the
/// global norm in a fixed order: results are the same bits at any number of threads.
/// </remarks>
public abstract class Optimizer : IParallelWork
{
    private readonly GradientNorm norm = new();
    private AlignedBuffer<float>[] state = [];
    private Network? network;
    private TrainingSession? session;
    private float scale = 1;

    private protected Optimizer(float learningRate, float weightDecay, bool decayAll)
    {
        LearningRate = learningRate;
        WeightDecay = Check.NotNegative(weightDecay);
        DecayAll = decayAll;
    }

    /// <summary>
    /// The learning rate η: the factor of every step. It can be set at any time and holds from the next step on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public float LearningRate
    {
        get;
        set => field = Check.NotNegative(value);
    }

    /// <summary>The weight decay λ; what it does is for each optimizer to say. 0 decays nothing.</summary>
    public float WeightDecay { get; }

    /// <summary>
    /// Whether biases and the parameters of normalization layers decay too. False by default: only kernels do, as is the custom
    /// for everything newer than the perceptron; true is what PyTorch does with a single parameter group.
    /// </summary>
    public bool DecayAll { get; }

    /// <summary>
    /// Limits each element of the gradient: g ← clamp(g, −c, c), after <see cref="ClipNorm"/>. Null, the default, limits nothing.
    /// </summary>
    /// <remarks>The session's gradients stay as they are; the step reads them clipped.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public float? ClipValue
    {
        get;
        set => field = value is { } limit ? Check.Positive(limit) : null;
    }

    /// <summary>
    /// Limits the Euclidean norm of the whole gradient, over all parameters: g ← g · min(1, c / ‖g‖). Null, the default, limits
    /// nothing. This is Keras's <c>global_clipnorm</c> and PyTorch's <c>clip_grad_norm_</c>.
    /// </summary>
    /// <remarks>The session's gradients stay as they are; the step reads them scaled.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public float? ClipNorm
    {
        get;
        set => field = value is { } limit ? Check.Positive(limit) : null;
    }

    /// <summary>The number of steps taken since the optimizer was created or last reset.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Forgets all moments and the number of steps, and lets go of the network: the next step starts as the first one did and may
    /// be for another network. The learning rate and the limits stay.
    /// </summary>
    public void Reset()
    {
        state = [];
        network = null;
        Steps = 0;
    }

    /// <summary>
    /// Saves the moments and the number of steps as safetensors, for <see cref="LoadState"/>; the file is replaced in one step. Each parameter has
    /// a tensor for each moment, by Keras's names: <c>dense_1.kernel.momentum</c>. Weights are saved by the network.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidOperationException">There was no step, so there is nothing to save.</exception>
    /// <exception cref="IOException">The file could not be written and is as it was.</exception>
    public void SaveState(string path)
    {
        if (network is null) throw new InvalidOperationException($"This {GetType().Name} has taken no step since it was created or reset: there is no state to save.");
        TrainingStateFile.Save(this, network, path);
    }

    /// <summary>
    /// Loads what <see cref="SaveState"/> saved: steps go on with the bits that they would have had. Settings, such as the learning rate, are the
    /// program's and not in the file. A network with dropout or noise also needs its session's <see cref="TrainingSession.DrawCount"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network that it is for, with the weights of the same moment.</param>
    /// <exception cref="InvalidOperationException">The optimizer belongs to another network.</exception>
    /// <exception cref="WeightFileException">The file is damaged, or of other parameters or another kind of optimizer. Nothing has changed.</exception>
    public void LoadState(string path, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckOwner(network);
        TrainingStateFile.Load(this, network, path);
    }

    /// <summary>The state values of a parameter, by Keras's names.</summary>
    internal abstract IReadOnlyList<string> StateNames { get; }

    /// <summary>What every state value is at first.</summary>
    private protected virtual float InitialState => 0;

    /// <summary>One state buffer, laid out as the parameters are.</summary>
    internal Span<float> StateBuffer(int index) => state[index].Span;

    /// <summary>New state for a network, as it is before the first step.</summary>
    internal AlignedBuffer<float>[] NewState(Network network)
    {
        var buffers = new AlignedBuffer<float>[StateNames.Count];
        for (var i = 0; i < buffers.Length; i++)
        {
            buffers[i] = new AlignedBuffer<float>(network.ParameterBuffer.Length);
            if (InitialState != 0) buffers[i].Span.Fill(InitialState);
        }

        return buffers;
    }

    /// <summary>Goes on from a saved state.</summary>
    internal void Restore(Network network, AlignedBuffer<float>[] state, long steps) => (this.network, this.state, Steps) = (network, state, steps);

    /// <summary>Makes the optimizer that of a network.</summary>
    /// <exception cref="InvalidOperationException">It belongs to another one.</exception>
    internal void Bind(Network network)
    {
        CheckOwner(network);
        if (this.network is null) Restore(network, NewState(network), Steps);
    }

    /// <summary>One state buffer, laid out as the parameters are.</summary>
    private protected ref float State(int index) => ref state[index].Start;

    /// <summary>Computes what all elements of step <paramref name="step"/>, counted from 1, have in common.</summary>
    private protected virtual void BeginStep(long step)
    {
    }

    /// <summary>Updates one stretch of the parameters.</summary>
    private protected abstract void Apply(ref float weights, ref float gradients, int start, int end, in GradientAdjustment adjustment);

    /// <summary>One step with the session's gradients.</summary>
    /// <exception cref="InvalidOperationException">The optimizer belongs to another network.</exception>
    /// <exception cref="NonFiniteGradientException">The norm of the gradient, needed for <see cref="ClipNorm"/>, is NaN or infinite.
    /// Nothing has changed.</exception>
    internal void Update(TrainingSession session)
    {
        Bind(session.Network);
        scale = ClipNorm is { } limit ? norm.ScaleTo(limit, session) : 1;
        Steps++;
        BeginStep(Steps);
        this.session = session;
        session.RunParallel(this);
        this.session = null;
    }

    void IParallelWork.Run(int part, int parts)
    {
        var length = session!.Network.DenseLength;
        var decaying = DecayAll ? length : session.Network.DecayingLength;
        ref var weights = ref MemoryMarshal.GetReference(session.Network.ParameterBuffer);
        ref var gradients = ref MemoryMarshal.GetReference(session.GradientBuffer);
        var (start, end) = Elementwise.Share(length, part, parts);
        var middle = Math.Clamp(decaying, start, end);
        var adjustment = new GradientAdjustment(scale, ClipValue ?? float.PositiveInfinity, WeightDecay);
        Apply(ref weights, ref gradients, start, middle, adjustment);
        Apply(ref weights, ref gradients, middle, end, adjustment with { Decay = 0 });
        foreach (var rows in session.Sparse) Update(rows, part, parts, ref weights, ref gradients, adjustment);
    }

    private void Update(SparseRows rows, int part, int parts, ref float weights, ref float gradients, in GradientAdjustment adjustment)
    {
        var starts = rows.Starts;
        var first = (int)((long)starts.Length * part / parts);
        var end = (int)((long)starts.Length * (part + 1) / parts);
        foreach (var start in starts[first..end])
        {
            for (var piece = 0; piece < rows.Pieces; piece++)
            {
                var at = start + (piece * rows.Stride);
                Apply(ref weights, ref gradients, at, at + SparseRows.Width, adjustment);
            }
        }
    }

    private void CheckOwner(Network network)
    {
        if (this.network is not null && !ReferenceEquals(this.network, network)) ThrowForeignNetwork(this.network, network);
    }

    [DoesNotReturn]
    private void ThrowForeignNetwork(Network mine, Network other) => throw new InvalidOperationException(
        $"This {GetType().Name} holds the state of another network ({mine.GetType().Name}, {Steps} steps) and was given "
        + $"{(mine.GetType() == other.GetType() ? "a second instance of it" : other.GetType().Name)}. "
        + "Create an optimizer for each network, or call Reset() to start anew.");
}
