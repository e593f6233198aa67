namespace NetGen;

/// <summary>
/// A learning rate for every step. Give one to <see cref="Trainer.Schedule"/>, or set
/// <see cref="Optimizer.LearningRate"/> from it in a loop of your own.
/// </summary>
/// <param name="rate">The learning rate of a step, counted from 0.</param>
/// <example><code>trainer.Schedule = LearningRateSchedule.Cosine(1e-3f, decaySteps: 10_000).WithWarmup(500);</code></example>
public sealed class LearningRateSchedule(Func<long, float> rate)
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The steps already taken: 0 for the first.</param>
    public float At(long step) => rate(step);

    /// <summary>The same rate at every step.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public static LearningRateSchedule Constant(float learningRate)
    {
        Check.NotNegative(learningRate);
        return new LearningRateSchedule(_ => learningRate);
    }

    /// <summary>Exponential decay: η₀ · r^(t / T), or with a staircase η₀ · r^⌊t / T⌋. Source: Keras's <c>ExponentialDecay</c>.</summary>
    /// <param name="initialRate">The first rate η₀.</param>
    /// <param name="decaySteps">The steps T in which the rate falls by the factor r.</param>
    /// <param name="decayRate">The factor r, above 0.</param>
    /// <param name="staircase">Whether the rate falls at once every T steps; default false.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static LearningRateSchedule Exponential(float initialRate, long decaySteps, float decayRate, bool staircase = false)
    {
        Check.NotNegative(initialRate);
        Check.Positive(decaySteps);
        Check.Positive(decayRate);
        return new LearningRateSchedule(step =>
        {
            var periods = staircase ? step / decaySteps : (double)step / decaySteps;
            return (float)(initialRate * Math.Pow(decayRate, periods));
        });
    }

    /// <summary>
    /// Cosine decay: from η₀ along half a cosine to f · η₀ at step T, and that from then on. Source: Keras's <c>CosineDecay</c>,
    /// after Loshchilov and Hutter, <i>SGDR</i>, 2017.
    /// </summary>
    /// <param name="initialRate">The first rate η₀.</param>
    /// <param name="decaySteps">The steps T until the end.</param>
    /// <param name="finalFraction">The part f of the first rate that is left at the end, not negative; default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static LearningRateSchedule Cosine(float initialRate, long decaySteps, float finalFraction = 0)
    {
        Check.NotNegative(initialRate);
        Check.Positive(decaySteps);
        Check.NotNegative(finalFraction);
        return new LearningRateSchedule(step =>
        {
            var progress = (double)Math.Min(step, decaySteps) / decaySteps;
            var fall = 0.5 * (1 + Math.Cos(Math.PI * progress));
            return (float)(initialRate * (finalFraction + (1 - finalFraction) * fall));
        });
    }

    /// <summary>
    /// Rates that change at given steps: the first rate until the first change, then that change's rate, and so on. Source: Keras's
    /// <c>PiecewiseConstantDecay</c>.
    /// </summary>
    /// <param name="initialRate">The first rate.</param>
    /// <param name="changes">The step from which a rate holds, and the rate; steps rise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative, infinite or NaN.</exception>
    /// <exception cref="ArgumentException">The steps do not rise.</exception>
    public static LearningRateSchedule Piecewise(float initialRate, params (long Step, float Rate)[] changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Check.NotNegative(initialRate);
        var previous = 0L;
        foreach (var (step, rate) in changes)
        {
            Check.NotNegative(rate);
            if (step <= previous)
                throw new ArgumentException($"The change at step {step} comes after one at step {previous}; steps must rise from 1 on.", nameof(changes));
            previous = step;
        }

        (long Step, float Rate)[] own = [.. changes];
        return new LearningRateSchedule(step =>
        {
            var next = Array.FindIndex(own, change => change.Step > step);
            var current = next < 0 ? own.Length - 1 : next - 1;
            return current < 0 ? initialRate : own[current].Rate;
        });
    }

    /// <summary>
    /// This schedule behind a linear warm-up: the rate rises from 1/<paramref name="steps"/> of this schedule's first rate to all of
    /// it, then this schedule begins.
    /// </summary>
    /// <param name="steps">The steps of the warm-up.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is not positive.</exception>
    public LearningRateSchedule WithWarmup(long steps)
    {
        Check.Positive(steps);
        return new LearningRateSchedule(step => step < steps ? (float)(At(0) * (double)(step + 1) / steps) : At(step - steps));
    }
}
