using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;
using NetGen.Analyzers.Reading.Equations;

namespace NetGen.Analyzers.Layers;

/// <summary>A sum of products of the elements of one or two tensors, by the letters of their axes; the batch is not among them.</summary>
/// <param name="Operands">The axes of each tensor.</param>
/// <param name="Output">The axes of the output; empty for a single number.</param>
public sealed record Einsum(EquatableArray<string> Operands, string Output) : Layer
{
    internal static Inference Read(LayerOptions options)
    {
        var inputs = options.InputCount;
        var equation = Equation.Read(options, inputs == 1 ? "bqd->bdq" : "bqd,bkd->bqk", inputs, parameters: 0);
        return site => equation is null ? null : Infer(site, equation);
    }

    private static Placed? Infer(LayerSite site, Equation equation)
    {
        var sizes = new Dictionary<char, int>();
        if (equation.Fit(site, sizes) is not var (operands, output)) return null;
        var shape = site.Output(output.Select(c => sizes[c]).DefaultIfEmpty(1));
        return shape is null ? null : new(new Einsum(operands.ToEquatableArray(), output), shape);
    }
}
