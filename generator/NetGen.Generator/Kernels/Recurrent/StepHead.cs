using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The product of a recurrent step's output with a transposed kernel of few outputs, while that output is in registers: units are the lanes, whose sums are
/// folded in the end.
/// </summary>
/// <param name="Outputs">The outputs.</param>
/// <param name="HasBias">Whether there is a bias.</param>
internal sealed record StepHead(int Outputs, bool HasBias)
{
    public string Stem => $"Dense{Outputs}{(HasBias ? "" : "WithoutBias")}";

    public string Summary => $", then a product with {Outputs} outputs";

    public IReadOnlyList<string> Parameters => ["ref float head", .. HasBias ? new[] { "ref float headBias" } : [], "ref float y"];

    /// <summary>Writes the sums before the first unit.</summary>
    public void EmitStart(CodeWriter writer, Dialect dialect)
    {
        for (var o = 0; o < Outputs; o++) writer.Line($"var y{o} = {dialect.Zero};");
    }

    /// <summary>Adds a vector of units.</summary>
    /// <param name="writer">Where the code goes.</param>
    /// <param name="dialect">The width.</param>
    /// <param name="units">The vector, or the unit at <c>lane</c> where there are none.</param>
    /// <param name="panel">The panel, as C#.</param>
    /// <param name="lane">The vector's first lane.</param>
    public void EmitVector(CodeWriter writer, Dialect dialect, string units, string panel, int lane)
    {
        for (var o = 0; o < Outputs; o++)
        {
            var at = $"Unsafe.Add(ref head, ({panel} * {DenseStepKernel.PanelLength(Outputs)}) + {(o * 16) + lane}{(dialect.Lanes == 1 ? " + lane" : "")})";
            writer.Line($"y{o} = {dialect.MultiplyAdd(units, dialect.Lanes == 1 ? at : dialect.Load(at, 0), $"y{o}")};");
        }
    }

    /// <summary>Writes the outputs.</summary>
    public void EmitEnd(CodeWriter writer, Dialect dialect)
    {
        writer.Line("ref var yRow = ref Unsafe.Add(ref y, at);");
        DenseStepKernel.EmitRow(writer, dialect, Outputs, o => $"y{o}", o => HasBias ? $" + Unsafe.Add(ref headBias, {o})" : "");
    }
}
