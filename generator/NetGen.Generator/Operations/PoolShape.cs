using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>The windows of a pool; axes that an image lacks have one element.</summary>
internal sealed record PoolShape(PoolAxis Depth, PoolAxis Height, PoolAxis Width)
{
    // The longest table of what windows give.
    private const int MostShares = 64;

    public static PoolShape Of(Window window) =>
        new(PoolAxis.Of(window.Depth), PoolAxis.Of(window.Height), PoolAxis.Of(window.Width));

    /// <summary>One window over all <paramref name="pixels"/>.</summary>
    public static PoolShape Global(int pixels) => new(None, None, new(pixels, 1, pixels, pixels, 0));

    /// <summary>Windows that divide the axes of an image, outermost first, into <paramref name="sizes"/> parts.</summary>
    public static PoolShape Adaptive(IReadOnlyList<int> axes, IReadOnlyList<int> sizes)
    {
        PoolAxis Axis(int fromLast) => axes.Count < fromLast
            ? None
            : PoolAxis.Adaptive(axes[axes.Count - fromLast], sizes[sizes.Count - fromLast]);
        return new(Axis(3), Axis(2), Axis(1));
    }

    /// <summary>The same windows; one over a whole image is one along one axis.</summary>
    public PoolShape Simplified => OutputPixels == 1 && !IsClipped && Taps == InputPixels ? Global(InputPixels) : this;

    /// <summary>Whether the sums that all windows give to a pixel are the sum under one window over windows.</summary>
    public bool HasAdjoint => Axes.All(a => a is { IsAdaptive: false, Stride: 1 });

    /// <summary>The windows over windows, each over those that one pixel is under.</summary>
    public PoolShape Adjoint => new(Depth.Adjoint, Height.Adjoint, Width.Adjoint);

    /// <summary>The same, where each window gives its elements equal shares of what it has.</summary>
    public PoolShape SharingAdjoint => new(Depth.SharingAdjoint, Height.SharingAdjoint, Width.SharingAdjoint);

    /// <summary>Whether the mean under the sharing adjoint has few enough columns and lines for a table of shares.</summary>
    public bool CanShare => Width.Taps <= PoolAxis.MostColumns && Depth.Taps * Height.Taps <= MostShares;

    /// <summary>Whether elements are windows that give shares.</summary>
    public bool IsSharing => Width.Givers is not null;

    public IEnumerable<PoolAxis> Axes => [Depth, Height, Width];

    public int InputPixels => Depth.Input * Height.Input * Width.Input;

    public int OutputPixels => Depth.Output * Height.Output * Width.Output;

    /// <summary>Whether each pixel is under exactly one window.</summary>
    public bool Partitions => Axes.All(a => a.Partitions);

    /// <summary>Whether a pixel may be under several windows.</summary>
    public bool Overlaps => Axes.Any(a => a.Overlaps);

    public bool IsClipped => Axes.Any(a => a.IsClipped);

    /// <summary>Pixels of a whole window.</summary>
    public int Taps => Depth.Taps * Height.Taps * Width.Taps;

    private static PoolAxis None => new(1, 1, 1, 1, 0);
}
