using NetGen.Analyzers.Graphs;
using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the kernels of recurrences and their gradients.</summary>
internal static class RecurrentCalls
{
    private static readonly string[] ForwardEnds = [Ends.InitialH, Ends.InitialC, Ends.FinalH, Ends.FinalC];

    private static readonly string[] BackwardEnds = [Ends.DInitialH, Ends.DInitialC, Ends.DFinalH, Ends.DFinalC];

    public static void Emit(OperationCode code, CodeWriter writer, RecurrentOperation recurrence)
    {
        var kernel = new RecurrentKernel(
            recurrence.Cell, recurrence.IsReversed, recurrence.KeepsTime, recurrence.HasSequence, Found(ForwardEnds, recurrence.Buffers), recurrence.KeepsState);
        Call(code, writer, kernel, recurrence, [code.Kernel(recurrence.Kernel)], recurrence.Buffers);
    }

    public static void Emit(OperationCode code, CodeWriter writer, RecurrentGradientOperation gradient)
    {
        var forward = gradient.Forward;
        var hasSequence = gradient.Gradients.ContainsKey(Arrays.DOutput);
        var kernel = new RecurrentGradientKernel(forward.Cell, forward.IsReversed, forward.KeepsTime, hasSequence, Found(BackwardEnds, gradient.Gradients));
        var buffers = forward.Buffers.Concat(gradient.Gradients).ToDictionary(b => b.Key, b => b.Value);
        Call(code, writer, kernel, forward, gradient.Transposed.Select(code.Ref), buffers);
    }

    private static EquatableArray<string> Found(string[] names, IReadOnlyDictionary<string, Value> buffers) => names.Where(buffers.ContainsKey).ToEquatableArray();

    private static void Call(
        OperationCode code,
        CodeWriter writer,
        RecurrentDriver kernel,
        RecurrentOperation recurrence,
        IEnumerable<string> products,
        IReadOnlyDictionary<string, Value> buffers)
    {
        var gates = recurrence.Buffers[Arrays.Gates];
        var initial = recurrence.Buffers.TryGetValue(Ends.InitialH, out var h) ? OperationCode.Stride(h) : "0";
        code.Call(writer, kernel,
        [
            .. products, .. kernel.Buffers.Select(name => name == Arrays.Bias ? code.Vector(recurrence.Bias!) : code.Ref(buffers[name])),
            OperationCode.Stride(gates), OperationCode.SampleStride(gates), initial, "ref Scratch(part)", $"{gates.Rows}", $"{recurrence.Units}", "firstSample", "endSample",
        ]);
    }
}
