using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of depthwise convolutions and their gradients.</summary>
internal static class DepthwiseCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, DepthwiseOperation depthwise)
    {
        var kernel = new DepthwiseKernel(depthwise.Body.Name, depthwise.Body.Shape, depthwise.Bias is not null, depthwise.Window, IsGradient: false);
        string[] bias = depthwise.Bias is { } b ? [code.Vector(b)] : [];
        Emit(code, writer, kernel, depthwise.X, [code.Kernel(depthwise.Kernel), .. bias], depthwise.Body);
    }

    public static void Emit(OperationCode code, CodeWriter writer, DepthwiseInputGradientOperation gradient)
    {
        var kernel = new DepthwiseKernel(gradient.Body.Name, gradient.Body.Shape, HasBias: false, gradient.Window, IsGradient: true);
        Emit(code, writer, kernel, gradient.Dy, [code.Kernel(gradient.Kernel)], gradient.Body);
    }

    public static void Emit(OperationCode code, CodeWriter writer, DepthwiseKernelGradientOperation gradient) =>
        code.Call(writer, new DepthwiseKernelGradientKernel(gradient.Window),
            code.Ref(gradient.X), OperationCode.Stride(gradient.X), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            code.Gradient(gradient.Kernel), $"{gradient.X.Features}", OperationCode.Samples(gradient.X), "part", "parts");

    private static void Emit(OperationCode code, CodeWriter writer, DepthwiseKernel kernel, Value source, IEnumerable<string> weights, Body body)
    {
        var target = body.Results[0].Target;
        code.Call(writer, kernel,
            [code.Ref(source), OperationCode.Stride(source), .. weights, code.Ref(target), .. code.Operands(body), OperationCode.Stride(target),
                $"{target.Features}", "firstSample", "endSample"]);
    }
}
