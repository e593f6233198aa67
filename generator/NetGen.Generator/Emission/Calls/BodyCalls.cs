using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of kernels that are generic over their body. A body too dear for tiles follows as a pass of its own.</summary>
internal static class BodyCalls
{
    /// <summary>Writes <paramref name="kernel"/>'s call: <paramref name="before"/>, the result and what the body reads, <paramref name="behind"/>.</summary>
    public static void Emit(
        OperationCode code, CodeWriter writer, Kernel kernel, Body body, VectorSource? bias, IEnumerable<string> before, IEnumerable<string> behind)
    {
        var y = body.Results[0].Target;
        var isDear = !TileBodyKernel.Takes(body.Shape);
        var tile = isDear ? new TileBodyKernel("", BodyShape.Plain, bias is not null) : new TileBodyKernel(body.Name, body.Shape, bias is not null);
        var slots = isDear ? [] : code.Operands(body).ToList();
        var free = Enumerable.Repeat(OperationCode.Nothing, TileBodyKernel.Slots.Count - slots.Count);
        code.Call(writer, kernel, tile, [.. before, code.Ref(y), bias is null ? OperationCode.Nothing : code.Vector(bias), .. slots, .. free, .. behind]);
        if (isDear)
        {
            code.Call(writer, new ElementwiseKernel(body.Name, body.Shape),
                [code.Ref(y), .. code.Operands(body), OperationCode.Stride(y), $"{y.Features}", .. OperationCode.RowRange(y)]);
            return;
        }

        for (var i = 0; i < body.Results.Count; i++) ClearPad(code, writer, body.Results[i].Target, body.Shape.KeepsZero(i));
    }

    private static void ClearPad(OperationCode code, CodeWriter writer, Value result, bool keepsZero)
    {
        if (keepsZero || result.Features % 16 == 0) return;
        var rows = OperationCode.RowRange(result).ToList();
        writer.Line(
            $"global::NetGen.CompilerServices.PadLanes.Clear(ref global::System.Runtime.CompilerServices.Unsafe.Add({code.PanelRef(result, result.Panels - 1)}, "
            + $"({rows[0]}) * 16), ({rows[1]}) - ({rows[0]}), {result.Features % 16});");
    }
}
