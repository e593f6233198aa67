using NetGen.Analyzers.Graphs;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// Copies elements to other places: every change of axes, order or layout is one. Each piece walks a box of indexes and adds or
/// copies source[offset + Σ i·stride] to target[offset + Σ i·stride], in flat row-major elements of one sample; what goes to one place
/// is summed, and places that nothing goes to are zero.
/// </summary>
internal sealed class MoveOperation(Value target, IReadOnlyList<MovePiece> pieces) : Operation
{
    public Value Target => target;

    public IReadOnlyList<MovePiece> Pieces => pieces;

    public override IEnumerable<Value> Reads => pieces.Select(p => p.Source).OfType<Value>();

    public override IEnumerable<Value> Writes => [target];

    /// <summary>Whether several pieces go to one place, where they are summed.</summary>
    public bool Sums => Places > target.Count;

    /// <summary>Whether every element of the target is written.</summary>
    public bool Covers => Places == target.Count;

    private int Places => pieces.Sum(p => p.Map.Places);

    /// <summary>The same elements in another layout.</summary>
    public static MoveOperation Relayout(Value source, Value target) =>
        new(target, [new MovePiece(source, new MoveMap([new MoveAxis(source.Count, 1, 1)]))]);

    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(target) is not { } dy) return;
        foreach (var group in pieces.GroupBy(p => p.Source))
        {
            if (group.Key is not { } x || !backward.Needs(x)) continue;
            var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
            backward.Add(new MoveOperation(dx, [.. group.Select(p => new MovePiece(dy, p.Map.Reversed))]), Origin);
            backward.Accumulate(x, dx);
        }
    }
}

/// <summary>One box of elements from one source; zeros where there is none.</summary>
internal sealed record MovePiece(Value? Source, MoveMap Map);

/// <summary>Where the elements of a box are in source and target.</summary>
internal sealed record MoveMap(EquatableArray<MoveAxis> Axes, int SourceOffset = 0, int TargetOffset = 0)
{
    public MoveMap Reversed => new(
        Axes.Select(a => new MoveAxis(a.Size, a.TargetStride, a.SourceStride)).ToEquatableArray(), TargetOffset, SourceOffset);

    /// <summary>The elements of the target that it writes.</summary>
    public int Places => Axes.Where(a => a.TargetStride != 0).Aggregate(1, (n, a) => n * a.Size);
}

/// <summary>One axis of the box.</summary>
internal readonly record struct MoveAxis(int Size, int SourceStride, int TargetStride);
