using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>What a convolution over steps reads, and through which window: in a session that takes one step at a time, the kept steps.</summary>
internal static class StepWindow
{
    public static (Value X, Window Window) Of(LoweringContext context, Node node, Value x, Window window)
    {
        if (!context.Streams(node) || window.OverSteps is not StepForm.Remembering || x.Rows != 1) return (x, window);
        var axis = window.Width;
        var past = context.State(node, "past", axis.Span, x.Features);
        var taps = context.NewValue(node, "taps", axis.Kernel * x.Features, x.Features);
        context.Add(new RecallOperation(x, past, taps, axis.Dilation, context.StepNumber), node, "the latest steps");
        return (taps, new Window([new WindowAxis(axis.Kernel, axis.Kernel, 1, 1, 0, 0)]));
    }
}
