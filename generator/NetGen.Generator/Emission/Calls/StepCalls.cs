using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of what keeps steps of a sequence from call to call.</summary>
internal static class StepCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, RecallOperation recall) => writer.Line(
        $"global::NetGen.CompilerServices.StepRing.Recall({code.Ref(recall.X)}, {OperationCode.Stride(recall.X)}, {code.Ref(recall.Past)}, {OperationCode.Stride(recall.Past)}, {recall.Past.Rows}, "
        + $"{code.Ref(recall.Taps)}, {OperationCode.Stride(recall.Taps)}, {recall.Taps.Rows}, {recall.Dilation}, {recall.X.Panels}, {recall.Position}, firstSample, endSample);");
}
