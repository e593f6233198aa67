namespace NetGen.Generator.Kernels;

/// <summary>What decides the code of a head's attention.</summary>
/// <param name="QuerySteps">Rows of the query.</param>
/// <param name="KeySteps">Rows of key and value.</param>
/// <param name="KeyWidth">Features of query and key.</param>
/// <param name="ValueWidth">Features of value and result.</param>
/// <param name="Scale">What products are multiplied by.</param>
/// <param name="IsCausal">Whether a query sees no key behind its own position.</param>
/// <param name="HasCounts">Whether some keys do not count.</param>
/// <param name="Dropout">The fraction of the weights that is dropped; 0 for none.</param>
internal sealed record AttentionGeometry(
    int QuerySteps,
    int KeySteps,
    int KeyWidth,
    int ValueWidth,
    float Scale,
    bool IsCausal,
    bool HasCounts,
    float Dropout)
{
    /// <summary>Queries whose weights are computed together: two panels of lanes.</summary>
    public const int Strip = 32;

    // Weights and their gradients of a strip of backward stay in the second-level cache.
    private const int MostScores = 32 * 1024;

    /// <summary>Panels of a head of query and key.</summary>
    public int KeyPanels => (KeyWidth + 15) / 16;

    /// <summary>Panels of a head of value and result.</summary>
    public int ValuePanels => (ValueWidth + 15) / 16;

    /// <summary>Panels of queries of a head.</summary>
    public int QueryPanels => (QuerySteps + 15) / 16;

    /// <summary>Floats of a panel of turned queries: one lane a query, one row a feature.</summary>
    public int TurnedKeys => RoundUp(KeyWidth, 4) * 16;

    /// <summary>The same of gradients of results.</summary>
    public int TurnedValues => RoundUp(ValueWidth, 4) * 16;

    /// <summary>Floats of a panel of weights: one lane a query, one row a key; the extra row keeps strides off powers of two.</summary>
    public int ScoreStride => (RoundUp(KeySteps, 8) + 1) * 16;

    /// <summary>Queries of a strip of backward, which is one piece of the sums over queries.</summary>
    public int GradientStrip => Math.Min(RoundUp(QuerySteps, Strip), Math.Max(Strip, MostScores / KeySteps / Strip * Strip));

    /// <summary>C# of the end of the keys that 16 queries see whose first is <paramref name="query"/>.</summary>
    public string KeysOf(string query) => IsCausal ? $"Math.Min({KeySteps}, {query} + 16)" : $"{KeySteps}";

    /// <summary>C# of the keys that all of 16 queries see whose first is <paramref name="query"/>.</summary>
    public string WholeKeysOf(string query) => IsCausal ? $"Math.Min({KeySteps}, {query})" : $"{KeySteps}";

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
