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

    // A normalisation's gradient has seven, four of which are numbers of a row: a residual sum behind it still saves a pass.
    private const int MaxOperandsOfTotals = 8;

    /// <summary>Fuses within each phase of <paramref name="program"/>; a phase's results are visible to the next.</summary>
    public static void Run(NetworkProgram program)
    {
        var readers = new Readers(program);
        foreach (var phase in program.Phases)
        {
            var makers = Makers(phase);

            // What a fused consumer wrote is now written further up, where later consumers look for it.
            for (var i = 0; i < phase.Count; i++)
            {
                while (i < phase.Count && phase[i] is ElementwiseOperation consumer && Fuse(phase, consumer, i, readers, makers))
                {
                }
            }
        }
    }

    /// <summary>The first operation with a body that writes each value: a phase of thousands is not searched for it each time.</summary>
    private static Dictionary<Value, Operation> Makers(List<Operation> phase)
    {
        var makers = new Dictionary<Value, Operation>();
        foreach (var operation in phase.Where(o => o is IBodyOperation))
        {
            foreach (var value in operation.Writes)
            {
                if (!makers.ContainsKey(value)) makers.Add(value, operation);
            }
        }

        return makers;
    }

    private static bool Fuse(
        List<Operation> phase, ElementwiseOperation consumer, int position, Readers readers, Dictionary<Value, Operation> makers)
    {
        foreach (var link in consumer.Body.Operands.OfType<FullOperand>().Select(o => o.Buffer))
        {
            if (position == 0 || !makers.TryGetValue(link, out var maker)) continue;

            // Backwards, because it is near.
            var at = phase.FindLastIndex(position - 1, o => ReferenceEquals(o, maker));
            if (at < 0 || !CanMove(phase, consumer, link, at, position)) continue;
            var producer = (IBodyOperation)phase[at];
            var merged = producer.Body.Then(consumer.Body, link, keepLink: readers.AnyBut(consumer, link));
            var most = maker is RowTotalsOperation ? MaxOperandsOfTotals : MaxOperands;
            if (merged.Operands.Count > most || !SameLayout(merged) || !Finds(phase[at], merged)) continue;
            readers.Remove(consumer);
            readers.Remove(phase[at]);
            foreach (var value in consumer.Writes)
            {
                if (phase.FindIndex(at + 1, position - at, o => ReferenceEquals(o, makers[value])) > at) makers[value] = maker;
            }

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
