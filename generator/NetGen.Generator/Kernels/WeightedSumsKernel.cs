using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// y[i] = Σ_j w[j, i]·rows[j]: sums of rows with weights that have one lane a result. Exactly those results are written.
/// </summary>
/// <param name="IsScaled">Whether each result is multiplied by a factor of its own.</param>
/// <param name="IsCausal">Whether result i has no rows behind <c>first</c> + i.</param>
internal sealed record WeightedSumsKernel(bool IsScaled, bool IsCausal) : Kernel
{
    public override string Stem => $"{(IsCausal ? "Causal" : "")}{(IsScaled ? "Scaled" : "")}WeightedSums";

    public override string Summary => "y[i] = Σ w[j, i]·rows[j]; weights have one lane a result.";

    public override bool IsHot => false;

    public override IReadOnlyList<string> Parameters =>
    [
        "ref float w", "nint wStride", "ref float rows", "nint rowStride", "ref float y", "nint yStride",
        .. IsScaled ? new[] { "ref float factors" } : [], "int columns", "int results", "int count", .. IsCausal ? new[] { "int first" } : [],
    ];

    public override void Emit(KernelContext context)
    {
        ExactTiles.Emit(context, "results", (height, vectors, lane) =>
        {
            var tile = context.Call(new DenseKernelGradientTileKernel(height, vectors) { IsScaled = IsScaled });
            var factors = IsScaled ? ", ref Unsafe.Add(ref factors, ((result >> 4) * 32) + (result & 15))" : "";
            var count = IsCausal ? $"Math.Min(count, first + result + {height})" : "count";
            context.Writer.Line(
                $"{tile}(ref Unsafe.Add(ref w, ((result >> 4) * wStride) + (result & 15)), ref Unsafe.Add(ref rows, ((column >> 4) * rowStride){lane}), rowStride, "
                + $"ref Unsafe.Add(ref y, ((column >> 4) * yStride) + (result * 16){lane}), yStride{factors}, {count});");
        });
    }
}
