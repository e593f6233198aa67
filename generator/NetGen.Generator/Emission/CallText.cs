using System.Text;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission;

/// <summary>The calls of one operation, with gaps for the numbers that depend on the layer.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Template">Its lines, a <see cref="Gap"/> for each number: equal for operations that differ in nothing else.</param>
/// <param name="Places">The numbers, in the order of the gaps.</param>
internal sealed record CallText(Operation Operation, string Template, IReadOnlyList<Place> Places)
{
    private const char Gap = '\u0001';

    // Encloses the index of a place while the calls are written: they may ask for places in any order.
    private const char Mark = '\u0002';

    /// <summary>The calls of <paramref name="operation"/>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="emit">Writes them, with what it gets for each place in the text.</param>
    public static CallText Of(Operation operation, Action<CodeWriter, Func<Place, string>> emit)
    {
        var asked = new List<Place>();
        var writer = new CodeWriter();
        emit(writer, place =>
        {
            asked.Add(place);
            return $"{Mark}{asked.Count - 1}{Mark}";
        });
        var (template, places) = (new StringBuilder(), new List<Place>());
        var parts = writer.ToString().TrimEnd('\n').Split(Mark);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0) template.Append(parts[i]);
            else
            {
                template.Append(Gap);
                places.Add(asked[int.Parse(parts[i])]);
            }
        }

        return new CallText(operation, template.ToString(), places);
    }

    /// <summary>Writes the calls with <paramref name="numbers"/> in the gaps.</summary>
    public void Write(CodeWriter writer, IReadOnlyList<string> numbers)
    {
        var parts = Template.Split(Gap);
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++) text.Append(numbers[i - 1]).Append(parts[i]);
        writer.Lines(text.ToString().Split('\n'));
    }
}
