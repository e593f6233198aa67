using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of matrix products and their gradients.</summary>
internal static class DenseCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, DenseOperation dense)
    {
        var y = dense.Body.Results[0].Target;
        string[] bias = dense.Bias is { } b ? [code.Vector(b)] : [];
        code.Call(writer, new DenseKernel(dense.Body.Name, dense.Body.Shape, dense.Bias is not null),
            [code.Ref(dense.X), OperationCode.Stride(dense.X), code.Kernel(dense.Kernel), .. bias, code.Ref(y), .. code.Operands(dense.Body),
                OperationCode.Stride(y), $"{dense.X.Features}", $"{y.Features}", .. OperationCode.RowRange(y)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, DenseStepOperation step)
    {
        var dense = step.Product;
        var y = dense.Body.Results[0].Target;
        string[] bias = dense.Bias is { } b ? [code.Vector(b)] : [];
        using (writer.Block($"if (SampleCount <= {RecurrentStepOperation.FewStreams})"))
        {
            code.Call(writer, new DenseStepKernel(dense.Body.Name, dense.Body.Shape, dense.Bias is not null, y.Features),
                [code.Ref(dense.X), OperationCode.Stride(dense.X), code.Ref(step.Transposed), .. bias, code.Ref(y), .. code.Operands(dense.Body),
                    OperationCode.Stride(y), $"{dense.X.Features}", .. OperationCode.RowRange(y)]);
        }

        using (writer.Block("else")) Emit(code, writer, dense);
    }

    public static void Emit(OperationCode code, CodeWriter writer, DenseInputGradientOperation gradient)
    {
        var dx = gradient.Body.Results[0].Target;
        code.Call(writer, new DenseInputGradientKernel(gradient.Body.Name, gradient.Body.Shape),
            [code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy), code.Ref(gradient.DyRows), code.Kernel(gradient.Kernel), "ref Scratch(part)",
                code.Ref(dx), .. code.Operands(gradient.Body), OperationCode.Stride(dx), $"{dx.Features}", $"{gradient.Dy.Features}",
                OperationCode.Rows(dx), "part", "parts"]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, DenseKernelGradientOperation gradient) =>
        code.Call(writer, new DenseKernelGradientKernel(),
            code.Ref(gradient.X), OperationCode.Stride(gradient.X), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            code.Gradient(gradient.Kernel), $"{gradient.X.Features}", $"{gradient.Dy.Features}", OperationCode.Rows(gradient.X), "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, TransposeRowsOperation transpose) =>
        code.Call(writer, new TransposeRowsKernel(),
            code.Ref(transpose.Source), OperationCode.Stride(transpose.Source), code.Ref(transpose.Target), $"{transpose.Source.Features}",
            OperationCode.Rows(transpose.Source), "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, FlatMultiplyOperation multiply) =>
        code.Call(writer, new FlatMultiplyKernel(),
            multiply.Result is null ? code.Gradient(multiply.Parameter) : code.Parameter(multiply.Parameter),
            code.Ref(multiply.Mask), multiply.Result is { } result ? code.Ref(result) : code.Gradient(multiply.Parameter),
            $"{multiply.Parameter.Length}", "part", "parts");
}
