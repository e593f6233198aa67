using NetGen.Analyzers.Graphs;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// The recurrence of a layer over a sequence whose products with W are done: step by step the product of the state with U and the
/// element-wise work of the cell.
/// </summary>
/// <param name="cell">The cell.</param>
/// <param name="isReversed">Whether the sequence is read from its end.</param>
/// <param name="keepsTime">Whether the output of a step has the place of its input; otherwise that of its turn.</param>
/// <param name="kernel">U.</param>
/// <param name="bias">The bias of the product with the state; null for none.</param>
/// <param name="buffers">The buffers by their names in <see cref="Arrays"/> and <see cref="Ends"/>.</param>
internal sealed class RecurrentOperation(
    RecurrentCell cell, bool isReversed, bool keepsTime, KernelSource kernel, VectorSource? bias, IReadOnlyDictionary<string, Value> buffers) : Operation
{
    private static readonly string[] Sources = [Arrays.Gates, Arrays.Dropped, Arrays.Mask, Ends.InitialH, Ends.InitialC];

    // Made once, for gradients from losses and from seeds alike.
    private IReadOnlyList<Value>? transposed;

    public RecurrentCell Cell => cell;

    public bool IsReversed => isReversed;

    public bool KeepsTime => keepsTime;

    public KernelSource Kernel => kernel;

    public VectorSource? Bias => bias;

    public int Units => kernel.Inputs;

    public IReadOnlyDictionary<string, Value> Buffers => buffers;

    /// <summary>Whether the output of every step is written.</summary>
    public bool HasSequence => buffers.ContainsKey(Arrays.Output);

    /// <summary>Whether the state lives from call to call.</summary>
    public bool KeepsState => buffers.TryGetValue(Ends.InitialH, out var initial) && initial.IsState;

    public override IEnumerable<Value> Reads => Sources.Where(buffers.ContainsKey).Select(name => buffers[name]).Concat(kernel.Reads);

    public override IEnumerable<Value> Writes => buffers.Where(b => !Sources.Contains(b.Key)).Select(b => b.Value);

    public override IEnumerable<ParameterSlot> Parameters => bias?.Parameter is { } b ? [kernel.Parameter, b] : [kernel.Parameter];

    private int Panels => (Units + 15) / 16;

    public override void Differentiate(Backward backward)
    {
        var found = new Dictionary<string, Value>();
        AddGradient(Arrays.Output, Arrays.DOutput);
        AddGradient(Ends.FinalH, Ends.DFinalH);
        AddGradient(Ends.FinalC, Ends.DFinalC);
        if (found.Count == 0) return;
        foreach (var (from, to) in new[] { (Ends.InitialH, Ends.DInitialH), (Ends.InitialC, Ends.DInitialC) })
        {
            if (buffers.TryGetValue(from, out var initial) && !initial.IsState && backward.Needs(initial)) found.Add(to, Like(initial));
        }

        var gates = buffers[Arrays.Gates];
        found.Add(Arrays.DGates, Like(gates));
        if (buffers.TryGetValue(Arrays.Hidden, out var hidden)) found.Add(Arrays.DHidden, Like(hidden));
        transposed ??= Transpose(backward);
        backward.Add(new RecurrentGradientOperation(this, transposed, found), Origin);
        if (found.TryGetValue(Ends.DInitialH, out var dh)) backward.Accumulate(buffers[Ends.InitialH], dh);
        if (found.TryGetValue(Ends.DInitialC, out var dc)) backward.Accumulate(buffers[Ends.InitialC], dc);
        backward.Accumulate(gates, found[Arrays.DGates]);
        AddParameterGradients(backward, found[Arrays.DGates], found.TryGetValue(Arrays.DHidden, out var dHidden) ? dHidden : null);

        void AddGradient(string value, string gradient)
        {
            if (buffers.TryGetValue(value, out var written) && backward.GradientOf(written) is { } d) found.Add(gradient, d);
        }
    }

    private static Value Like(Value value) => value.Like($"d_{value.Label}", value.Count, value.Features);

    // The gates before and behind the product that the original GRU resets are multiplied one after the other.
    private IReadOnlyList<Value> Transpose(Backward backward) =>
        cell.ResetsBefore ? [Transpose(backward, 2, 1), Transpose(backward, 0, 2)] : [Transpose(backward, 0, cell.Gates)];

    private Value Transpose(Backward backward, int firstGate, int gates)
    {
        var geometry = new ConvolutionGeometry(new([new(1, 1, 1, 1, 0, 0)]), Units, gates * Panels * 16);
        return TransposeKernelOperation.Add(backward.Prepare, Part(firstGate), geometry, Origin);
    }

    private KernelSource Part(int firstGate) => new(kernel.Parameter.From(firstGate * Panels * 16));

    // dL/dU = Σ over steps of (what it was multiplied with)ᵀ·dL/d(product); the last gate of a GRU has a product of its own.
    private void AddParameterGradients(Backward backward, Value dGates, Value? dHidden)
    {
        var previous = buffers[Arrays.Previous];
        if (dHidden is null && !cell.ResetsBefore) kernel.AddGradient(backward, previous, dGates, Origin);
        else
        {
            var last = dHidden ?? Value.PanelsOf(dGates, 2 * Panels, Panels);
            kernel.AddGradient(backward, previous, Value.PanelsOf(dGates, 0, 2 * Panels), Origin);
            Part(2).AddGradient(backward, cell.ResetsBefore ? buffers[Arrays.Kept] : previous, last, Origin);
        }

        if (bias?.Trained is not { } trained) return;
        backward.Add(ReduceRowsOperation.Sum(Value.PanelsOf(dGates, 0, 2 * Panels), trained), Origin);
        backward.Add(ReduceRowsOperation.Sum(dHidden!, trained.From(2 * Panels * 16)), Origin);
    }
}
