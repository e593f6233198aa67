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

        var letters = string.Concat(sizes.Keys);
        var space = new Shape(letters.Select(c => sizes[c]).ToEquatableArray());
        var result = new Tensor(shape);
        for (var index = 0; index < space.Count; index++)
        {
            var coordinates = Tensor.Coordinates(space, index);
            var product = 1.0;
            for (var i = 0; i < inputs.Length; i++) product *= inputs[i].Values[Index(operands[i])];
            result.Values[Index(output)] += product;

            int Index(string term) => term.Aggregate(0, (place, letter) => (place * sizes[letter]) + coordinates[letters.IndexOf(letter)]);
        }

        return result;
    }
}
