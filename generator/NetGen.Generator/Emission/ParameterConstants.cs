using System.Text.RegularExpressions;
using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The names of the constants that hold the parameters' offsets.</summary>
internal sealed class ParameterConstants
{
    // Long enough not to be the name of a member of the user's.
    private const string Class = "WeightOffsets";

    private readonly ParameterPlan plan;
    private readonly Dictionary<ParameterSlot, string> names = [];

    public ParameterConstants(ParameterPlan plan)
    {
        this.plan = plan;
        var identifiers = new Identifiers();
        foreach (var slot in plan.InOrder) names.Add(slot, identifiers.New(slot.Name));
    }

    /// <summary>Where a parameter lies, in the text of calls.</summary>
    public Place PlaceOf(ParameterSlot slot)
    {
        var name = $"{Class}.{names[slot.Whole]}";
        return new Place(slot.PartOffset == 0 ? name : $"{name} + {slot.PartOffset}", slot.Offset + slot.PartOffset, slot.Name);
    }

    /// <summary>The constants that <paramref name="code"/> names.</summary>
    public void Emit(CodeWriter writer, string code)
    {
        var used = new HashSet<string>(Regex.Matches(code, $@"\b{Class}\.(\w+)").Cast<Match>().Select(match => match.Groups[1].Value));
        writer.Line("// Where parameters lie in the flat buffer, in floats: kernels, then biases and their kin, then what is not trained.");
        using (writer.Block($"private static class {Class}"))
        {
            ConstantList.Emit(writer, plan.InOrder.Where(s => used.Contains(names[s])).OrderBy(s => s.Offset).Select(s => (names[s], s.Offset, "")));
        }
    }
}
