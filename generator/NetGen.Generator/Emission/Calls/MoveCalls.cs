using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that move elements or contract axes.</summary>
internal static class MoveCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, MoveOperation move)
    {
        var target = move.Target;
        if (target.Features % 16 != 0 || !move.Covers)
        {
            var rows = OperationCode.RowRange(target).ToArray();
            writer.Line($"global::NetGen.CompilerServices.PadLanes.ClearRows({code.Ref(target)}, {target.Panels}, {OperationCode.Stride(target)}, {rows[0]}, {rows[1]});");
        }

        foreach (var (from, map) in move.Pieces.Select(p => (p.Source, p.Map)))
        {
            code.Call(writer, new MoveKernel(map, move.Sums, from.Features, from.Rows, target.Features, target.Rows),
                code.Ref(from), OperationCode.Stride(from), code.Ref(target), OperationCode.Stride(target), "firstSample", "endSample");
        }
    }

    public static void Emit(OperationCode code, CodeWriter writer, RowProductsOperation products) =>
        code.Call(writer, new RowProductsKernel(products.A.Rows, products.B.Rows, products.A.Features),
            code.Ref(products.A), OperationCode.Stride(products.A), code.Ref(products.B), OperationCode.Stride(products.B),
            code.Ref(products.C), OperationCode.Stride(products.C), "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, RowCombinationsOperation combinations) =>
        code.Call(writer, new RowCombinationsKernel(combinations.Y.Rows, combinations.Rows.Rows, combinations.Y.Features, combinations.IsTransposed),
            code.Ref(combinations.Weights), OperationCode.Stride(combinations.Weights), code.Ref(combinations.Rows), OperationCode.Stride(combinations.Rows),
            code.Ref(combinations.Y), OperationCode.Stride(combinations.Y), "firstSample", "endSample");
}
