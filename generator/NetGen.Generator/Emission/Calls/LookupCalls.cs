using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that look up rows of tables.</summary>
internal static class LookupCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, LookupOperation lookup) =>
        code.Call(writer, new LookupKernel(lookup.Y.Rows),
            code.Ref(lookup.Ids), OperationCode.Stride(lookup.Ids), code.Table(lookup.Table), $"{lookup.Table.Stride}",
            code.Ref(lookup.Y), OperationCode.Stride(lookup.Y), $"{lookup.Y.Panels}", "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, LookupGradientOperation gradient) =>
        code.Call(writer, new LookupGradientKernel(gradient.Dy.Rows, gradient.Padding, Clears: !gradient.Table.IsSparse),
            code.Ref(gradient.Ids), OperationCode.Stride(gradient.Ids), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            code.TableGradient(gradient.Table), $"{gradient.Table.Stride}", $"{gradient.Dy.Panels}", OperationCode.Samples(gradient.Dy), "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, TableProductOperation product)
    {
        string[] bias = product.Bias is { } b ? [code.Vector(b)] : [];
        code.Call(writer, new DenseKernel("", BodyShape.Plain, product.Bias is not null),
            [code.Table(product.Table), $"{product.Table.Stride}", code.Kernel(product.Kernel), .. bias, code.Table(product.Result), $"{product.Result.Stride}",
                $"{product.Kernel.Inputs}", $"{product.Columns}", FirstRow(product.Table), EndRow(product.Table)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, TableProductGradientOperation gradient)
    {
        var (table, columns) = (gradient.Table, gradient.Columns);
        code.Call(writer, new DenseKernel("", BodyShape.Plain, HasBias: false),
            code.TableGradient(gradient.Gradient), $"{gradient.Gradient.Stride}", code.Ref(gradient.Transposed), code.TableGradient(table), $"{table.Stride}",
            $"{columns.Result}", $"{columns.Table}", FirstRow(table), EndRow(table));
        if (gradient.Padding < 0) return;
        writer.Line($"if ({gradient.Padding} >= {FirstRow(table)} && {gradient.Padding} < {EndRow(table)})");
        writer.Line($"    global::NetGen.CompilerServices.PadLanes.ClearRows({code.TableGradient(table)}, {(columns.Table + 15) / 16}, {table.Stride}, {gradient.Padding}, {gradient.Padding + 1});");
    }

    public static void Emit(OperationCode code, CodeWriter writer, TableKernelGradientOperation gradient) =>
        code.Call(writer, new DenseKernelGradientKernel(),
            code.Table(gradient.Table), $"{gradient.Table.Stride}", code.TableGradient(gradient.Gradient), $"{gradient.Gradient.Stride}",
            code.Gradient(gradient.Kernel), $"{gradient.Columns.Table}", $"{gradient.Columns.Result}", $"{gradient.Table.Rows}", "part", "parts");

    // Parts have whole blocks of 8 rows, whose sums are the same bits in any part.
    private static string FirstRow(TableSource table) => $"{Blocks(table)} * part / parts * 8";

    private static string EndRow(TableSource table) => $"global::System.Math.Min({Blocks(table)} * (part + 1) / parts * 8, {table.StoredRows})";

    private static int Blocks(TableSource table) => (table.StoredRows + 7) / 8;

    public static void Emit(OperationCode code, CodeWriter writer, PositionOperation position)
    {
        var table = code.Table(position.Table);
        code.Call(writer, new PositionKernel(position.Y.Rows),
            code.Ref(position.X),
            position.Place is { } place ? OperationCode.Behind(table, $"{place} * 16") : table,
            $"{position.Table.Stride}", code.Ref(position.Y), OperationCode.Stride(position.Y), $"{position.Y.Panels}", "firstSample", "endSample");
    }

    public static void Emit(OperationCode code, CodeWriter writer, PositionGradientOperation gradient) =>
        code.Call(writer, new PositionGradientKernel(gradient.Dy.Rows),
            code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy), code.TableGradient(gradient.Table), $"{gradient.Table.Stride}",
            $"{gradient.Dy.Panels}", OperationCode.Samples(gradient.Dy), "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, PositionTableOperation table) => writer.Line(
        $"global::NetGen.CompilerServices.PositionTable.Fill({code.Table(table.Table)}, {table.Table.Stride}, {table.Table.Rows}, {table.Features}, "
        + $"{CodeWriter.Literal(table.MaxWavelength)}, part);");
}
