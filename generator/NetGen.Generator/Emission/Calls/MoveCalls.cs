using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that move elements or contract axes.</summary>
internal static class MoveCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, MoveOperation move)
    {
        var target = move.Target;
        var pieces = move.Pieces.Select(p => (Piece: p, Box: RowBox.Of(p.Map, p.Source?.Features ?? target.Features, target.Features))).ToList();
        var writesPads = target.Features % 16 == 0 || pieces.All(p => p.Box is not null);
        if (!move.Covers || !writesPads)
        {
            var rows = OperationCode.RowRange(target).ToArray();
            writer.Line($"global::NetGen.CompilerServices.PadLanes.ClearRows({code.Ref(target)}, {target.Panels}, {OperationCode.Stride(target)}, {rows[0]}, {rows[1]});");
        }

        foreach (var (piece, box) in pieces)
        {
            string[] from = piece.Source is { } source ? [code.Ref(source), OperationCode.Stride(source)] : [];
            Kernel kernel = box is not null
                ? new RowMoveKernel(box, piece.Source is null, move.Sums, piece.Source?.Rows ?? 1, target.Rows)
                : new MoveKernel(piece.Map, move.Sums, piece.Source!.Features, piece.Source.Rows, target.Features, target.Rows);
            code.Call(writer, kernel, [.. from, code.Ref(target), OperationCode.Stride(target), "firstSample", "endSample"]);
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
