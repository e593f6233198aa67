using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of softmax.</summary>
internal static class SoftmaxCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, SoftmaxOperation softmax) =>
        code.Call(writer, new SoftmaxKernel(softmax.Z.Features, softmax.IsLog, softmax.LogSum is not null),
            [code.Ref(softmax.Z), code.Ref(softmax.P), .. code.Optional(softmax.LogSum), OperationCode.Stride(softmax.Z), .. OperationCode.RowRange(softmax.Z)]);

    public static void Emit(OperationCode code, CodeWriter writer, SoftmaxGradientOperation gradient) =>
        code.Call(writer, new SoftmaxGradientKernel(gradient.P.Features, gradient.IsLog),
            [code.Ref(gradient.P), code.Ref(gradient.Dp), code.Ref(gradient.Dz), OperationCode.Stride(gradient.P), .. OperationCode.RowRange(gradient.P)]);
}
