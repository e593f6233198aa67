using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>Transposes each of the <paramref name="matrices"/> of a sample, which lie one below the other.</summary>
internal sealed class MatrixTransposeOperation(Value source, Value target, int matrices) : Operation
{
    public Value Source => source;

    public Value Target => target;

    public int Matrices => matrices;

    public override IEnumerable<Value> Reads => [source];

    public override IEnumerable<Value> Writes => [target];

    /// <summary>The transposes of <paramref name="source"/>, in a value of their own.</summary>
    public static MatrixTransposeOperation Of(Value source, int matrices) =>
        new(source, source.Like($"{source.Label}_turned", source.Count, source.Rows / matrices), matrices);

    public override void Differentiate(Backward backward)
    {
        if (backward.GradientOf(target) is not { } dy || !backward.Needs(source)) return;
        var dx = source.Like($"d_{source.Label}", source.Count, source.Features);
        backward.Add(new MatrixTransposeOperation(dy, dx, matrices), Origin);
        backward.Accumulate(source, dx);
    }
}
