using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>Removes operations and results that nobody reads.</summary>
internal static class DeadCode
{
    public static void Run(NetworkProgram program)
    {
        var live = new HashSet<Value>(program.Kept);
        foreach (var phase in program.Phases.Reverse().Append(program.Preparation))
        {
            for (var i = phase.Count - 1; i >= 0; i--)
            {
                var operation = phase[i];
                var writes = operation.Writes.ToList();
                if (writes.Count > 0 && operation is not LossOperation && !writes.Any(live.Contains)) phase.RemoveAt(i);
                else live.UnionWith(operation.Reads);
            }
        }
    }
}
