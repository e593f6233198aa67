using NetGen.Analyzers.Graphs;

namespace NetGen.Tests.Reference;

/// <summary>Einstein's convention: the sum over all values of all letters that the output does not have.</summary>
public static class ReferenceEinsum
{
    public static Tensor Forward(Shape shape, IReadOnlyList<string> operands, string output, Tensor[] inputs)
    {
        var sizes = new Dictionary<char, int>();
        for (var i = 0; i < inputs.Length; i++)
        {
            for (var axis = 0; axis < operands[i].Length; axis++) sizes[operands[i][axis]] = inputs[i].Shape[axis];
        }

        var letters = sizes.Keys.ToArray();
        var result = new Tensor(shape);
        var steps = operands.Append(output).Select(term => Array.ConvertAll(letters, letter => Step(term, letter))).ToArray();
        var places = new int[steps.Length];
        Sum(0);
        return result;

        // How far apart two values of a letter lie.
        int Step(string term, char letter) =>
            term.Select((other, axis) => other == letter ? term.Skip(axis + 1).Aggregate(1, (size, next) => size * sizes[next]) : 0).Sum();

        void Sum(int letter)
        {
            if (letter == letters.Length)
            {
                var product = 1.0;
                for (var i = 0; i < inputs.Length; i++) product *= inputs[i].Values[places[i]];
                result.Values[places[^1]] += product;
                return;
            }

            for (var value = 0; value < sizes[letters[letter]]; value++)
            {
                Sum(letter + 1);
                for (var i = 0; i < places.Length; i++) places[i] += steps[i][letter];
            }

            for (var i = 0; i < places.Length; i++) places[i] -= sizes[letters[letter]] * steps[i][letter];
        }
    }
}
