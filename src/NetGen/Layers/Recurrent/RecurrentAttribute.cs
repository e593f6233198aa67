namespace NetGen;

/// <summary>A layer that reads a sequence step by step and carries a state from one to the next.</summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    private protected RecurrentAttribute(
        int units,
        Activation activation,
        bool useBias,
        Initializer kernelInitializer,
        float kernelInitializerValue,
        Initializer recurrentInitializer,
        float recurrentInitializerValue,
        Initializer biasInitializer,
        float biasInitializerValue,
        float l1,
        float l2,
        bool returnSequences,
        bool returnState,
        bool goBackwards,
        bool stateful,
        float dropout,
        float recurrentDropout,
        Bidirectional bidirectional,
        string[]? initialState)
    {
        Units = units;
        Activation = activation;
        UseBias = useBias;
        KernelInitializer = kernelInitializer;
        KernelInitializerValue = kernelInitializerValue;
        RecurrentInitializer = recurrentInitializer;
        RecurrentInitializerValue = recurrentInitializerValue;
        BiasInitializer = biasInitializer;
        BiasInitializerValue = biasInitializerValue;
        L1 = l1;
        L2 = l2;
        ReturnSequences = returnSequences;
        ReturnState = returnState;
        GoBackwards = goBackwards;
        Stateful = stateful;
        Dropout = dropout;
        RecurrentDropout = recurrentDropout;
        Bidirectional = bidirectional;
        InitialState = initialState ?? [];
    }

    /// <summary>The numbers of the state, and of the output of each direction.</summary>
    public int Units { get; }

    /// <summary>The function f of the state.</summary>
    public Activation Activation { get; }

    /// <summary>Whether there is a b.</summary>
    public bool UseBias { get; }

    /// <summary>How W starts.</summary>
    public Initializer KernelInitializer { get; }

    /// <summary>The value of an initializer for W that takes one.</summary>
    public float KernelInitializerValue { get; }

    /// <summary>How U starts.</summary>
    public Initializer RecurrentInitializer { get; }

    /// <summary>The value of an initializer for U that takes one.</summary>
    public float RecurrentInitializerValue { get; }

    /// <summary>How b starts.</summary>
    public Initializer BiasInitializer { get; }

    /// <summary>The value of an initializer for b that takes one.</summary>
    public float BiasInitializerValue { get; }

    /// <summary>λ of the penalty λ·Σ|w| of W and U on the loss.</summary>
    public float L1 { get; }

    /// <summary>λ of the penalty λ·Σw² of W and U on the loss, without a factor ½ (Keras).</summary>
    public float L2 { get; }

    /// <summary>Whether the output is that of every step; otherwise that of the last.</summary>
    public bool ReturnSequences { get; }

    /// <summary>Whether the state behind the last step can be read by name.</summary>
    public bool ReturnState { get; }

    /// <summary>Whether the sequence is read from its end; the outputs are in the order of reading.</summary>
    public bool GoBackwards { get; }

    /// <summary>Whether a session's next batch starts with the state that this one ended in, sample by sample.</summary>
    public bool Stateful { get; }

    /// <summary>The fraction of the input's features that training zeroes: the same at every step of a sample.</summary>
    public float Dropout { get; }

    /// <summary>The fraction of the state's features that training zeroes before they are multiplied with U: the same at every step of a sample.</summary>
    public float RecurrentDropout { get; }

    /// <summary>Whether a second set of weights reads the sequence from its end, and how both outputs become one.</summary>
    public Bidirectional Bidirectional { get; }

    /// <summary>The names of the outputs that are the state before the first step; none for zero.</summary>
    public IReadOnlyList<string> InitialState { get; }
}
