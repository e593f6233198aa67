using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Threading;

namespace NetGen;

/// <summary>
/// A workspace of a network: the memory for the tensors of up to <see cref="Capacity"/> samples, for one user at a time.
/// </summary>
/// <remarks>
/// A session belongs to one caller; threads that share a network each have sessions of their own. After a failed call the session can
/// be used again. Memory belongs to the garbage collector: there is nothing to dispose.
/// </remarks>
public abstract class Session
{
    // Ranges of samples are split between threads in blocks, so that tiles of rows do not depend on the number of threads;
    // large samples with whole tiles of rows one by one.
    private const int BlockSamples = 8;

    // Between the scratch memories of two parts lies as much again and a page: processors fetch ahead, several strides of what a kernel goes through in
    // strides, and would take lines of the next part away from its thread.
    private const int Page = 1024;

    // Fewer floats are loaded before another thread has begun.
    private const int SharedLoad = 1 << 14;

    // The step's place as two numbers that floats hold exactly.
    private const int PositionNumbers = 2;
    private const int PositionBase = 1 << 24;

    private readonly AlignedBuffer<float> arena;
    private readonly AlignedBuffer<float> fixedValues;
    private readonly AlignedBuffer<float> scratch;
    private readonly nint unit;
    private readonly int scratchStride;
    private readonly WorkerTeam? team;
    private readonly StageRun? stageRun;
    private readonly LoadRun? loadRun;
    private int running;
    private long prepared;

    /// <summary>Creates the session. For generated code.</summary>
    /// <param name="network">The network.</param>
    /// <param name="description">What the compiler planned.</param>
    /// <param name="capacity">The most samples of a call.</param>
    /// <param name="threads">The threads that work on a call, the caller's own included.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="capacity"/> or <paramref name="threads"/> is not positive, or the memory does not fit into one array.
    /// </exception>
    protected Session(Network network, SessionDescription description, int capacity, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity, "batch");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        Network = network;
        Description = description;
        Capacity = capacity;
        Threads = threads;
        arena = new AlignedBuffer<float>(ArenaLength(description.ArenaUnits, capacity));
        fixedValues = new AlignedBuffer<float>(description.FixedLength);
        unit = (Panels.RoundUp(capacity, BlockSamples) + 1) * Panels.Width;

