namespace NetGen.Tests.Training;

/// <summary>Some steps of an optimizer on given numbers and gradients.</summary>
internal static class OptimizerRun
{
    /// <summary>Random numbers around 0, the same each time.</summary>
    public static float[] Draw(int length, int seed)
    {
        var random = new Random(seed);
        var values = new float[length];
        for (var i = 0; i < length; i++) values[i] = (float)(2 * random.NextDouble() - 1);
        return values;
    }

    /// <summary>The numbers after every step.</summary>
    public static float[][] Run(
        Optimizer optimizer, float[] initial, float[][] gradients, int? decayingLength = null, int threads = 1, Action<int>? beforeStep = null)
    {
        var network = new FlatNetwork(initial.Length, decayingLength ?? initial.Length);
        initial.CopyTo(network.ParameterBuffer);
        var session = network.CreateTrainingSession(1, threads);
        var steps = new float[gradients.Length][];
        for (var step = 0; step < gradients.Length; step++)
        {
            beforeStep?.Invoke(step);
            gradients[step].CopyTo(session.GradientBuffer);
            optimizer.Update(session);
            steps[step] = network.ParameterBuffer.ToArray();
        }

        return steps;
    }
}
