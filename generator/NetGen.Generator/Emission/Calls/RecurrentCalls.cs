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

    public static void Emit(OperationCode code, CodeWriter writer, RecurrentStepOperation step)
    {
        var (product, recurrence) = (step.Product, step.Recurrence);
        var finals = Found([Ends.FinalH, Ends.FinalC], recurrence.Buffers);
        var head = step.Head is { Product: var d } ? new StepHead(d.Body.Results[0].Target.Features, d.Bias is not null) : null;
        var kernel = new RecurrentStepKernel(recurrence.Cell, product is not null, recurrence.HasSequence, finals, IsPair: recurrence.Units is > 16 and <= 32, head);
        using (writer.Block($"if (SampleCount <= {RecurrentStepOperation.FewStreams})"))
        {
            code.Call(writer, kernel,
            [
                .. product is null ? [] : new[] { code.Ref(product.X) }, code.Ref(step.Weights), .. kernel.Buffers.Select(Buffer), .. Head(), "ref Scratch(part)",
                "PanelStride(1)", "StateStride(1)", .. product is null ? [] : new[] { $"{product.X.Features}" }, $"{recurrence.Units}", "(NextStep & 1) != 0",
                "firstSample", "endSample",
            ]);
        }

        using (writer.Block("else"))
        {
            if (product is not null) DenseCalls.Emit(code, writer, product);
            Emit(code, writer, recurrence);
            if (step.Head is not null) DenseCalls.Emit(code, writer, step.Head.Product);
        }

        IEnumerable<string> Head()
        {
            if (step.Head is null) yield break;
            yield return code.Ref(step.Head.Transposed);
            if (step.Head.Product.Bias is { } bias) yield return code.Vector(bias);
            yield return code.Ref(step.Head.Product.Body.Results[0].Target);
        }

        string Buffer(string name) => name switch
        {
            Blocks.Before => code.Ref(recurrence.Buffers[Ends.InitialH]),
            Blocks.After => code.Ref(step.Other),
            Blocks.Memory => code.Ref(recurrence.Buffers[Ends.InitialC]),
            Arrays.Bias => code.Vector(recurrence.Bias!),
            _ => code.Ref(recurrence.Buffers[name]),
        };
    }

    public static void Emit(OperationCode code, CodeWriter writer, StepWeightsOperation weights)
    {
        var (product, recurrence) = (weights.Product, weights.Recurrence);
        var offset = 0;
        foreach (var phase in new RecurrentFormulas(recurrence.Cell, recurrence.HasSequence).Forward)
        {
            writer.Line(
                $"if (part == 0) global::NetGen.CompilerServices.StepWeights.Interleave({(product is null ? OperationCode.Nothing : code.Kernel(product.Kernel))}, "
                + $"{(product?.Bias is { } bias ? code.Vector(bias) : OperationCode.Nothing)}, {code.Kernel(recurrence.Kernel)}, {OperationCode.Behind(code.Ref(weights.Weights), offset)}, "
                + $"{(product is null ? -1 : product.X.Features)}, {recurrence.Units}, {phase.FirstGate}, {phase.Gates});");
            offset += phase.Gates * (weights.Weights.Count / recurrence.Cell.Gates);
        }
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
