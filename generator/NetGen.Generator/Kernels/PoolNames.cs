using NetGen.Analyzers.Layers;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>How kernels of pools are called.</summary>
internal static class PoolNames
{
    /// <summary>MaxPool28x28To14x14.</summary>
    public static string Stem(PoolKind kind, PoolShape shape) =>
        $"{kind}Pool{Sizes(shape, "x", a => a.Input)}To{Sizes(shape, "x", a => a.Output)}";

    /// <summary>2×2 windows, 14×14 of them over 28×28 pixels.</summary>
    public static string Describe(PoolShape shape)
    {
        var windows = shape.Axes.Any(a => a.IsAdaptive) ? "windows" : $"{Sizes(shape, "×", a => a.Taps)} windows";
        return $"{windows}, {Sizes(shape, "×", a => a.Output)} of them over {Sizes(shape, "×", a => a.Input)} pixels";
    }

    private static string Sizes(PoolShape shape, string by, Func<PoolAxis, int> size) => string.Join(by, shape.Axes
        .SkipWhile(a => a.Input == 1 && a != shape.Width)
        .Select(size));
}
