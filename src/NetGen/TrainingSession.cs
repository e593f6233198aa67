using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A workspace for training: activations, gradients, and the random draws of dropout and noise. Generated code adds <c>Forward</c>,
/// <c>Loss</c> and <c>Step</c>.
/// </summary>
public abstract class TrainingSession : Session
{
    private readonly AlignedBuffer<float> gradients;
    private readonly LossTarget[] targets;
    private readonly AlignedBuffer<float> sampleWeights;
    private readonly Penalties penalties;
    private readonly SparseRows[] sparse;
    private ulong seed;
    private bool weighted;
    private Progress progress;
    private long forwardChange;

    /// <summary>Creates the session. For generated code.</summary>
    /// <param name="network">The network.</param>
    /// <param name="description">What the compiler planned.</param>
    /// <param name="capacity">The most samples of a step.</param>
    /// <param name="threads">The threads that work on a step, the caller's own included.</param>
    /// <param name="seed">The same seed gives the same dropout and noise; null gives others each time.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="capacity"/> or <paramref name="threads"/> is not positive, or the memory does not fit into one array.
    /// </exception>
    protected TrainingSession(Network network, SessionDescription description, int capacity, int threads, int? seed)
        : base(network, description, capacity, threads)
    {
        this.seed = seed is { } value ? (uint)value : (ulong)Random.Shared.NextInt64();
        gradients = new AlignedBuffer<float>(network.Description.TrainableLength);
        targets = [.. description.Targets.Select(slot => new LossTarget(slot, capacity))];
        sampleWeights = new AlignedBuffer<float>(capacity);
        penalties = new Penalties(this);
        sparse = [.. description.SparseTables.Select(table => new SparseRows(
            network.Description.Parameters.Single(parameter => parameter.Name == table.Parameter),
            checked(description.Inputs[table.Input].Elements * capacity)))];
        Gradients = new ParameterCollection(network.Description.Parameters.Where(parameter => parameter.Trainable), gradients, new ChangeCounter());
    }

    /// <summary>How far the current step has come.</summary>
    private enum Progress
    {
        None,
        Forward,
        Loss,
        Backward,
        Seeded,
    }

    /// <summary>The gradients that <see cref="Backward"/> computed, by parameter name and with the parameter's logical shape.</summary>
    public ParameterCollection Gradients { get; }

    /// <summary>
    /// The number of forward passes so far, which with the seed decides what dropout and noise draw. Set it to go on where an
    /// earlier session stopped.
    /// </summary>
    public long DrawCount { get; set; }

    /// <summary>What draws depend on beside their number.</summary>
    internal ulong Seed
    {
        get => seed;
        set => seed = value;
    }

    /// <summary>
    /// While true, forward passes are those of inference: dropout and noise let everything through, and nothing is drawn. For the loss of
    /// a validation, and to look inside a trained network. Default false.
    /// </summary>
    public bool Evaluating { get; set; }

    /// <summary>The gradients in memory order, as <see cref="Network.ParameterBuffer"/>.</summary>
    internal Span<float> GradientBuffer => gradients.Span[..Network.Description.TrainableLength];

    /// <summary>The rows of tables that the gradients are of, where a step changes no others.</summary>
    internal ReadOnlySpan<SparseRows> Sparse => sparse;

    /// <summary>Computes the gradients of the loss with respect to all trainable parameters, penalties included.</summary>
    /// <exception cref="InvalidOperationException">There was no <c>Forward</c> and <c>Loss</c> before it.</exception>
    public void Backward()
    {
        if (progress != Progress.Loss) ThrowOrder(
            targets.Length == 0 ? "The network has no loss to go backwards from; use BackwardFrom." : "Backward needs a Forward and a Loss before it.");
        progress = Progress.None;
        foreach (var rows in sparse) rows.Begin(GradientBuffer);
        RunStages(Description.ForwardStages + Description.LossStages, Description.BackwardStages);
        penalties.AddGradients();
        progress = Progress.Backward;
    }

