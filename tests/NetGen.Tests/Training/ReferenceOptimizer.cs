namespace NetGen.Tests.Training;

/// <summary>The optimizers' formulas as their documentation states them, number by number in double precision.</summary>
internal sealed class ReferenceOptimizer(Optimizer optimizer, float[] initial, int decayingLength)
{
    private readonly double[] first = new double[initial.Length];
    private readonly double[] second = Enumerable.Repeat((optimizer as Adagrad)?.InitialAccumulator ?? 0.0, initial.Length).ToArray();
    private readonly double[] velocity = new double[initial.Length];
    private int step;

    public double[] Weights { get; } = [.. initial.Select(value => (double)value)];

    public void Update(float[] gradients)
    {
        step++;
        var norm = Math.Sqrt(gradients.Sum(gradient => (double)gradient * gradient));
        var scale = optimizer.ClipNorm is { } limit && norm > limit ? limit / norm : 1;
        for (var i = 0; i < Weights.Length; i++)
        {
            var gradient = gradients[i] * scale;
            if (optimizer.ClipValue is { } most) gradient = Math.Clamp(gradient, -most, most);
            var decay = i < decayingLength || optimizer.DecayAll ? optimizer.WeightDecay : 0.0;
            if (optimizer is AdamW) Weights[i] -= optimizer.LearningRate * decay * Weights[i];
            else gradient += decay * Weights[i];
            Weights[i] -= optimizer.LearningRate * Direction(i, gradient);
        }
    }

    private double Direction(int i, double gradient)
    {
        switch (optimizer)
        {
            case SGD sgd:
                velocity[i] = sgd.Momentum * velocity[i] + gradient;
                return sgd.Nesterov ? gradient + sgd.Momentum * velocity[i] : velocity[i];
            case Adam adam:
                first[i] = adam.Beta1 * first[i] + (1.0 - adam.Beta1) * gradient;
                second[i] = adam.Beta2 * second[i] + (1.0 - adam.Beta2) * gradient * gradient;
                var mean = first[i] / (1 - Math.Pow(adam.Beta1, step));
                var square = second[i] / (1 - Math.Pow(adam.Beta2, step));
                return mean / (Math.Sqrt(square) + adam.Epsilon);
            case RMSprop rms:
                first[i] = rms.Rho * first[i] + (1.0 - rms.Rho) * gradient;
                second[i] = rms.Rho * second[i] + (1.0 - rms.Rho) * gradient * gradient;
                var spread = rms.Centered ? second[i] - first[i] * first[i] : second[i];
                if (rms.BiasCorrection) spread /= 1 - Math.Pow(rms.Rho, step);
                velocity[i] = rms.Momentum * velocity[i] + gradient / (Math.Sqrt(spread) + rms.Epsilon);
                return velocity[i];
            case Adagrad adagrad:
                second[i] += gradient * gradient;
                return gradient / (Math.Sqrt(second[i]) + adagrad.Epsilon);
            default:
                throw new NotSupportedException(optimizer.GetType().Name);
        }
    }
}
