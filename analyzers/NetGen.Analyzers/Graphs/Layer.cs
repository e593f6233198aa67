namespace NetGen.Analyzers.Graphs;

/// <summary>A layer's kind and options: a record of primitives, equal by value. One file a layer.</summary>
public abstract record Layer
{
    /// <summary>How the layer runs over a sequence one step at a time, the first axis of its inputs being the steps.</summary>
    /// <param name="node">The layer in its place.</param>
    /// <param name="input">The shape of its first input.</param>
    public virtual StepForm OverSteps(Node node, Shape input) => StepForm.None;

    /// <summary>What it does with a mask of the steps it reads.</summary>
    public virtual MaskForm OverMask => MaskForm.Ends;

    /// <summary>Whether a sequence of inputs gives a sequence of as many outputs, and not one output.</summary>
    public virtual bool KeepsSteps => true;
}

/// <summary>How a layer runs over a sequence one step at a time.</summary>
public enum StepForm
{
    /// <summary>It does not: it needs steps to come.</summary>
    None,

    /// <summary>Each step by itself, as it runs on a sequence of one step.</summary>
    Alone,

    /// <summary>From the step and what it keeps of the steps before.</summary>
    Remembering,
}
