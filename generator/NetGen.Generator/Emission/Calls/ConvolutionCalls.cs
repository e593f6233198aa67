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

    public static void Emit(OperationCode code, CodeWriter writer, ConvolutionKernelGradientOperation gradient)
    {
        var geometry = gradient.Geometry with { Algorithm = ConvAlgorithm.Auto };
        string[] operands =
        [
            code.Ref(gradient.X), OperationCode.Stride(gradient.X), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            gradient.Spread is { } spread ? code.Ref(spread) : code.Gradient(gradient.Kernel),
        ];
        if (ConvolutionGradientDriverKernel.Takes(geometry))
        {
            code.Call(writer, new ConvolutionGradientDriverKernel(),
                [.. operands, code.Name(new ConvolutionWindowKernel(geometry)), OperationCode.Samples(gradient.X), "part", "parts"]);
        }
        else code.Call(writer, new ConvolutionKernelGradientKernel(geometry), [.. operands, OperationCode.Samples(gradient.X), "part", "parts"]);
    }

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
        string[] before = [code.Ref(x), OperationCode.Stride(x), kernel];
        var stride = OperationCode.Stride(body.Results[0].Target);
        if (ConvolutionDriverKernel.Takes(plan))
        {
            BodyCalls.Emit(code, writer, new ConvolutionDriverKernel(), body, bias, before,
                [stride, code.Name(new ConvolutionPlanKernel(plan)), "firstSample", "endSample"]);
        }
        else BodyCalls.Emit(code, writer, new ConvolutionKernel(plan), body, bias, before, [stride, "firstSample", "endSample"]);
    }
}
