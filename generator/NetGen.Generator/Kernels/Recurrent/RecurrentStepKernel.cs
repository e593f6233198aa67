using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>One step of few streams through a recurrent layer, each by itself: products, element-wise work, and the state that the next step finds.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="HasInput">Whether x·W + b is computed too.</param>
/// <param name="HasSequence">Whether the output of the step is written.</param>
/// <param name="Finals">The states behind the step that are written beside it.</param>
/// <param name="IsPair">Whether its units have two panels. More of them wait for their weights, one by one: the work on each goes on meanwhile.</param>
/// <param name="Head">The product of its output; null for none.</param>
internal sealed record RecurrentStepKernel(
    RecurrentCell Cell, bool HasInput, bool HasSequence, EquatableArray<string> Finals, bool IsPair, StepHead? Head) : Kernel
{
    public override string Stem => $"{Cell.Name}Stream{Head?.Stem}";

    public override string Summary =>
        $"{Cell.Kind}: a step of few streams, {(HasInput ? "products with W and U" : "products with U")} and the work behind them{Head?.Summary}.";

    /// <summary>
    /// The names of the parameters that are buffers of the recurrence, in order; the states are named as c and as what U is multiplied with: those of
    /// even and odd steps.
    /// </summary>
    public IReadOnlyList<string> Buffers => [.. Phases.SelectMany(p => p.Buffers).Select(b => b.Name).Except([Blocks.Kept]).Distinct(), .. Finals];

    public override IReadOnlyList<string> Parameters =>
    [
        .. HasInput ? new[] { "ref float x" } : [], "ref float weights", .. Buffers.Select(name => $"ref float {name}"), .. Head?.Parameters ?? [], "ref float scratch",
        "nint stride", "nint blockStride", .. HasInput ? new[] { "int inputs" } : [], "int units", "bool isDown", "int firstSample", "int endSample",
    ];

    private IReadOnlyList<StreamPhase> Phases =>
    [
        .. new RecurrentFormulas(Cell, HasSequence, HasInput).Forward.Select(p =>
            new StreamPhase("", p.Body.Operands, p.Body.Results, Cell.HasPadLanes, p.Vector, p.FirstGate, p.Gates, HasInput, IsPair, Head)),
    ];

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        writer.Line("nint panels = (units + 15) >> 4;");
        writer.Line($"nint length = ({(HasInput ? "1 + inputs + " : "")}((units + 3) & ~3)) * 16;");
        if (Cell.ResetsBefore) writer.Line($"ref var {Blocks.Kept} = ref scratch;");
        using (writer.Block("if (isDown)"))
        {
            writer.Line($"ref var swap = ref {Blocks.Before};");
            writer.Line($"{Blocks.Before} = ref {Blocks.After};");
            writer.Line($"{Blocks.After} = ref swap;");
        }

        using (writer.Block("for (var sample = firstSample; sample < endSample; sample++)"))
        {
            writer.Line("nint at = (nint)sample * 16;");
            Head?.EmitStart(writer, dialect);
            foreach (var phase in Phases)
            {
                using (writer.Block("")) phase.EmitPanels(context);
            }

            Head?.EmitEnd(writer, dialect);
            foreach (var (state, final) in new[] { (Blocks.After, Ends.FinalH), (Blocks.Memory, Ends.FinalC) })
            {
                if (Finals.Contains(final))
                    writer.Line($"BlockRows.Copy({BodyCode.At(state, "at")}, blockStride, {BodyCode.At(final, "at")}, stride, (int)panels, 1);");
            }
        }
    }
}