    /// <summary>
    /// Computes gradients from one that is given for an output or a probe, in the place of the loss's: ones for one class differentiate
    /// that class's score. Probes and inputs have gradients then; those of parameters stay as they were.
    /// </summary>
    /// <remarks>
    /// It follows a <c>Forward</c> and can be repeated; after it, a <see cref="Backward"/> needs a <c>Forward</c> and a <c>Loss</c> of its own.
    /// Inputs have gradients here even without <see cref="NetworkAttribute.InputGradient"/>.
    /// </remarks>
    /// <param name="name">The name of a probe, or else of an output; a network's only output is <c>output</c>.</param>
    /// <param name="seed">d/d of it, in logical row-major order: exactly <see cref="Session.SampleCount"/> × its elements.</param>
    /// <exception cref="UnknownNameException">No probe or output has this name.</exception>
    /// <exception cref="DataLengthException"><paramref name="seed"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">
    /// There was no forward pass before it, parameters changed since, or the network has neither a <c>[Probe]</c> nor
    /// <c>[Network(InputGradient = true)]</c>.
    /// </exception>
    public void BackwardFrom(string name, ReadOnlySpan<float> seed)
    {
        ArgumentNullException.ThrowIfNull(name);
        var explanation = Explanation;
        var start = FindPoint(explanation, name, onlyProbes: false);
        if (progress == Progress.None) ThrowOrder("BackwardFrom needs a Forward before it.");
        if (forwardChange != Network.Changes.Value) ThrowOrder("Parameters changed since the Forward before it; BackwardFrom needs a new one.");
        CheckLength("gradient of", start, seed.Length, SampleCount);
        foreach (var point in explanation.Points)
        {
            if (point == start) PackSlot(point, point.Seed, seed);
            else ClearSeed(point);
        }

        RunStages(Description.PreparationStart + Description.PreparationStages, explanation.Stages);
        progress = Progress.Seeded;
    }

    /// <summary>
    /// Copies the gradient with respect to the activation of a probed layer, in logical row-major order: that of the loss after
    /// <see cref="Backward"/>, what follows from the seed after <see cref="BackwardFrom"/>. Zeros where nothing depends on the layer.
    /// </summary>
    /// <param name="name">The name that a <c>[Probe]</c> gives.</param>
    /// <param name="destination">Room for exactly <see cref="Session.SampleCount"/> × the elements of the layer's output.</param>
    /// <exception cref="UnknownNameException">There is no probe of this name.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">There was no backward pass before it, or the network has no probes.</exception>
    public void ReadGradient(string name, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(name);
        var point = FindPoint(Explanation, name, onlyProbes: true);
        if (progress is not (Progress.Backward or Progress.Seeded)) ThrowOrder("A probe's gradient needs a Backward or a BackwardFrom before it.");
        var offset = progress == Progress.Seeded ? point.SeededGradient : point.Gradient;
        if (offset >= 0)
        {
            ReadSlot("gradient of", point, offset, destination);
            return;
        }

        CheckLength("gradient of", point, destination.Length, SampleCount);
        destination.Clear();
    }

    /// <summary>Copies the gradient of the loss with respect to an input, in logical row-major order.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="destination">Room for exactly <see cref="Session.SampleCount"/> × the input's elements.</param>
    /// <exception cref="UnknownNameException">There is no such input.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">
    /// There was no backward pass before it, or that was <see cref="Backward"/> and the network is not declared with
    /// <c>[Network(InputGradient = true)]</c>.
    /// </exception>
    public void ReadInputGradient(string input, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(input);
        var index = Array.FindIndex(Description.Inputs, slot => slot.Name == input);
        if (index < 0) throw new UnknownNameException("input", input, Description.Inputs.Select(slot => slot.Name));
        ReadInputGradient(index, destination);
    }

