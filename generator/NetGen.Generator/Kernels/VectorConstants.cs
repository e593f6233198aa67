using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The vector constants of a method: locals declared before its loops, because the JIT does not hoist what is written inside; or written where they are
/// used, for code that runs a few times only and needs its registers.
/// </summary>
internal sealed class VectorConstants(Dialect dialect, bool isInPlace = false)
{
    private readonly Dictionary<int, (string Name, float Value)> constants = [];

    public string Name(float value)
    {
        if (isInPlace) return dialect.Broadcast(CodeWriter.Literal(value));
        var bits = Bits(value);
        if (!constants.TryGetValue(bits, out var entry)) constants.Add(bits, entry = ($"c{constants.Count + 1}", value));
        return entry.Name;
    }

    /// <summary>Declares all constants asked for so far.</summary>
    public void Declare(CodeWriter writer)
    {
        foreach (var (name, value) in constants.Values) writer.Line($"var {name} = {dialect.Broadcast(CodeWriter.Literal(value))};");
    }

    private static int Bits(float value) => BitConverter.ToInt32(BitConverter.GetBytes(value), 0);
}
