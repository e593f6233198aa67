using NetGen.Generator.Operations;

namespace NetGen.Generator.Passes;

/// <summary>Joins the recurrences of a program of one step with the products before them.</summary>
internal static class StreamedRecurrence
{
    public static void Run(NetworkProgram program)
    {
        foreach (var recurrence in program.Forward.OfType<RecurrentOperation>().Where(IsOfStream).ToList())
        {
            var product = program.Forward.OfType<DenseOperation>().FirstOrDefault(d => d.Writes.Contains(recurrence.Buffers[Arrays.Gates]));
            var rows = StepWeightsOperation.Rows(product, recurrence);
            var name = recurrence.Kernel.Parameter.Name;
            var weights = Value.Fixed($"{name}_step_weights", checked(rows * recurrence.Cell.Gates * ((recurrence.Units + 15) / 16) * 16));
            var origin = recurrence.Origin.Split(':')[0];
            var other = Value.State($"{recurrence.Buffers[Ends.InitialH].Label}_other", recurrence.Units, recurrence.Units);
            program.States.Add(other);
            program.Preparation.Add(new StepWeightsOperation(product, recurrence, weights) { Origin = $"{origin}: weights in the order of a step" });
            program.Forward[program.Forward.IndexOf(recurrence)] = new RecurrentStepOperation(product, recurrence, weights, other) { Origin = recurrence.Origin };
            if (product is not null) program.Forward.Remove(product);
        }
    }

    // A block on each step runs whole sequences of its own.
    private static bool IsOfStream(RecurrentOperation recurrence) =>
        recurrence.KeepsState && recurrence.Buffers[Arrays.Gates] is { Rows: 1, Samples: 1 };
}