    /// <summary>Copies the gradient of the loss with respect to an input, in logical row-major order.</summary>
    /// <param name="input">The input's index, in the order of declaration.</param>
    /// <param name="destination">Room for exactly <see cref="Session.SampleCount"/> × the input's elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such input.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">
    /// There was no backward pass before it, or that was <see cref="Backward"/> and the network is not declared with
    /// <c>[Network(InputGradient = true)]</c>.
    /// </exception>
    public void ReadInputGradient(int input, Span<float> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, Description.Inputs.Length);
        var slots = progress == Progress.Seeded ? Explanation.InputGradients : Description.InputGradients;
        var slot = input < slots.Length ? slots[input] : null;
        if (slot is null) ThrowNoInputGradient(Description.Inputs[input]);
        if (progress is not (Progress.Backward or Progress.Seeded))
            ThrowOrder("An input's gradient needs a Forward, a Loss and a Backward before it, or a Forward and a BackwardFrom.");
        ReadSlot("gradient of input", slot!, destination);
    }

    /// <summary>Copies the float targets of a loss into the session. For generated code.</summary>
    /// <param name="target">The target's index.</param>
    /// <param name="values">All samples, row-major.</param>
    /// <exception cref="DataLengthException">Not exactly <see cref="Session.SampleCount"/> samples.</exception>
    /// <exception cref="InvalidOperationException">There was no forward pass before it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void LoadTarget(int target, ReadOnlySpan<float> values)
    {
        var slot = CheckTarget(target, values.Length);
        PackSlot(slot, values);
        targets[target].CountAll(SampleCount);
    }

    /// <summary>Copies the class indexes of a loss into the session. For generated code.</summary>
    /// <param name="target">The target's index.</param>
    /// <param name="labels">One for each row of the prediction.</param>
    /// <exception cref="DataLengthException">Not exactly one for each row of <see cref="Session.SampleCount"/> samples.</exception>
    /// <exception cref="LabelOutOfRangeException">A label is no class.</exception>
    /// <exception cref="InvalidOperationException">There was no forward pass before it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void LoadTarget(int target, ReadOnlySpan<int> labels)
    {
        CheckTarget(target, labels.Length);
        targets[target].Load(labels);
    }

    /// <summary>Copies the factors of the samples in the loss. For generated code.</summary>
    /// <param name="weights">One for each sample, or none: all are 1.</param>
    /// <exception cref="DataLengthException">Neither none nor one for each sample.</exception>
    /// <exception cref="ArgumentException">A weight is NaN or infinite.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void LoadSampleWeights(ReadOnlySpan<float> weights)
    {
        weighted = !weights.IsEmpty;
        if (!weighted) return;
        weighted = false;
        if (weights.Length != SampleCount)
        {
            throw new DataLengthException(
                $"sampleWeights has {weights.Length} values; give one for each of the {SampleCount} samples, or none.");
        }

        for (var i = 0; i < weights.Length; i++)
        {
            if (!float.IsFinite(weights[i]))
                throw new ArgumentException($"sampleWeights[{i}] is {weights[i]}; weights are finite numbers.", nameof(weights));
        }

        weights.CopyTo(sampleWeights.Span);
        weighted = true;
    }

    /// <summary>Runs the forward stages on the loaded inputs, with new draws. For generated code.</summary>
    /// <exception cref="InvalidOperationException">There is one sample, and a layer needs the statistics of several.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void RunForward()
    {
        MovesAverages = !Evaluating;
        if (MovesAverages && SampleCount == 1 && Description.NeedsTwoSamples is { } layer) ThrowLoneSample(layer);
        if (!Evaluating) DrawCount++;
        Prepare();
        RunStages(0, Description.ForwardStages);
        if (MovesAverages && Description.MovesAverages) Network.Changes.Raise();
        forwardChange = Network.Changes.Value;
        progress = Progress.Forward;
    }

    /// <summary>Runs the loss stages on the loaded targets. For generated code.</summary>
    /// <returns>The weighted mean of the losses of the rows, plus the parameters' penalties.</returns>
    /// <exception cref="InvalidOperationException">There was no forward pass before it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal float RunLoss()
    {
        RequireForward();
        var weights = weighted ? sampleWeights.Span[..SampleCount] : default;
        for (var i = 0; i < targets.Length; i++) targets[i].SetRowWeights(SampleCount, weights, MaskOf(i));
        RunStages(Description.ForwardStages, Description.LossStages);
        var sum = 0.0;
        foreach (var target in targets) sum += target.SumRowLosses(SampleCount);
        progress = Progress.Loss;
        return (float)(sum + penalties.Sum());
    }

    /// <summary>Finishes a step: gradients, then the optimizer's update. For generated code.</summary>
    /// <param name="loss">What <see cref="RunLoss"/> gave.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <returns><paramref name="loss"/>.</returns>
    /// <exception cref="NonFiniteLossException"><paramref name="loss"/> is NaN or infinite; nothing was changed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal float Complete(float loss, Optimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        if (!float.IsFinite(loss)) ThrowNonFinite(loss);
        Backward();
        optimizer.Update(this);
        Network.Changes.Raise();
        return loss;
    }

    /// <summary>The class indexes of a target, one for each row; 0 where ignored. For generated code.</summary>
    /// <param name="target">The target's index.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref int Labels(int target) => ref targets[target].Labels.Start;

    /// <summary>
    /// The factor of each row in the total: the loss's weight · the sample's weight / the number of rows that count; 0 for ignored rows.
    /// For generated code.
    /// </summary>
    /// <param name="target">The target's index.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref float RowWeights(int target) => ref targets[target].RowWeights.Start;

    /// <summary>Where kernels write each row's loss times its weight. For generated code.</summary>
    /// <param name="target">The target's index.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref float RowLosses(int target) => ref targets[target].RowLosses.Start;

    /// <summary>A place in the gradient buffer, which is laid out as the trainable parameters. For generated code.</summary>
    /// <param name="offset">In floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float GradientData(int offset) => ref Unsafe.Add(ref gradients.Start, offset);

    /// <summary>
    /// The key of an operation's random draws in this step; 0, which stands for no draw at all, while the session only evaluates.
    /// For generated code.
    /// </summary>
    /// <param name="operation">The operation's number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ulong DrawKey(int operation) => Evaluating
        ? RandomFill.NoDraw
        : RandomBits.Mix(RandomBits.Mix(RandomBits.Mix(seed) + (ulong)DrawCount) + (uint)operation);

    /// <summary>
    /// Whether the latest forward pass normalised batches by their own statistics and moved the averages of those; otherwise the averages stood
    /// in for the batch's. For generated code.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool MovesAverages { get; private set; }

    /// <summary>Copies what a loss judges, after the forward pass, in logical row-major order.</summary>
    internal void ReadPrediction(int target, Span<float> destination) =>
        ReadSlot("prediction", Description.Targets[target].Prediction, destination);

    /// <summary>Copies a tensor that a backward pass can start from, after the forward pass, in logical row-major order.</summary>
    internal void ReadPoint(ExplanationPoint point, Span<float> destination) => ReadSlot("activation", point, destination);

    /// <summary>What running backwards from given gradients needs.</summary>
    /// <exception cref="InvalidOperationException">The network has neither probes nor input gradients.</exception>
    internal ExplanationDescription Explanation => Description.Explanation ?? throw new InvalidOperationException(
        "The network is not compiled to be looked into; give it a [Probe], or declare it with [Network(InputGradient = true)].");

    /// <summary>The probe of a name, or else the output.</summary>
    /// <exception cref="UnknownNameException">There is none.</exception>
    internal static ExplanationPoint FindPoint(ExplanationDescription explanation, string name, bool onlyProbes)
    {
        foreach (var point in explanation.Points)
        {
            if (point.Name == name && (point.IsProbe || !onlyProbes)) return point;
        }

        throw UnknownPoint(explanation, name, onlyProbes);
    }

    private protected override void OnIntegers(int input, ReadOnlySpan<int> values)
    {
        for (var i = 0; i < sparse.Length; i++)
        {
            if (Description.SparseTables[i].Input == input) sparse[i].Load(values);
        }
    }

    private protected override void OnBegin()
    {
        progress = Progress.None;
        weighted = false;
    }

    private void ClearSeed(ExplanationPoint point) => MemoryMarshal
        .CreateSpan(ref Arena(point.Seed), Panels.Count(point.Features) * PanelStride(point.Rows))
        .Clear();

    /// <summary>Which rows of a prediction count, one number in a row of 16; none if all do.</summary>
    internal ReadOnlySpan<float> MaskOf(int target)
    {
        var slot = Description.Targets[target];
        return slot.Mask < 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref Arena(slot.Mask), slot.Rows * SampleCount * Panels.Width);
    }

    private TargetSlot CheckTarget(int target, int length)
    {
        RequireForward();
        var slot = Description.Targets[target];
        CheckLength("target", slot, length, SampleCount);
        return slot;
    }

    private void RequireForward()
    {
        if (progress != Progress.Forward) ThrowOrder("Loss needs a Forward of its own before it.");
    }

    // Apart from the search, so that its lambda costs the search no allocation.
    private static UnknownNameException UnknownPoint(ExplanationDescription explanation, string name, bool onlyProbes) => new(
        onlyProbes ? "probe" : "probe or output", name, explanation.Points.Where(p => p.IsProbe || !onlyProbes).Select(p => p.Name));

    private void ThrowNonFinite(float loss)
    {
        progress = Progress.None;
        throw new NonFiniteLossException(loss);
    }

    private static void ThrowLoneSample(string layer) => throw new InvalidOperationException(
        $"A training step with one sample leaves layer '{layer}' (BatchNormalization) one value a channel, which has no variance; give it at least two samples.");

    private static void ThrowOrder(string message) => throw new InvalidOperationException(message);

    private static void ThrowNoInputGradient(TensorSlot input) => throw new InvalidOperationException(
        input.Type == ElementType.Int32
            ? $"Input '{input.Name}' is made of integers, so it has no gradient."
            : $"The gradient of input '{input.Name}' is not computed; declare the network with [Network(InputGradient = true)].");
}
