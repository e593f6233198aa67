using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Makes batch normalisations of inference part of the product before them, where nobody else reads that product: W·s and (b − μ)·s + β are
/// prepared once for many passes, and the normalisation costs nothing. Runs before fusion, while products are plain, and before an algorithm
/// is chosen for them: whatever transforms a kernel transforms the folded one.
/// </summary>
internal static class FoldNormalization
{
    public static void Run(NetworkProgram program)
    {
        var kept = new HashSet<Value>(program.Kept);
        var forward = program.Forward;
        for (var i = forward.Count - 1; i > 0; i--)
        {
            if (forward[i] is not AverageNormalizeOperation normalization || kept.Contains(normalization.X)) continue;
            if (forward.Count(o => o.Reads.Contains(normalization.X)) > 1) continue;
            var at = forward.FindIndex(0, i, o => o.Writes.Contains(normalization.X));
            if (at < 0 || forward[at] is not IFoldableOperation product || product.Body.Shape != BodyShape.Plain) continue;
            product.Body = NewBody(normalization.Y);
            forward[at] = Folded(program, product, normalization, forward[at].Origin);
            forward.RemoveAt(i);
        }
    }

    private static Body NewBody(Value y)
    {
        var body = new Body();
        body.Add(y, body.Use(new AccumulatorOperand()));
        return body;
    }

    private static Operation Folded(NetworkProgram program, IFoldableOperation product, AverageNormalizeOperation normalization, string origin)
    {
        var (layer, source) = (origin.Split(':')[0], product.Kernel);
        var kernel = Value.Fixed($"{layer}_folded_kernel", source.InPlace?.Count ?? source.Parameter.Length);
        var bias = Value.Fixed($"{layer}_folded_bias", normalization.X.Features);
        var what = $"{layer}: folded with {normalization.Origin.Split(':')[0]}";
        program.Preparation.Add(new FoldKernelOperation(source, normalization.Scale, kernel) { Origin = what });
        program.Preparation.Add(new FoldBiasOperation(product.Bias, normalization, bias) { Origin = what });
        var folded = product.With(source with { InPlace = kernel }, new VectorSource(null, bias));
        folded.Origin = $"{origin}, {normalization.Origin.Split(':')[0]} folded in";
        return folded;
    }
}
