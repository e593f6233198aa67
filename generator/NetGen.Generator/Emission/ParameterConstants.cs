using NetGen.Generator.Operations;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The names of the constants that hold the parameters' offsets.</summary>
internal sealed class ParameterConstants
{
    private readonly Dictionary<ParameterSlot, string> names = [];

    public ParameterConstants(ParameterPlan plan)
    {
        var identifiers = new Identifiers();
        foreach (var slot in plan.InOrder) names.Add(slot, identifiers.New(slot.Name));
    }

    public string NameOf(ParameterSlot slot) => names[slot];
}
