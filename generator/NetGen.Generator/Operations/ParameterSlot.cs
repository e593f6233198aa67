using NetGen.Analyzers.Graphs;

namespace NetGen.Generator.Operations;

/// <summary>A parameter with its place in the flat buffer.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Offset">Its first float, a multiple of 16.</param>
internal sealed record ParameterSlot(Parameter Parameter, int Offset)
{
    public string Name => Parameter.Name;

    public bool IsTrainable => Parameter.Trainable;

    /// <summary>Floats it takes: a matrix in panels [⌈columns/16⌉][rows rounded up to 4][16], a vector rounded up to 16.</summary>
    public int Length => LengthOf(Parameter);

    public static int LengthOf(Parameter parameter) => parameter.IsMatrix
        ? checked(RoundUp(parameter.Rows, 4) * RoundUp(parameter.Columns, 16))
        : RoundUp(parameter.Shape.Count, 16);

    private static int RoundUp(int value, int multiple) => checked((value + multiple - 1) / multiple * multiple);
}
