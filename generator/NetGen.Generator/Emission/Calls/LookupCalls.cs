using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels that look up rows of tables.</summary>
internal static class LookupCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, LookupOperation lookup) =>
        code.Call(writer, new LookupKernel(lookup.Y.Rows),
            code.Ref(lookup.Ids), OperationCode.Stride(lookup.Ids), code.Parameter(lookup.Table.Parameter), $"{lookup.Table.Stride}",
            code.Ref(lookup.Y), OperationCode.Stride(lookup.Y), $"{lookup.Y.Panels}", "firstSample", "endSample");

    public static void Emit(OperationCode code, CodeWriter writer, LookupGradientOperation gradient) =>
        code.Call(writer, new LookupGradientKernel(gradient.Dy.Rows, gradient.Padding),
            code.Ref(gradient.Ids), OperationCode.Stride(gradient.Ids), code.Ref(gradient.Dy), OperationCode.Stride(gradient.Dy),
            code.Gradient(gradient.Table.Parameter), $"{gradient.Table.Stride}", $"{gradient.Dy.Panels}", "SampleCount", "part", "parts");
}
