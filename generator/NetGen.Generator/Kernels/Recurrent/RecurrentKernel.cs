using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>A recurrence over a sequence whose products with W are done. U is read once a step for a block of samples.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsReversed">Whether the sequence is read from its end.</param>
/// <param name="KeepsTime">Whether the output of a step has the place of its input.</param>
/// <param name="HasSequence">Whether the output of every step is written.</param>
/// <param name="Ends">The states before the first step and behind the last that are read or written.</param>
/// <param name="KeepsState">Whether the state behind the last step takes the place of that before the first.</param>
internal sealed record RecurrentKernel(
    RecurrentCell Cell, bool IsReversed, bool KeepsTime, bool HasSequence, EquatableArray<string> Ends, bool KeepsState)
    : RecurrentDriver(Cell, IsReversed, KeepsTime, HasSequence, Ends)
{
    public override string Stem => $"{Cell.Name}{(IsReversed ? "Backwards" : "")}";

    public override string Summary => $"{Cell.Kind}: {(IsReversed ? "from the last step to the first" : "step by step")}, blocks of {Rows} samples.";

    public override IReadOnlyList<string> Products => ["kernel"];

    protected override IReadOnlyList<(string Name, int Count)> Scratch => ScratchOf(Cell);

    protected override IEnumerable<StepBody> Bodies => Formulas.Forward.Select(p => p.Body).Concat(Cell.Drops ? [Formulas.Start()] : []);

    public static int ScratchLength(RecurrentCell cell, int units) => ScratchFloats(units, ScratchOf(cell).Sum(b => b.Count));

    public override void Emit(KernelContext context)
    {
        var writer = context.Writer;
        writer.Line("nint gate = (nint)((units + 15) >> 4) * ((units + 3) & ~3) * 16;");
        EmitBlocks(writer, () =>
        {
            writer.Line("nint tiled = (rows & 7) == 1 ? rows - 1 : rows;");
            writer.Line("if (tiled > 0)");
            EmitClear(writer, Blocks.After, "panels");
            EmitStart(writer, Cell.Drops ? Blocks.Plain : Blocks.Before, Operations.Ends.InitialH);
            if (Cell.IsLstm) EmitStart(writer, Blocks.Memory, Operations.Ends.InitialC);
            if (Cell.ResetsBefore) EmitClear(writer, Blocks.Kept, "panels");
            if (Cell.Drops) EmitStep(context, "Start", Formulas.Start());
            using (writer.Block("for (var turn = 0; turn < steps; turn++)"))
            {
                EmitPlace(writer);
                var phases = Formulas.Forward;
                for (var i = 0; i < phases.Count; i++)
                {
                    var (body, vector, gate, gates) = phases[i];
                    var matrix = BodyCode.At("kernel", gate == 0 ? "0" : $"{gate} * gate");
                    var number = i > 0 ? $"{i + 1}" : "";
                    using (writer.Block("if (tiled > 0)"))
                    {
                        var sums = BodyCode.At(Blocks.Sums, gate == 0 ? "0" : $"{gate} * size");
                        EmitProduct(context, $"ref {vector}", matrix, sums, "units", $"{gates} * panels * 16", "(int)tiled");
                        EmitStep(context, $"Step{number}", body, "(int)tiled");
                    }

                    using (writer.Block("if (tiled < rows)")) EmitLoneStep(context, $"LoneStep{number}", phases[i], matrix);
                }

                writer.Line($"ref var swap = ref {Blocks.Before};");
                writer.Line($"{Blocks.Before} = ref {Blocks.After};");
                writer.Line($"{Blocks.After} = ref swap;");
            }

            var state = Cell.Drops ? Blocks.Plain : Blocks.Before;
            EmitEnd(writer, state, Operations.Ends.FinalH);
            if (Cell.IsLstm) EmitEnd(writer, Blocks.Memory, Operations.Ends.FinalC);
            if (!KeepsState) return;
            EmitEnd(writer, state, Operations.Ends.InitialH);
            if (Cell.IsLstm) EmitEnd(writer, Blocks.Memory, Operations.Ends.InitialC);
        });
    }

    private static IReadOnlyList<(string Name, int Count)> ScratchOf(RecurrentCell cell) =>
    [
        (Blocks.Before, 1), (Blocks.After, 1), (Blocks.Sums, cell.Gates),
        .. cell.IsLstm ? new[] { (Blocks.Memory, 1) } : [],
        .. cell.Drops ? new[] { (Blocks.Plain, 1) } : [],
        .. cell.ResetsBefore ? new[] { (Blocks.Kept, 1) } : [],
    ];
}
