using NetGen.Analyzers.Layers;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of convolutions, their adjoints and their gradients.</summary>
internal static class ConvolutionCalls
{
    private const string Layouts = "global::NetGen.CompilerServices.KernelLayouts";

    public static void Emit(OperationCode code, CodeWriter writer, ConvolutionOperation convolution) =>
        Emit(code, writer, ConvolutionPlan.OfForward(convolution.Geometry), convolution.X, code.Kernel(convolution.Kernel), convolution.Bias, convolution.Body);

    public static void Emit(OperationCode code, CodeWriter writer, ConvolutionInputGradientOperation gradient) =>
        Emit(code, writer, ConvolutionPlan.OfAdjoint(gradient.Geometry), gradient.Dy, code.Ref(gradient.Transposed), gradient.Bias, gradient.Body);

    public static void Emit(OperationCode code, CodeWriter writer, ConvolutionKernelGradientOperation gradient) =>
        code.Call(writer, new ConvolutionKernelGradientKernel(gradient.Geometry with { Algorithm = ConvAlgorithm.Auto }),
            code.Ref(gradient.X), OperationCode.Stride(gradient.X), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            gradient.Spread is { } spread ? code.Ref(spread) : code.Gradient(gradient.Kernel), OperationCode.Samples(gradient.X), "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, TransposeKernelOperation transpose)
    {
        var geometry = transpose.Geometry;
        writer.Line(
            $"{Layouts}.Transpose({code.Kernel(transpose.Kernel)}, {code.Ref(transpose.Transposed)}, {geometry.Window.Taps}, "
            + $"{geometry.GroupInputs}, {geometry.GroupOutputs}, {geometry.Groups}, part, parts);");
    }

    public static void Emit(OperationCode code, CodeWriter writer, SpreadKernelOperation spread)
    {
        var (method, narrow) = spread.IsGradient
            ? ("Gather", code.Gradient(spread.Parameter))
            : ("Spread", code.Parameter(spread.Parameter));
        var s = spread.Spreading;
        writer.Line(
            $"{Layouts}.{method}({narrow}, {code.Ref(spread.Wide)}, {s.Taps}, {s.Inputs}, {s.Outputs}, {s.Groups}, {s.Merged}, part, parts);");
    }

    private static void Emit(
        OperationCode code, CodeWriter writer, ConvolutionPlan plan, Value x, string kernel, VectorSource? bias, Body body)
    {
        var y = body.Results[0].Target;
        string[] vector = bias is null ? [] : [code.Vector(bias)];
        code.Call(writer, new ConvolutionKernel(body.Name, body.Shape, bias is not null, plan),
            [code.Ref(x), OperationCode.Stride(x), kernel, .. vector, code.Ref(y), .. code.Operands(body), OperationCode.Stride(y), "firstSample", "endSample"]);
    }
}
