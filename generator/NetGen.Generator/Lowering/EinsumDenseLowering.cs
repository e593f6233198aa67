using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>
/// A dense layer over rows of the axes that are summed, between moves where axes stand in another order. Axes that input, kernel and output share are the
/// groups of a convolution of single elements.
/// </summary>
internal static class EinsumDenseLowering
{
    public static void Lower(LoweringContext context, Node node, EinsumDense layer)
    {
        var sizes = Sizes(context, node, layer);
        var (summed, shared, made) = (layer.Summed, layer.Shared, layer.Made);
        var rows = new string([.. layer.Output.Where(c => !layer.Kernel.Contains(c))]);
        var x = LetterMoves.Matrix(context, node, context.Input(node), layer.Input, rows, shared + summed, sizes);
        var product = rows + shared + made;
        var features = LetterMoves.Count(shared + made, sizes);

        // A bias that differs along all columns and no other axis is part of the product.
        var isBiasInside = layer.BiasAxes == shared + made;
        var isLast = LetterMoves.IsSame(product, layer.Output, sizes) && (isBiasInside || layer.BiasAxes.Length == 0);
        var z = isLast ? ActivationLowering.NewArgument(context, node, layer.Activation, features) : context.NewValue(node, "product", node.Shape.Count, features);
        var kernel = context.Parameter(node, "kernel")!;
        var bias = VectorSource.Of(context.Parameter(node, "bias"));
        var groups = LetterMoves.Count(shared, sizes);
        var window = new Window([new(LetterMoves.Count(rows, sizes), 1, 1, 1, 0, 0)]);
        var geometry = new ConvolutionGeometry(window, x.Features, features, groups);
        ConvLowering.AddProduct(context, node, x, kernel, isBiasInside ? bias : null, geometry, z);
        var letters = product;
        if (bias is not null && !isBiasInside)
        {
            letters = new string([.. layer.Output.Where(c => !layer.BiasAxes.Contains(c))]) + layer.BiasAxes;
            z = Biased(context, node, LetterMoves.Matrix(context, node, z, product, letters.Substring(0, letters.Length - layer.BiasAxes.Length), layer.BiasAxes, sizes), bias);
        }

        if (!LetterMoves.IsSame(letters, layer.Output, sizes))
        {
            var ordered = context.NewValue(node, "ordered", node.Shape.Count, node.Shape.Last);
            LetterMoves.Move(context, node, z, letters, ordered, layer.Output, sizes);
            z = ordered;
        }

        context.Define(node, ActivationLowering.Apply(context, node, layer.Activation, z));
    }

    private static Value Biased(LoweringContext context, Node node, Value z, VectorSource bias)
    {
        var biased = context.NewValue(node, "biased", z.Count, z.Features);
        var body = new Body { Name = "AddBias" };
        body.Add(biased, body.Use(new FullOperand(z)) + body.Use(new FeatureOperand(bias)));
        context.Add(new ElementwiseOperation(body), node, "bias");
        return biased;
    }

    private static Dictionary<char, int> Sizes(LoweringContext context, Node node, EinsumDense layer)
    {
        var sizes = new Dictionary<char, int>();
        Add(layer.Input, context.InputNode(node).Shape);
        Add(layer.Kernel, context.Parameter(node, "kernel")!.Parameter.Shape);
        return sizes;

        void Add(string letters, Shape shape)
        {
            for (var axis = 0; axis < letters.Length; axis++) sizes[letters[axis]] = shape[axis];
        }
    }
}
