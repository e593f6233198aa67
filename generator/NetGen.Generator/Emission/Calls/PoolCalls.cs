using NetGen.Analyzers.Layers;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that make images smaller or larger.</summary>
internal static class PoolCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, PoolOperation pool) =>
        code.Call(writer, new PoolKernel(pool.Kind, pool.Shape, pool.CountsPadding),
            code.Ref(pool.X), OperationCode.Stride(pool.X), code.Ref(pool.Y), OperationCode.Stride(pool.Y), $"{pool.X.Panels}", "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, PoolGradientOperation gradient)
    {
        var pool = gradient.Pool;
        string[] buffers = pool.Kind is PoolKind.Max
            ? [code.Ref(pool.X), code.Ref(gradient.Dx), code.Ref(pool.Y), code.Ref(gradient.Dy)]
            : [code.Ref(gradient.Dx), code.Ref(gradient.Dy)];
        string[] strides = [OperationCode.Stride(gradient.Dx), OperationCode.Stride(gradient.Dy), $"{gradient.Dx.Panels}"];
        if (!MaxPoolGradientKernel.Takes(pool.Kind, pool.Shape))
        {
            code.Call(writer, new PoolGradientKernel(pool.Kind, pool.Shape, pool.CountsPadding), [.. buffers, .. strides, "firstSample", "endSample"]);
        }
        else if (MaxPoolGradientKernel.IsLines(pool.Shape))
        {
            var lines = pool.Shape.InputPixels / pool.Shape.Width.Input;
            string[] samples = lines == 1 ? ["firstSample", "endSample"] : [$"firstSample * {lines}", $"endSample * {lines}"];
            code.Call(writer, new MaxLineGradientKernel(pool.Shape.Width), [.. buffers, .. strides, .. samples]);
        }
        else
        {
            string[] scratch = MaxPoolGradientKernel.ScratchLength(pool.Shape) > 0 ? ["ref Scratch(part)"] : [];
            code.Call(writer, new MaxPoolGradientKernel(pool.Shape), [.. buffers, .. scratch, .. strides, "firstSample", "endSample"]);
        }
    }

    public static void Emit(OperationCode code, CodeWriter writer, BilinearOperation resize) =>
        code.Call(writer, new BilinearKernel(resize.Image, resize.Factors),
            code.Ref(resize.X), OperationCode.Stride(resize.X), code.Ref(resize.Y), OperationCode.Stride(resize.Y), $"{resize.X.Panels}", "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, BilinearGradientOperation gradient)
    {
        var resize = gradient.Resize;
        code.Call(writer, new BilinearGradientKernel(resize.Image, resize.Factors),
            code.Ref(gradient.Dx), OperationCode.Stride(gradient.Dx), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            $"{gradient.Dx.Panels}", "firstSample", "endSample");
    }
}
