using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>An image made larger, each pixel a mean of the four of x around it, weighted by distance.</summary>
/// <param name="x">The image, a pixel a row.</param>
/// <param name="y">The larger one.</param>
/// <param name="image">Height and width of x.</param>
/// <param name="factors">The factors of both.</param>
internal sealed class BilinearOperation(Value x, Value y, (int Height, int Width) image, (int Height, int Width) factors) : Operation
{
    public Value X => x;

    public Value Y => y;

    public (int Height, int Width) Image => image;

    public (int Height, int Width) Factors => factors;

    public override IEnumerable<Value> Reads => [x];

    public override IEnumerable<Value> Writes => [y];

    public override void Differentiate(Backward backward)
    {
        if (!backward.Needs(x) || backward.GradientOf(y) is not { } dy) return;
        var dx = x.Like($"d_{x.Label}", x.Count, x.Features);
        backward.Add(new BilinearGradientOperation(this, dy, dx), Origin);
        backward.Accumulate(x, dx);
    }
}

/// <summary>Each pixel of dy, shared among the four of dx around it.</summary>
internal sealed class BilinearGradientOperation(BilinearOperation resize, Value dy, Value dx) : Operation
{
    public BilinearOperation Resize => resize;

    public Value Dy => dy;

    public Value Dx => dx;

    public override IEnumerable<Value> Reads => [dy];

    public override IEnumerable<Value> Writes => [dx];

    public override void Differentiate(Backward backward) => throw new NotSupportedException("Gradients are differentiated once.");
}
