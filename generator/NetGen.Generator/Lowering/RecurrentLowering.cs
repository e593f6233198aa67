using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Recurrent layers: the products of all steps with W at once, then the recurrence; in both directions if asked to.</summary>
internal static class RecurrentLowering
{
    public static void Lower(LoweringContext context, Node node, Recurrent layer)
    {
        var outputs = layer.Prefixes.Select((prefix, direction) => Direction(context, node, layer, prefix, direction)).ToArray();
        context.Define(node, outputs.Length == 1 ? outputs[0] : Join(context, node, layer, outputs));
    }

    /// <summary>A state that the layer before it ended in.</summary>
    public static void Lower(LoweringContext context, Node node, RecurrentState layer) =>
        context.Define(node, context.Part(context.InputNode(node), layer.Index));

    private static Value Direction(LoweringContext context, Node node, Recurrent layer, string prefix, int direction)
    {
        var slot = context.Parameter(node, $"{prefix}recurrent_kernel")!;
        var bias = context.Parameter(node, $"{prefix}bias");
        var cell = new RecurrentCell(
            layer.Kind,
            layer.Activation,
            layer.RecurrentActivation,
            layer.ResetAfter,
            HasRecurrentBias: bias is { Parameter.Shape.Rank: 2 },
            Saves: context.IsTraining,
            Drops: context.IsTraining && layer.RecurrentDropout > 0,
            IsMasked: context.Mask(node) is not null,
            HasPadLanes: layer.Units % 16 != 0);
        var (width, steps) = (slot.Parameter.StoredColumns, context.InputNode(node).Shape[0]);
        var buffers = new Dictionary<string, Value>();
        var gates = Sequence(Arrays.Gates, width);
        var kernel = new KernelSource(context.Parameter(node, $"{prefix}kernel")!);
        context.Add(DenseOperation.Plain(Input(context, node, layer, prefix), kernel, VectorSource.Of(bias), gates), node, $"{prefix}products of all steps");
        if (layer.HasInitialState) AddInitialStates();
        else if (layer.Stateful || context.Streams(node)) AddKeptStates();
        if (cell.Drops) buffers.Add(Arrays.Dropped, Mask(context, node, $"{prefix}state_mask", layer.RecurrentDropout, layer.Units));
        if (context.Mask(node) is { } mask) buffers.Add(Arrays.Mask, mask);
        if (cell.Saves) AddSaved();
        var output = AddResults();
        var isReversed = layer.GoBackwards || direction == 1;
        var recurrentBias = cell.HasRecurrentBias ? VectorSource.Of(bias!.From(width)) : null;
        context.Add(new RecurrentOperation(cell, isReversed, keepsTime: direction == 1, new KernelSource(slot), recurrentBias, buffers), node);
        return output;

        Value Sequence(string name, int features)
        {
            var value = context.NewValue(node, $"{prefix}{name}", steps * features, features);
            buffers.Add(name, value);
            return value;
        }

        Value State(string name, string role)
        {
            var value = context.NewValue(node, $"{prefix}{role}", layer.Units, layer.Units);
            buffers.Add(name, value);
            return value;
        }

        void AddInitialStates()
        {
            var first = 1 + (direction * layer.StatesOfOne);
            buffers.Add(Ends.InitialH, context.Input(node, first, layer.Units));
            if (cell.IsLstm) buffers.Add(Ends.InitialC, context.Input(node, first + 1, layer.Units));
        }

        void AddKeptStates()
        {
            buffers.Add(Ends.InitialH, context.State(node, "kept_h", 1, layer.Units));
            if (cell.IsLstm) buffers.Add(Ends.InitialC, context.State(node, "kept_c", 1, layer.Units));
        }

        void AddSaved()
        {
            Sequence(Arrays.Previous, layer.Units);
            if (cell.IsLstm)
            {
                Sequence(Arrays.Memory, layer.Units);
                Sequence(Arrays.Squashed, layer.Units);
            }

            if (cell.Kind is not RecurrentKind.GRU) return;
            if (cell.Drops) Sequence(Arrays.State, layer.Units);
            Sequence(cell.ResetsBefore ? Arrays.Kept : Arrays.Hidden, layer.Units);
        }

        Value AddResults()
        {
            var isAsked = context.Graph.Nodes.Any(n => n.Layer is RecurrentState && n.Inputs[0] == node.Index);
            var h = isAsked || !layer.ReturnSequences ? State(Ends.FinalH, "h") : null;
            if (isAsked)
            {
                context.DefinePart(node, direction * layer.StatesOfOne, h!);
                if (cell.IsLstm) context.DefinePart(node, (direction * layer.StatesOfOne) + 1, State(Ends.FinalC, "c"));
            }

            return layer.ReturnSequences ? Sequence(Arrays.Output, layer.Units) : h!;
        }
    }

    // One draw for each feature of a sample, whatever the step.
    private static Value Input(LoweringContext context, Node node, Recurrent layer, string prefix)
    {
        var x = context.Input(node, 0, context.InputNode(node).Shape.Last);
        if (!context.IsTraining || layer.Dropout == 0) return x;
        var mask = Mask(context, node, $"{prefix}input_mask", layer.Dropout, x.Features);
        var y = context.NewValue(node, $"{prefix}input", x.Count, x.Features);
        var body = new Body { Name = "InputDropout" };
        body.Add(y, body.Use(new FullOperand(x)) * body.Use(x.Rows == 1 ? new FullOperand(mask) : new SampleOperand(mask)));
        context.Add(new ElementwiseOperation(body), node, $"{prefix}dropout of the input");
        return y;
    }

    private static Value Mask(LoweringContext context, Node node, string role, float rate, int features)
    {
        var mask = context.NewValue(node, role, features, features);
        context.Add(new RandomOperation(RandomKind.DropoutMask, rate, context.NextStream(), mask), node, role);
        return mask;
    }

    private static Value Join(LoweringContext context, Node node, Recurrent layer, Value[] outputs)
    {
        if (layer.Directions is Directions.Concat) return Concatenate(context, node, outputs);
        var y = context.NewOutput(node, layer.Units);
        Func<Expression, Expression, Expression> formula = layer.Directions switch
        {
            Directions.Sum => (a, b) => a + b,
            Directions.Multiply => (a, b) => a * b,
            _ => (a, b) => (a + b) * 0.5f,
        };
        context.Add(ElementwiseOperation.Binary(y, outputs[0], outputs[1], formula, layer.Directions.ToString()), node, "both directions");
        return y;
    }

    private static Value Concatenate(LoweringContext context, Node node, Value[] outputs)
    {
        var y = context.NewOutput(node, node.Shape.Last);
        var (rows, units) = (outputs[0].Rows, outputs[0].Features);
        var pieces = outputs.Select((output, i) => new MovePiece(output, AxisMoves.Place(new(rows, units), new(rows, 2 * units), 1, i * units)));
        context.Add(new MoveOperation(y, [.. pieces]), node, "both directions");
        return y;
    }
}
