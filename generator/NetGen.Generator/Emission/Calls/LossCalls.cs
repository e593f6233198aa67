using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of losses.</summary>
internal static class LossCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, ElementwiseLossOperation loss)
    {
        var name = loss.Origin.Substring(loss.Origin.IndexOf(": ", StringComparison.Ordinal) + 2);
        code.Call(writer, new ElementwiseLossKernel(name, loss.Loss, loss.Slope, loss.IsMean, loss.Gradient is not null, loss.Y.Features),
            [code.Ref(loss.Y), code.Ref(loss.Labels!), .. code.Optional(loss.Gradient), .. Rows(loss), OperationCode.Stride(loss.Y), .. OperationCode.RowRange(loss.Y)]);
    }

    public static void Emit(OperationCode code, CodeWriter writer, CrossEntropyOperation loss)
    {
        var kernel = new CrossEntropyKernel(
            loss.Z.Features, loss.Labels is null, loss.IsLog, loss.IsDivergence, loss.Smoothing, loss.Gradient is not null);
        var labels = loss.Labels is { } dense ? code.Ref(dense) : $"ref Labels({loss.Target})";
        code.Call(writer, kernel,
            [code.Ref(loss.Z), code.Ref(loss.P), code.Ref(loss.LogSum), labels, .. code.Optional(loss.Gradient), .. Rows(loss),
                OperationCode.Stride(loss.Z), .. OperationCode.RowRange(loss.Z)]);
    }

    private static IEnumerable<string> Rows(LossOperation loss) => [$"ref RowWeights({loss.Target})", $"ref RowLosses({loss.Target})"];
}
