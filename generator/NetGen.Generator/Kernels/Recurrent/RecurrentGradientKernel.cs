using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The gradient of a recurrence, from the last step to the first: the element-wise work of each, then a product with Uᵀ.</summary>
internal sealed record RecurrentGradientKernel(RecurrentCell Cell, bool IsReversed, bool KeepsTime, bool HasSequence, EquatableArray<string> Ends)
    : RecurrentDriver(Cell, IsReversed, KeepsTime, HasSequence, Ends)
{
    public override string Stem => $"{Cell.Name}{(IsReversed ? "Backwards" : "")}Gradient";

    public override string Summary => $"The gradient of {Cell.Kind}, blocks of {Rows} samples.";

    public override IReadOnlyList<string> Products => Cell.ResetsBefore ? ["kernel", "kernel2"] : ["kernel"];

    protected override IReadOnlyList<(string Name, int Count)> Scratch => ScratchOf(Cell);

    protected override IEnumerable<StepBody> Bodies => Formulas.Backward.Select(p => p.Body).Concat(EndsInPass ? [Formulas.End()] : []);

    private bool EndsInPass => Cell.HasCarry && Has(Operations.Ends.DInitialH);

    public static int ScratchLength(RecurrentCell cell, int units) => ScratchFloats(units, ScratchOf(cell).Sum(b => b.Count));

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        EmitBlocks(writer, () =>
        {
            EmitClear(writer, Blocks.DSums, $"{Cell.Gates} * panels");
            if (Cell.HasCarry) EmitClear(writer, Blocks.DState, "panels");
            EmitStart(writer, Cell.HasCarry ? Blocks.Carry : Blocks.DState, Operations.Ends.DFinalH);
            if (Cell.IsLstm) EmitStart(writer, Blocks.DMemory, Operations.Ends.DFinalC);
            using (writer.Block("for (var turn = steps - 1; turn >= 0; turn--)"))
            {
                EmitPlace(writer);
                var phases = Formulas.Backward;
                for (var i = 0; i < phases.Count; i++)
                {
                    var (body, vector, gate, gates) = phases[i];
                    EmitStep(context, $"StepGradient{(i > 0 ? $"{i + 1}" : "")}", body);
                    if (i == phases.Count - 1 && !Has(Operations.Ends.DInitialH)) writer.Line("if (turn == 0) break;");
                    EmitProduct(
                        context,
                        BodyCode.At(Blocks.DSums, gate == 0 ? "0" : $"{gate} * size"),
                        $"ref {Products[i]}",
                        $"ref {vector}",
                        $"{gates} * panels * 16",
                        "units");
                }
            }

            if (EndsInPass) EmitStep(context, "End", Formulas.End());
            else EmitEnd(writer, Blocks.DState, Operations.Ends.DInitialH);
            if (Cell.IsLstm) EmitEnd(writer, Blocks.DMemory, Operations.Ends.DInitialC);
        });
    }

    private static IReadOnlyList<(string Name, int Count)> ScratchOf(RecurrentCell cell) =>
    [
        (Blocks.DSums, cell.Gates), (Blocks.DState, 1),
        .. cell.IsLstm ? new[] { (Blocks.DMemory, 1) } : [],
        .. cell.HasCarry ? new[] { (Blocks.Carry, 1) } : [],
        .. cell.ResetsBefore ? new[] { (Blocks.DKept, 1) } : [],
    ];
}
