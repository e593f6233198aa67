using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of products between values.</summary>
internal static class MatrixCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, MatrixProductOperation product)
    {
        var (a, b, y) = (product.A, product.B, product.Y);
        var kernel = new MatrixProductKernel(y.Rows / product.Matrices, b.Rows / product.Matrices, y.Features, product.Matrices, product.IsTurned);
        code.Call(writer, kernel, [.. Matrix(code, a), .. Matrix(code, b), .. Matrix(code, y), "firstSample", "endSample"]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, MatrixTransposeOperation transpose)
    {
        var (source, target) = (transpose.Source, transpose.Target);
        code.Call(writer, new MatrixTransposeKernel(source.Rows / transpose.Matrices, source.Features, transpose.Matrices),
            [.. Matrix(code, source), .. Matrix(code, target), "firstSample", "endSample"]);
    }

    private static string[] Matrix(OperationCode code, Value value) => [code.Ref(value), OperationCode.Stride(value)];
}
