using NetGen.Analyzers.Layers;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>
/// The first heads of each row turned by the position of the row, what lies behind them copied: features i and i + width/2 of a head by
/// position · wavelength^(−2i/width) / scaling, or back.
/// </summary>
/// <param name="x">The rows; each head in whole panels.</param>
/// <param name="y">The turned rows, laid out alike.</param>
/// <param name="heads">The heads that are turned.</param>
/// <param name="width">The features of a head.</param>
/// <param name="rowsOfStep">The rows that have one position.</param>
/// <param name="rotary">The angles.</param>
/// <param name="place">The C# of the position of the first row of a sample; null for 0.</param>
/// <param name="isBack">Whether it turns back.</param>
internal sealed class RotationOperation(Value x, Value y, int heads, int width, int rowsOfStep, RotaryEmbedding rotary, string? place = null, bool isBack = false) : Operation
{
    public Value X => x;

    public Value Y => y;

    public int Heads => heads;

    public int Width => width;

    public int RowsOfStep => rowsOfStep;

    public RotaryEmbedding Rotary => rotary;

    public string? Place => place;

    public bool IsBack => isBack;

    public override IEnumerable<Value> Reads => [x];

    public override IEnumerable<Value> Writes => [y];

    // The inverse of a rotation is its transpose.
    public override void Differentiate(Backward backward)
    {
        if (!backward.Needs(x) || backward.GradientOf(y) is not { } dy) return;
        var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
        backward.Add(new RotationOperation(dy, dx, heads, width, rowsOfStep, rotary, isBack: true), Origin);
        backward.Accumulate(x, dx);
    }
}
