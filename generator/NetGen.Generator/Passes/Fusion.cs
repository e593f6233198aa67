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
        var readers = new Readers(program);
        foreach (var phase in program.Phases)
        {
            // What a fused consumer wrote is now written further up, where later consumers look for it.
            for (var i = 0; i < phase.Count; i++)
            {
                while (i < phase.Count && phase[i] is ElementwiseOperation consumer && Fuse(phase, consumer, i, readers))
                {
                }
            }
        }
    }

    private static bool Fuse(List<Operation> phase, ElementwiseOperation consumer, int position, Readers readers)
    {
        foreach (var link in consumer.Body.Operands.OfType<FullOperand>().Select(o => o.Buffer))
        {
            var at = phase.FindIndex(0, position, o => o is IBodyOperation && o.Writes.Contains(link));
            if (at < 0 || !CanMove(phase, consumer, link, at, position)) continue;
            var producer = (IBodyOperation)phase[at];
            var merged = producer.Body.Then(consumer.Body, link, keepLink: readers.AnyBut(consumer, link));
            if (merged.Operands.Count > MaxOperands || !SameLayout(merged) || !Finds(phase[at], merged)) continue;
            readers.Remove(consumer);
            readers.Remove(phase[at]);
            producer.Body = merged;
            readers.Add(phase[at]);
            phase.RemoveAt(position);
            return true;
        }

        return false;
    }

    // The consumer may run earlier only if what else it reads is there by then.
    private static bool CanMove(List<Operation> phase, Operation consumer, Value link, int producer, int position) =>
        !phase.Skip(producer + 1).Take(position - producer - 1)
            .SelectMany(o => o.Writes)
            .Intersect(consumer.Reads.Where(v => v != link))
            .Any();

    // Only a pass of its own knows where one sample ends and the next begins.
    private static bool Finds(Operation producer, Body body) => producer is ElementwiseOperation || !body.Operands.OfType<SampleOperand>().Any();

    private static bool SameLayout(Body body)
    {
        var features = body.Results[0].Target.Features;
        return body.Results.All(r => r.Target.Features == features)
            && body.Operands.OfType<FullOperand>().All(o => o.Buffer.Features == features);
    }

    /// <summary>Who reads each value: operations of any phase, and users after the program ran.</summary>
    private sealed class Readers
    {
        private readonly Dictionary<Value, HashSet<Operation>> operations = [];
        private readonly HashSet<Value> kept;

        public Readers(NetworkProgram program)
        {
            kept = [.. program.Kept];
            foreach (var operation in program.All) Add(operation);
        }

        public void Add(Operation operation)
        {
            foreach (var value in operation.Reads)
            {
                if (!operations.TryGetValue(value, out var readers)) operations.Add(value, readers = []);
                readers.Add(operation);
            }
        }

        public void Remove(Operation operation)
        {
            foreach (var value in operation.Reads) operations[value].Remove(operation);
        }

        public bool AnyBut(Operation reader, Value value) => kept.Contains(value) || operations[value].Any(o => o != reader);
    }
}