        scratchStride = Panels.RoundUp(2 * description.ScratchLength, Panels.Width) + Page;
        scratch = new AlignedBuffer<float>(checked(scratchStride * threads));
        if (threads == 1) return;
        team = new WorkerTeam(threads);
        stageRun = new StageRun(this);
        loadRun = new LoadRun(this);
    }

    /// <summary>The network whose parameters the session reads.</summary>
    public Network Network { get; }

    /// <summary>The most samples of a call.</summary>
    public int Capacity { get; }

    /// <summary>The threads that work on a call, the caller's own included. Results do not depend on it.</summary>
    public int Threads { get; }

    /// <summary>The samples of the latest call.</summary>
    public int SampleCount { get; private set; }

    internal SessionDescription Description { get; }

    /// <summary>
    /// The numbers that <see cref="SaveState"/> writes: what recurrent layers, key/value caches and causal convolutions keep from
    /// call to call, and the step's place in its sequence.
    /// </summary>
    public int StateLength
    {
        get
        {
            var length = (nint)PositionNumbers;
            foreach (var state in Description.States) length += state.Units * unit;
            return checked((int)length);
        }
    }

    /// <summary>The number of the next step of a session that takes one at a time, from 0. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal long NextStep { get; private protected set; }

    /// <summary>Starts sequences anew: all that is kept from call to call becomes zero. Does nothing for networks that keep nothing.</summary>
    public void ResetState()
    {
        NextStep = 0;
        foreach (var state in Description.States) Floats(state).Clear();
    }

    /// <summary>Copies all that is kept from call to call, to go on from there later, in a session of the same network and capacity.</summary>
    /// <param name="destination">Room for exactly <see cref="StateLength"/> numbers.</param>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    public void SaveState(Span<float> destination)
    {
        CheckStateLength(destination.Length);
        destination[0] = NextStep % PositionBase;
        destination[1] = NextStep / PositionBase;
        var at = PositionNumbers;
        foreach (var state in Description.States)
        {
            var floats = Floats(state);
            floats.CopyTo(destination[at..]);
            at += floats.Length;
        }
    }

    /// <summary>Goes on from a state that <see cref="SaveState"/> copied.</summary>
    /// <param name="source">Exactly <see cref="StateLength"/> numbers.</param>
    /// <exception cref="DataLengthException"><paramref name="source"/> has another length; the state is as it was.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is no saved state; the state is as it was.</exception>
    public void LoadState(ReadOnlySpan<float> source)
    {
        CheckStateLength(source.Length);
        var (low, high) = (source[0], source[1]);
        var isPlace = low >= 0 && low < PositionBase && high >= 0 && high < PositionBase && low == MathF.Floor(low) && high == MathF.Floor(high);
        if (!isPlace) throw new ArgumentException("These numbers are no state that SaveState wrote.", nameof(source));
        NextStep = (long)low + ((long)high * PositionBase);
        var at = PositionNumbers;
        foreach (var state in Description.States)
        {
            var floats = Floats(state);
            source.Slice(at, floats.Length).CopyTo(floats);
            at += floats.Length;
        }
    }

    /// <summary>Copies what a named layer last computed, in logical row-major order.</summary>
    /// <param name="name">The <c>Name</c> of the layer.</param>
    /// <param name="destination">Room for exactly <see cref="SampleCount"/> × the elements of the layer's output.</param>
    /// <exception cref="UnknownNameException">No layer that can be read has this name.</exception>
    /// <exception cref="DataLengthException"><paramref name="destination"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">Nothing was computed yet.</exception>
    public void ReadActivation(string name, Span<float> destination)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (SampleCount == 0)
            throw new InvalidOperationException($"Nothing was computed yet, so there is no activation '{name}' to read.");
        foreach (var slot in Description.Activations)
        {
            if (slot.Name != name) continue;
            ReadSlot("activation", slot, destination);
            return;
        }

        throw new UnknownNameException("named layer", name, Description.Activations.Select(slot => slot.Name));
    }

    /// <summary>The number of samples in a span of an input. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="length">The length of the span.</param>
    /// <exception cref="DataLengthException">
    /// Not a multiple of a sample's elements, no sample, or more than <see cref="Capacity"/>.
    /// </exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal int SamplesIn(int input, int length)
    {
        var elements = Description.Inputs[input].Elements;
        if (length == elements) return 1;
        var samples = (int)((uint)length / (uint)elements);
        if (samples * elements != length || (uint)(samples - 1) >= (uint)Capacity) ThrowBadInput(input, length);
        return samples;
    }

    /// <summary>Starts a call for so many samples. For generated code.</summary>
    /// <param name="samples">1 to <see cref="Capacity"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer or more samples.</exception>
    /// <exception cref="InvalidOperationException">Another thread is using the session.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void Begin(int samples)
    {
        if (Volatile.Read(ref running) != 0) ThrowInUse();
        if ((uint)(samples - 1) >= (uint)Capacity) ThrowBadSamples(samples);
        SampleCount = samples;
        OnBegin();
    }

    /// <summary>Copies the samples of an input into the session, after <see cref="Begin"/>. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="values">All samples, row-major.</param>
    /// <exception cref="DataLengthException">Not exactly <see cref="SampleCount"/> samples.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void LoadInput(int input, ReadOnlySpan<float> values)
    {
        var slot = Description.Inputs[input];
        CheckLength("input", slot, values.Length, SampleCount);
        var floats = (long)SampleCount * slot.Rows * Panels.RoundUp(slot.Features, Panels.Width);
        if (loadRun is null || SampleCount == 1 || floats < SharedLoad) PackSlot(slot, values);
        else loadRun.Of(slot, values);
    }

    /// <summary>Copies the samples of an input of integers into the session, as floats. For generated code.</summary>
    /// <param name="input">The input's index.</param>
    /// <param name="values">All samples, row-major.</param>
    /// <exception cref="DataLengthException">Not exactly <see cref="SampleCount"/> samples.</exception>
    /// <exception cref="TokenOutOfRangeException">A token id is not in the vocabulary.</exception>
    /// <exception cref="LengthOutOfRangeException">A length is not one of a sequence.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void LoadInput(int input, ReadOnlySpan<int> values)
    {
        var slot = Description.Inputs[input];
        CheckLength("input", slot, values.Length, SampleCount);
        slot.CheckIntegers(values);
        OnIntegers(input, values);
        Panels.Pack(values, ref Arena(slot.Offset), slot.Features, PanelStride(slot.Rows));
    }

    /// <summary>Checks the room for an output before anything is computed, after <see cref="Begin"/>. For generated code.</summary>
    /// <param name="output">The output's index.</param>
    /// <param name="length">The length of the span.</param>
    /// <exception cref="DataLengthException">Not exactly <see cref="SampleCount"/> × the output's elements.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void CheckOutput(int output, int length) =>
        CheckLength("output", Description.Outputs[output], length, SampleCount);

    /// <summary>Copies an output out of the session. For generated code.</summary>
    /// <param name="output">The output's index.</param>
    /// <param name="destination">Room for all samples.</param>
    /// <exception cref="DataLengthException">Not exactly <see cref="SampleCount"/> × the output's elements.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void ReadOutput(int output, Span<float> destination) =>
        ReadSlot("output", Description.Outputs[output], destination);

    /// <summary>Runs stages, each on all threads, one after the other. For generated code.</summary>
    /// <param name="first">The first stage.</param>
    /// <param name="count">The number of stages.</param>
    /// <exception cref="InvalidOperationException">Another thread is using the session.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal void RunStages(int first, int count)
    {
        Enter();
        try
        {
            var samples = SampleCount;
            if (team is null || samples == 1 || (samples <= BlockSamples && Description.StagesBySample.Length == 0))
            {
                for (var stage = first; stage < first + count; stage++) RunStage(stage, 0, samples, 0, 1);
            }
            else
            {
                for (var stage = first; stage < first + count; stage++) stageRun!.On(team, stage);
            }
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    /// <summary>Does one part of a stage. Generated code.</summary>
    /// <remarks>The parts of a stage write disjoint memory; a part may have no samples.</remarks>
    /// <param name="stage">The stage.</param>
    /// <param name="firstSample">The part's first sample: a multiple of 8 unless the stage is shared sample by sample.</param>
    /// <param name="endSample">The sample behind its last.</param>
    /// <param name="part">The part's index, for stages that are not split by samples.</param>
    /// <param name="parts">The number of parts.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void RunStage(int stage, int firstSample, int endSample, int part, int parts);

    /// <summary>The floats between two panels of a tensor, for the samples of this call. For generated code.</summary>
    /// <param name="rowsPerSample">The tensor's rows of one sample.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int PanelStride(int rowsPerSample) => Panels.Stride(SampleCount * rowsPerSample);

    /// <summary>The floats between two panels of what lives from call to call, whatever the samples of this call. For generated code.</summary>
    /// <param name="rowsPerSample">Its rows of one sample.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int StateStride(int rowsPerSample) => Panels.Stride(Capacity * rowsPerSample);

    /// <summary>A place in the arena. For generated code.</summary>
    /// <param name="offset">In units.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float Arena(int offset) => ref Unsafe.Add(ref arena.Start, offset * unit);

    /// <summary>A place in the arena so many rows behind the start of a tensor. For generated code.</summary>
    /// <param name="offset">In units.</param>
    /// <param name="rows">Rows of 16 floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float Arena(int offset, int rows) => ref Unsafe.Add(ref Arena(offset), (nint)rows * Panels.Width);

    /// <summary>A place among the values whose size does not depend on the samples. For generated code.</summary>
    /// <param name="offset">In floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float Fixed(int offset) => ref Unsafe.Add(ref fixedValues.Start, offset);

    /// <summary>A place in the network's parameter buffer. For generated code.</summary>
    /// <param name="offset">In floats.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float Parameter(int offset) => ref Unsafe.Add(ref Network.ParameterData, offset);

    /// <summary>The scratch memory of one part. For generated code.</summary>
    /// <param name="part">The part.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref float Scratch(int part) => ref Unsafe.Add(ref scratch.Start, (nint)part * scratchStride);

    /// <summary>A place so many floats behind another. For generated code.</summary>
    /// <param name="start">The other.</param>
    /// <param name="floats">How far.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static ref float Behind(ref float start, int floats) => ref Unsafe.Add(ref start, floats);

    /// <summary>The place of what a layer does not have. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static ref float Nothing => ref Unsafe.NullRef<float>();

    /// <summary>Runs element-wise work on the session's threads.</summary>
    internal void RunParallel(IParallelWork work)
    {
        Enter();
        try
        {
            if (team is null) work.Run(0, 1);
            else team.Run(work);
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    /// <summary>Derives again what depends on parameters alone, if they changed since the last time.</summary>
    private protected void Prepare()
    {
        if (Description.PreparationStages == 0 || prepared == Network.Changes.Value) return;
        prepared = Network.Changes.Value;
        RunStages(Description.PreparationStart, Description.PreparationStages);
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref running, 1) != 0) ThrowInUse();
    }

    /// <summary>Called by <see cref="Begin"/>.</summary>
    private protected virtual void OnBegin()
    {
    }

    /// <summary>Called with the integers of an input, checked.</summary>
    private protected virtual void OnIntegers(int input, ReadOnlySpan<int> values)
    {
    }

    private protected void PackSlot(TensorSlot slot, ReadOnlySpan<float> values) => PackSlot(slot, slot.Offset, values);

    /// <summary>Packs values as those of a tensor, but to another place.</summary>
    private protected void PackSlot(TensorSlot slot, int offset, ReadOnlySpan<float> values) =>
        Panels.Pack(values, ref Arena(offset), slot.Features, PanelStride(slot.Rows));

    private protected void ReadSlot(string kind, TensorSlot slot, Span<float> destination) =>
        ReadSlot(kind, slot, slot.Offset, destination);

    /// <summary>Reads what lies as a tensor does, but in another place.</summary>
    private protected void ReadSlot(string kind, TensorSlot slot, int offset, Span<float> destination)
    {
        CheckLength(kind, slot, destination.Length, SampleCount);
        Panels.Unpack(ref Arena(offset), PanelStride(slot.Rows), slot.Features, destination);
    }

    /// <summary>Checks that a span holds so many samples of a tensor.</summary>
    private protected static void CheckLength(string kind, TensorSlot slot, int length, int samples)
    {
        if (length != (long)slot.Elements * samples) ThrowLength(kind, slot, length, samples);
    }

    // The samples of a part, in blocks of so many.
    private (int First, int End) SamplesOf(int part, int parts, int block)
    {
        var blocks = (SampleCount + block - 1L) / block;
        return ((int)Math.Min(SampleCount, blocks * part / parts * block), (int)Math.Min(SampleCount, blocks * (part + 1) / parts * block));
    }

    private static int ArenaLength(int units, int capacity)
    {
        var length = (((capacity + 7L) / BlockSamples * BlockSamples) + 1) * Panels.Width * units;
        if (length < Array.MaxLength - (2 * Panels.Width)) return (int)length;
        throw new ArgumentOutOfRangeException(
            "batch", capacity, $"{capacity} samples need {length} floats of memory, more than one array can hold; lower the batch.");
    }

    private Span<float> Floats(StateSlot state) => MemoryMarshal.CreateSpan(ref Arena(state.Offset), checked((int)(state.Units * unit)));

    private void CheckStateLength(int length)
    {
        if (length != StateLength)
            throw new DataLengthException($"The state of this session has {StateLength} numbers, but the span has {length}; see StateLength.");
    }

    private static string Values(int count) => count == 1 ? "1 value" : $"{count} values";

    private static string Samples(int count) => count == 1 ? "1 sample" : $"{count} samples";

    private static void ThrowLength(string kind, TensorSlot slot, int length, int samples) => throw new DataLengthException(
        $"{kind} '{slot.Name}' got {Values(length)}, but {Samples(samples)} of {slot.Elements} "
        + $"{(samples == 1 ? "needs" : "need")} exactly {(long)slot.Elements * samples}.");

    private void ThrowBadInput(int input, int length)
    {
        var slot = Description.Inputs[input];
        throw new DataLengthException(
            $"input '{slot.Name}' got {Values(length)}; a sample has {slot.Elements}, so give a multiple of {slot.Elements} "
            + $"(up to {Samples(Capacity)} = {(long)Capacity * slot.Elements} values).");
    }

    private void ThrowBadSamples(int samples) => throw new ArgumentOutOfRangeException(
        nameof(samples), samples, $"A call has 1 to {Capacity} samples, the capacity of the session.");

    private static void ThrowInUse() => throw new InvalidOperationException(
        "The session is in use on another thread. Threads may share a network, but each needs a session of its own.");

    /// <summary>One stage on all threads.</summary>
    private sealed class StageRun(Session session) : IParallelWork
    {
        private int stage;
        private int block;

        public void On(WorkerTeam team, int number)
        {
            stage = number;
            block = Array.IndexOf(session.Description.StagesBySample, number) < 0 ? BlockSamples : 1;
            team.Run(this);
        }

        public void Run(int part, int parts)
        {
            var (first, end) = session.SamplesOf(part, parts, block);
            session.RunStage(stage, first, end, part, parts);
        }
    }

    /// <summary>The load of an input on all threads.</summary>
    private sealed unsafe class LoadRun(Session session) : IParallelWork
    {
        private TensorSlot slot = null!;
        private float* source;

        public void Of(TensorSlot input, ReadOnlySpan<float> values)
        {
            slot = input;
            fixed (float* start = values)
            {
                source = start;
                session.RunParallel(this);
            }
        }

        public void Run(int part, int parts)
        {
            var (first, end) = session.SamplesOf(part, parts, 1);
            var values = new ReadOnlySpan<float>(source + ((nint)first * slot.Elements), (end - first) * slot.Elements);
            Panels.Pack(values, ref session.Arena(slot.Offset, first * slot.Rows), slot.Features, session.PanelStride(slot.Rows));
        }
    }
}
