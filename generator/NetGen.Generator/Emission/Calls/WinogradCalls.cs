using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of Winograd's convolutions and their weight gradients.</summary>
internal static class WinogradCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, WinogradOperation convolution)
    {
        var (geometry, body) = (convolution.Geometry, convolution.Body);
        BodyCalls.Emit(code, writer, new WinogradConvolutionKernel(geometry.Tile), body, convolution.Bias,
            [code.Ref(convolution.X), OperationCode.Stride(convolution.X), code.Ref(convolution.Kernel)],
            [OperationCode.Stride(body.Results[0].Target), "ref Scratch(part)", .. Sizes(geometry), $"{geometry.Outputs}", "firstSample", "endSample"]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, WinogradKernelOperation kernel) =>
        code.Call(writer, new WinogradKernelKernel(kernel.Geometry.Tile),
            kernel.Kernel is { } parameter ? code.Parameter(parameter) : code.Ref(kernel.Prepared!), code.Ref(kernel.Transformed),
            $"{kernel.Geometry.Inputs}", $"{kernel.Geometry.Outputs}", kernel.IsTurned ? "true" : "false", "part", "parts");

    public static void Emit(OperationCode code, CodeWriter writer, WinogradPointGradientOperation gradient) =>
        code.Call(writer, new WinogradPointGradientsKernel(),
            [code.Ref(gradient.X), OperationCode.Stride(gradient.X), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy), code.Ref(gradient.Points),
                "ref Scratch(part)", .. Sizes(gradient.Geometry), $"{gradient.Geometry.Outputs}", OperationCode.Samples(gradient.X), $"{gradient.Geometry.Runs}", "part", "parts"]);

    public static void Emit(OperationCode code, CodeWriter writer, WinogradKernelGradientOperation gradient) =>
        code.Call(writer, new WinogradKernelGradientKernel(),
            code.Ref(gradient.Points), gradient.Spread is { } spread ? code.Ref(spread) : code.Gradient(gradient.Kernel),
            $"{gradient.Geometry.Inputs}", $"{gradient.Geometry.Outputs}", $"{gradient.Geometry.Runs}", "part", "parts");

    private static IEnumerable<string> Sizes(WinogradGeometry geometry) =>
        new[] { geometry.Height, geometry.Width, geometry.Inputs, geometry.Top, geometry.Left, geometry.OutHeight, geometry.OutWidth }.Select(n => $"{n}");
}
