using NetGen.Analyzers.Layers;
using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The factor that makes a mean of a window's sum: constant, or of each row or window where padding cuts some.</summary>
internal sealed class PoolScale(KernelContext context, PoolKind kind, PoolShape shape, bool countsPadding, PoolWalk walk)
{
    private readonly CodeWriter writer = context.Writer;
    private readonly Dialect dialect = context.Dialect;

    private bool IsMean => kind is PoolKind.Average;

    private bool HasInside => shape.Width.InsideFirst < shape.Width.InsideEnd;

    private bool LinesVary => shape.Depth.IsClipped || shape.Height.IsClipped;

    /// <summary>Before all loops.</summary>
    public void DeclareConstant()
    {
        if (IsMean && (countsPadding || (HasInside && !LinesVary))) Declare("scale", CodeWriter.Literal(1f / shape.Taps));
    }

    /// <summary>Before the windows of a row.</summary>
    public void DeclareRow()
    {
        if (IsMean && !countsPadding && HasInside && LinesVary) Declare("scale", $"1f / ({walk.LineCount} * {shape.Width.Taps})");
    }

    /// <summary>Before a window of a range of columns; the name of its factor.</summary>
    public string DeclareRange(PoolRange columns)
    {
        if (!IsMean || countsPadding || columns.Taps > 0) return "scale";
        Declare("columnScale", $"1f / ({walk.LineCount} * {columns.Count})");
        return "columnScale";
    }

    /// <summary>Before a window of so many columns; the name of its factor.</summary>
    public string DeclareWindow(int window, int columns)
    {
        if (!IsMean || countsPadding) return "scale";
        Declare($"scale{window}", $"1f / ({walk.LineCount} * {columns})");
        return $"scale{window}";
    }

    /// <summary>A sum or its mean, as C#.</summary>
    public string Apply(string sum, string scale) => IsMean ? $"({sum} * {scale})" : sum;

    private void Declare(string name, string value) => writer.Line($"var {name} = {dialect.Broadcast(value)};");
}
