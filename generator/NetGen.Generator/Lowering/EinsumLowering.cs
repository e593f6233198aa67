using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Layers;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Einstein sums: a product of matrices for each element of the axes that both operands and the output share, between moves where axes stand in
/// another order.
/// </summary>
internal static class EinsumLowering
{
    public static void Lower(LoweringContext context, Node node, Einsum layer)
    {
        var sizes = Sizes(context, node, layer);
        if (layer.Operands.Count == 1) Define(context, node, context.Input(node), layer.Operands[0], layer.Output, sizes);
        else if (layer.Operands[0].Intersect(layer.Operands[1]).All(c => layer.Output.Contains(c))) Multiply(context, node, layer, sizes);
        else Contract(context, node, layer, sizes);
    }

    private static Dictionary<char, int> Sizes(LoweringContext context, Node node, Einsum layer)
    {
        var sizes = new Dictionary<char, int>();
        for (var i = 0; i < layer.Operands.Count; i++)
        {
            var shape = context.InputNode(node, i).Shape;
            for (var axis = 0; axis < shape.Rank; axis++) sizes[layer.Operands[i][axis]] = shape[axis];
        }

        return sizes;
    }

    // Nothing that both have is summed over: each operand takes the axes of the output, then element by element.
    private static void Multiply(LoweringContext context, Node node, Einsum layer, Dictionary<char, int> sizes)
    {
        var rows = layer.Output.Length > 0 ? layer.Output.Substring(0, layer.Output.Length - 1) : "";
        var columns = layer.Output.Substring(rows.Length);
        var (a, b) = (Operand(0), Operand(1));
        var y = context.NewOutput(node, a.Features);
        context.Add(ElementwiseOperation.Binary(y, a, b, (p, q) => p * q, "Multiply"), node);
        context.Define(node, y);

        Value Operand(int i) => LetterMoves.Matrix(context, node, context.Input(node, i), layer.Operands[i], rows, columns, sizes);
    }

    private static void Contract(LoweringContext context, Node node, Einsum layer, Dictionary<char, int> sizes)
    {
        // The operand with the output's last axis is the second: its columns are those of the result.
        var (first, second) = layer.Output.Length > 0 && !layer.Operands[1].Contains(layer.Output[layer.Output.Length - 1]) ? (1, 0) : (0, 1);
        var (left, right) = (layer.Operands[first], layer.Operands[second]);
        var shared = Of(layer.Output, c => left.Contains(c) && right.Contains(c));
        var rows = Of(layer.Output, c => !right.Contains(c));
        var columns = Of(layer.Output, c => !left.Contains(c));
        var summed = Of(left, c => right.Contains(c) && !layer.Output.Contains(c));
        var matrices = LetterMoves.Count(shared, sizes);

        // As they lie, if they can be taken so.
        var a = context.Input(node, first);
        var b = context.Input(node, second);
        var isRightTurned = LetterMoves.IsSame(right, shared + columns + summed, sizes);
        var isLeftTurned = !isRightTurned && LetterMoves.IsSame(left, shared + summed + rows, sizes);
        a = isLeftTurned ? Matrix(a, left, shared + summed, rows) : Matrix(a, left, shared + rows, summed);
        Value? turned = null;
        if (isRightTurned)
        {
            turned = Matrix(b, right, shared + columns, summed);
            var transpose = MatrixTransposeOperation.Of(turned, matrices);
            context.Add(transpose, node, $"transpose of {turned.Label}");
            b = transpose.Target;
        }
        else
        {
            b = Matrix(b, right, shared + summed, columns);
        }

        var product = shared + rows + columns;
        var isLast = LetterMoves.IsSame(product, layer.Output, sizes);
        var features = LetterMoves.Count(columns, sizes);
        var y = isLast ? context.NewOutput(node, features) : context.NewValue(node, "product", node.Shape.Count, features);
        context.Add(new MatrixProductOperation(a, b, y, matrices, isLeftTurned, turned), node);
        if (isLast) context.Define(node, y);
        else Define(context, node, y, product, layer.Output, sizes);

        Value Matrix(Value value, string from, string toRows, string toColumns) =>
            LetterMoves.Matrix(context, node, value, from, toRows, toColumns, sizes);
    }

    private static void Define(LoweringContext context, Node node, Value value, string from, string to, Dictionary<char, int> sizes)
    {
        if (LetterMoves.IsSame(from, to, sizes))
        {
            context.Define(node, value);
            return;
        }

        var y = context.NewOutput(node);
        LetterMoves.Move(context, node, value, from, y, to, sizes);
        context.Define(node, y);
    }

    private static string Of(string letters, Func<char, bool> belongs) => new([.. letters.Where(belongs)]);
}
