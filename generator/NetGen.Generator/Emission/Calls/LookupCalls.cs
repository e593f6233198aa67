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
        code.Call(writer, new LookupGradientKernel(gradient.Dy.Rows, gradient.Padding),
            code.Ref(gradient.Ids), OperationCode.Stride(gradient.Ids), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            code.TableGradient(gradient.Table), $"{gradient.Table.Stride}", $"{gradient.Dy.Panels}", "SampleCount", "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, PositionOperation position)
    {
        var table = code.Table(position.Table);
        code.Call(writer, new PositionKernel(position.Y.Rows),
            code.Ref(position.X),
            position.Place is { } place ? $"ref global::System.Runtime.CompilerServices.Unsafe.Add({table}, {place} * 16)" : table,
            $"{position.Table.Stride}", code.Ref(position.Y), OperationCode.Stride(position.Y), $"{position.Y.Panels}", "firstSample", "endSample");
    }

    public static void Emit(OperationCode code, CodeWriter writer, PositionGradientOperation gradient) =>
        code.Call(writer, new PositionGradientKernel(gradient.Dy.Rows),
            code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy), code.TableGradient(gradient.Table), $"{gradient.Table.Stride}",
            $"{gradient.Dy.Panels}", "SampleCount", "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, PositionTableOperation table) => writer.Line(
        $"global::NetGen.CompilerServices.PositionTable.Fill({code.Table(table.Table)}, {table.Table.Stride}, {table.Table.Rows}, {table.Features}, "
        + $"{CodeWriter.Literal(table.MaxWavelength)}, part);");
}
