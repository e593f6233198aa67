using NetGen.Analyzers.Graphs;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Lowering;

/// <summary>Moves between tensors whose axes are named by letters.</summary>
internal static class LetterMoves
{
    /// <summary>The elements along all of <paramref name="letters"/>.</summary>
    public static int Count(string letters, IReadOnlyDictionary<char, int> sizes) => letters.Aggregate(1, (count, letter) => count * sizes[letter]);

    /// <summary>
    /// <paramref name="value"/>, whose axes are <paramref name="from"/>, as a matrix whose rows and columns are those letters: what is missing is summed over, what is
    /// new repeated. The value itself, in that layout, where no element moves.
    /// </summary>
    public static Value Matrix(
        LoweringContext context, Node node, Value value, string from, string rows, string columns, IReadOnlyDictionary<char, int> sizes)
    {
        var features = Count(columns, sizes);
        var to = rows + columns;
        if (Kept(from, sizes) == Kept(to, sizes)) return context.InLayout(value, features, node);
        var moved = context.NewValue(node, $"{value.Label}_as_{Label(to)}", Count(to, sizes), features);
        Move(context, node, value, from, moved, to, sizes);
        return moved;
    }

    /// <summary>Moves from axes to axes.</summary>
    public static void Move(
        LoweringContext context, Node node, Value source, string from, Value target, string to, IReadOnlyDictionary<char, int> sizes)
    {
        var (sourceStrides, targetStrides) = (Strides(from, sizes), Strides(to, sizes));
        var axes = to.Union(from).Select(letter => new MoveAxis(
            sizes[letter],
            sourceStrides.TryGetValue(letter, out var s) ? s : 0,
            targetStrides.TryGetValue(letter, out var t) ? t : 0));
        var map = new MoveMap(axes.DefaultIfEmpty(new(1, 1, 1)).ToEquatableArray());
        context.Add(new MoveOperation(target, [new MovePiece(source, map)]), node, $"{Label(from)} to {Label(to)}");
    }

    /// <summary>Whether elements lie in the same order under both names.</summary>
    public static bool IsSame(string from, string to, IReadOnlyDictionary<char, int> sizes) => Kept(from, sizes) == Kept(to, sizes);

    // An axis of one element does not matter.
    private static string Kept(string letters, IReadOnlyDictionary<char, int> sizes) => new([.. letters.Where(c => sizes[c] > 1)]);

    private static Dictionary<char, int> Strides(string letters, IReadOnlyDictionary<char, int> sizes)
    {
        var strides = new Dictionary<char, int>();
        var stride = 1;
        foreach (var letter in letters.Reverse())
        {
            strides.Add(letter, stride);
            stride *= sizes[letter];
        }

        return strides;
    }

    private static string Label(string letters) => letters.Length == 0 ? "one" : new([.. letters.Select(c => c < 'A' ? (char)(c - '0' + 'α') : c)]);
}
