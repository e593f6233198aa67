using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The loops of a recurrence: blocks of samples, and the steps of each.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsReversed">Whether the sequence is read from its end.</param>
/// <param name="KeepsTime">Whether the output of a step has the place of its input.</param>
/// <param name="HasSequence">Whether the output of every step is written, or its gradient read.</param>
/// <param name="Ends">The states before the first step and behind the last that are read or written.</param>
internal abstract record RecurrentDriver(RecurrentCell Cell, bool IsReversed, bool KeepsTime, bool HasSequence, EquatableArray<string> Ends) : Kernel
{
    protected const int Rows = StepKernel.BlockRows;

    /// <summary>The names of the parameters that are buffers, in order.</summary>
    public IReadOnlyList<string> Buffers =>
        [.. Bodies.SelectMany(StepOf).Where(s => s.Place is not StepPlace.Block).Select(s => s.Name).Concat(Ends).Distinct()];

    public override IReadOnlyList<string> Parameters =>
    [
        .. Products.Concat(Buffers).Select(name => $"ref float {name}"),
        "nint stride", "nint sampleStride", "nint initialStride", "ref float scratch", "int steps", "int units", "int firstSample", "int endSample",
    ];

    /// <summary>The matrices that states are multiplied with.</summary>
    public abstract IReadOnlyList<string> Products { get; }

    protected RecurrentFormulas Formulas => new(Cell, HasSequence);

    /// <summary>The element-wise work, all of it.</summary>
    protected abstract IEnumerable<StepBody> Bodies { get; }

    /// <summary>The scratch memory: blocks of one state, and how many of them lie side by side.</summary>
    protected abstract IReadOnlyList<(string Name, int Count)> Scratch { get; }

    protected bool Has(string end) => Ends.Contains(end);

    protected static int ScratchFloats(int units, int blocks) => checked(blocks * ((units + 15) / 16) * StepKernel.BlockStride);

    protected static IEnumerable<StepSource> StepOf(StepBody body) => new StepKernel("", body.Operands, body.Results, false).Buffers;

    /// <summary>Writes the loop over blocks; <paramref name="block"/> writes what is done with each.</summary>
    protected void EmitBlocks(CodeWriter writer, Action block)
    {
        writer.Line("var panels = (units + 15) >> 4;");
        writer.Line($"nint size = (nint)panels * {StepKernel.BlockStride};");
        writer.Line("nint step = (nint)steps * 16;");
        var offset = 0;
        foreach (var (name, count) in Scratch)
        {
            writer.Line($"ref var {name} = ref {(offset == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {offset} * size)")};");
            offset += count;
        }

        using (writer.Block($"for (var first = firstSample; first < endSample; first += {Rows})"))
        {
            writer.Line($"var rows = Math.Min({Rows}, endSample - first);");
            writer.Line("// Tiles of products compute rows behind the last.");
            writer.Line("var padded = rows == 1 ? 1 : (rows + 7) & ~7;");
            writer.Line("nint sample = (nint)first * 16;");
            block();
        }
    }

    /// <summary>Writes where the numbers of a step are.</summary>
    protected void EmitPlace(CodeWriter writer)
    {
        var fromEnd = "steps - 1 - turn";
        writer.Line($"var at = (sample * steps) + ((nint)({(IsReversed ? fromEnd : "turn")}) * 16);");
        if (HasSequence && IsReversed && !KeepsTime) writer.Line("var outAt = (sample * steps) + ((nint)turn * 16);");
    }

    /// <summary>Writes the call of the element-wise work.</summary>
    protected void EmitStep(KernelContext context, string name, StepBody body, string rows = "rows")
    {
        var kernel = new StepKernel($"{Cell.Name}{name}", body.Operands, body.Results, Cell.HasPadLanes);
        context.Writer.Line($"{context.Call(kernel)}({string.Join(", ", Places(kernel, "", ""))}, stride, sampleStride, step, units, {rows});");
    }

    /// <summary>Writes the call of product and element-wise work of a lone row behind the tiled ones.</summary>
    protected void EmitLoneStep(KernelContext context, string name, RecurrentPhase phase, string matrix)
    {
        var kernel = new LoneStepKernel($"{Cell.Name}{name}", phase.Body.Operands, phase.Body.Results, Cell.HasPadLanes, phase.Vector, phase.FirstGate, phase.Gates);
        var places = string.Join(", ", Places(kernel, " + (tiled * step)", " + (tiled * 16)"));
        context.Writer.Line($"{context.Call(kernel)}({matrix}, {places}, stride, sampleStride, units);");
    }

    private IEnumerable<string> Places(StepKernel kernel, string rowInSequence, string rowInOthers)
    {
        var outAt = IsReversed && !KeepsTime ? "outAt" : "at";
        return kernel.Buffers.Select(b => b.Place switch
        {
            StepPlace.Sequence => BodyCode.At(b.Name, (b.Name is Arrays.Output or Arrays.DOutput ? outAt : "at") + rowInSequence),
            StepPlace.Number => BodyCode.At(b.Name, "at" + rowInSequence),
            StepPlace.Sample => BodyCode.At(b.Name, "sample" + rowInOthers),
            StepPlace.Block when rowInOthers.Length > 0 => BodyCode.At(b.Name, "tiled * 16"),
            _ => $"ref {b.Name}",
        });
    }

    /// <summary>Writes target = source·matrix for the rows of the block.</summary>
    protected static void EmitProduct(
        KernelContext context, string source, string matrix, string target, string inputs, string outputs, string rows = "rows")
    {
        var product = context.Call(new DenseKernel("", BodyShape.Plain, HasBias: false));
        context.Writer.Line($"{product}({source}, {StepKernel.BlockStride}, {matrix}, {target}, {StepKernel.BlockStride}, {inputs}, {outputs}, 0, {rows});");
    }

    /// <summary>Writes the start of a block: a state of each sample, or zero.</summary>
    protected void EmitStart(CodeWriter writer, string block, string end)
    {
        if (Has(end)) writer.Line("if (padded > rows)");
        EmitClear(writer, block, "panels");
        if (Has(end)) writer.Line($"BlockRows.Copy(ref Unsafe.Add(ref {end}, sample), {StrideOf(end)}, ref {block}, {StepKernel.BlockStride}, panels, rows);");
    }

    protected static void EmitClear(CodeWriter writer, string block, string panels) =>
        writer.Line($"PadLanes.ClearRows(ref {block}, {panels}, {StepKernel.BlockStride}, 0, padded);");

    /// <summary>Writes a state of each sample from a block, if it is asked for.</summary>
    protected void EmitEnd(CodeWriter writer, string block, string end)
    {
        if (Has(end)) writer.Line($"BlockRows.Copy(ref {block}, {StepKernel.BlockStride}, ref Unsafe.Add(ref {end}, sample), {StrideOf(end)}, panels, rows);");
    }

    // A state that lives from call to call lies as for a full session.
    private static string StrideOf(string end) => end is Operations.Ends.InitialH or Operations.Ends.InitialC ? "initialStride" : "sampleStride";
}
