namespace NetGen.Analyzers.Layers;

/// <summary>The cell of a recurrent layer; each has an attribute of its own.</summary>
public enum RecurrentKind
{
    SimpleRNN,
    LSTM,
    GRU,
}
