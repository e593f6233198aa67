namespace NetGen;

/// <summary>Chooses tokens by the logits that a network gives them: the likeliest, or by chance among the likeliest.</summary>
/// <remarks>Not for several threads at once. Nothing is allocated after the first call for a number of tokens.</remarks>
public sealed class TokenSampler
{
    private readonly Random random;
    private int[] order = [];
    private double[] weights = [];

    /// <summary>Creates a sampler.</summary>
    /// <param name="temperature">What logits are divided by: below 1 bolder, above 1 more various, 0 for always the likeliest; 1 by default.</param>
    /// <param name="topK">How many of the likeliest tokens to choose from; 0, the default, for all.</param>
    /// <param name="topP">Chooses from the fewest of those that have this share of their probability together; 1, the default, for all.</param>
    /// <param name="seed">What all choices depend on.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="temperature"/> is negative or no number, <paramref name="topK"/> negative, or <paramref name="topP"/> not in (0, 1].
    /// </exception>
    public TokenSampler(float temperature = 1, int topK = 0, float topP = 1, int seed = 0)
    {
        if (!(temperature >= 0) || float.IsInfinity(temperature))
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "The temperature must be a finite number, at least 0.");
        ArgumentOutOfRangeException.ThrowIfNegative(topK);
        if (!(topP > 0 && topP <= 1)) throw new ArgumentOutOfRangeException(nameof(topP), topP, "topP must be above 0 and at most 1.");
        (Temperature, TopK, TopP) = (temperature, topK, topP);
        random = new Random(seed);
    }

    /// <summary>What logits are divided by; 0 for always the likeliest.</summary>
    public float Temperature { get; }

    /// <summary>How many of the likeliest tokens to choose from; 0 for all.</summary>
    public int TopK { get; }

    /// <summary>The share of probability that the tokens to choose from reach.</summary>
    public float TopP { get; }

    /// <summary>Chooses a token.</summary>
    /// <param name="logits">A logit for each token; −∞ for one that is never chosen.</param>
    /// <returns>The token's index.</returns>
    /// <exception cref="ArgumentException">There is no logit, one is not a number or +∞, or all are −∞.</exception>
    public int Next(ReadOnlySpan<float> logits)
    {
        Sort(logits);
        if (Temperature == 0) return order[0];
        var count = TopK == 0 ? logits.Length : Math.Min(TopK, logits.Length);
        var (best, sum) = (logits[order[0]], 0.0);
        for (var i = 0; i < count; i++) sum += weights[i] = Math.Exp((logits[order[i]] - (double)best) / Temperature);
        if (TopP < 1)
        {
            var (share, kept) = (0.0, 0);
            while (kept < count && share < TopP * sum) share += weights[kept++];
            (count, sum) = (kept, share);
        }

        var draw = random.NextDouble() * sum;
        for (var i = 0; i < count - 1; i++)
        {
            draw -= weights[i];
            if (draw < 0) return order[i];
        }

        return order[count - 1];
    }

    // The likeliest first; of equals that with the lower index.
    private void Sort(ReadOnlySpan<float> logits)
    {
        if (logits.IsEmpty) throw new ArgumentException("There is no token to choose.", nameof(logits));
        if (order.Length != logits.Length) (order, weights) = (new int[logits.Length], new double[logits.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            if (float.IsNaN(logits[i]) || float.IsPositiveInfinity(logits[i]))
                throw new ArgumentException($"The logit of token {i} is {logits[i]}.", nameof(logits));
            (order[i], weights[i]) = (i, -logits[i]);
        }

        Array.Sort(weights, order);
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && weights[end] == weights[first]) end++;
            Array.Sort(order, first, end - first);
            first = end;
        }

        if (float.IsNegativeInfinity(logits[order[0]])) throw new ArgumentException("Every logit is -∞.", nameof(logits));
    }
}
