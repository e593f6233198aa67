using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>
/// Puts element-wise work where its data already is: into the epilogue of the matrix product that makes it, or into the
/// element-wise pass before it. A value that nobody else reads is then never stored.
/// </summary>
internal static class Fusion
{
    // More operands than this take more registers and address arithmetic than the saved pass is worth.
    private const int MaxOperands = 6;

    /// <summary>Fuses within each phase of <paramref name="program"/>; a phase's results are visible to the next.</summary>
    public static void Run(NetworkProgram program)
    {
        foreach (var phase in new[] { program.Forward, program.Loss, program.Backward })
        {
            while (FuseOnce(program, phase))
            {
            }
        }
    }

    private static bool FuseOnce(NetworkProgram program, List<Operation> phase)
    {
        var kept = new HashSet<Value>(program.Kept);
        for (var i = 0; i < phase.Count; i++)
        {
            if (phase[i] is not ElementwiseOperation consumer) continue;
            foreach (var link in consumer.Body.Operands.OfType<FullOperand>().Select(o => o.Buffer))
            {
                var at = phase.FindIndex(o => o is IBodyOperation && o.Writes.Contains(link));
                if (at < 0 || at >= i || !CanMove(phase, consumer, link, at, i)) continue;
                var producer = (IBodyOperation)phase[at];
                var others = program.All.Any(o => o != consumer && o.Reads.Contains(link));
                var merged = producer.Body.Then(consumer.Body, link, keepLink: kept.Contains(link) || others);
                if (merged.Operands.Count > MaxOperands || !SameLayout(merged)) continue;
                if (producer is ElementwiseOperation { Body: var chain } && chain.Operands.All(o => o is not FullOperand)) continue;
                producer.Body = merged;
                phase.RemoveAt(i);
                return true;
            }
        }

        return false;
    }

    // The consumer may run earlier only if what else it reads is there by then.
    private static bool CanMove(List<Operation> phase, Operation consumer, Value link, int producer, int position) =>
        !phase.Skip(producer + 1).Take(position - producer - 1)
            .SelectMany(o => o.Writes)
            .Intersect(consumer.Reads.Where(v => v != link))
            .Any();

    private static bool SameLayout(Body body)
    {
        var features = body.Results[0].Target.Features;
        return body.Results.All(r => r.Target.Features == features)
            && body.Operands.OfType<FullOperand>().All(o => o.Buffer.Features == features);
    }
}
