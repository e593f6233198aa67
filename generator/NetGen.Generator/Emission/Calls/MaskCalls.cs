using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that say which steps count.</summary>
internal static class MaskCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, StepMaskOperation operation) =>
        code.Call(writer, new StepMaskKernel(operation.X.Features, operation.Value),
            [code.Ref(operation.X), OperationCode.Stride(operation.X), code.Ref(operation.Mask), .. OperationCode.RowRange(operation.X)]);

    public static void Emit(OperationCode code, CodeWriter writer, MaskShareOperation operation) =>
        code.Call(writer, new MaskShareKernel(), code.Ref(operation.Mask), code.Ref(operation.Share), $"{operation.Mask.Rows}", "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, LengthMaskOperation operation) =>
        code.Call(writer, new LengthMaskKernel(), code.Ref(operation.Lengths), code.Ref(operation.Mask), $"{operation.Mask.Rows}", "firstSample", "endSample");
}
