using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of element-wise passes and of sums over them.</summary>
internal static class ElementwiseCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, ElementwiseOperation elementwise)
    {
        var (y, body) = (elementwise.Body.Results[0].Target, elementwise.Body);
        string[] rows = body.Operands.OfType<SampleOperand>().FirstOrDefault() is { Buffer: var sample }
            ? [OperationCode.Stride(sample), $"{y.Rows}", "firstSample", "endSample"]
            : [.. OperationCode.RowRange(y)];
        code.Call(writer, new ElementwiseKernel(body.Name, body.Shape),
            [code.Ref(y), .. code.Operands(body), OperationCode.Stride(y), $"{y.Features}", .. rows]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, ReduceRowsOperation reduce)
    {
        var rows = reduce.Operands.Operands.OfType<FullOperand>().First().Buffer;
        var shape = new BodyShape(reduce.Operands.Shape.Operands, [reduce.Formula]);
        code.Call(writer, new ReduceRowsKernel(reduce.Operands.Name, shape, reduce.IsScalar),
            [code.Gradient(reduce.Target), .. code.Operands(reduce.Operands), OperationCode.Stride(rows), $"{rows.Features}",
                OperationCode.Rows(rows), "part", "parts"]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, RowSumOperation sum)
    {
        var summed = sum.Body.Operands.OfType<FullOperand>().First().Buffer;
        code.Call(writer, new RowSumKernel(sum.Body.Name, sum.Body.Shape, sum.Features),
            [code.Ref(sum.Body.Results[0].Target), .. code.Operands(sum.Body), OperationCode.Stride(summed), .. OperationCode.RowRange(summed)]);
    }
}
