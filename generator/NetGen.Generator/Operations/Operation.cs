using NetGen.Generator.Passes;

namespace NetGen.Generator.Operations;

/// <summary>A step of the compiled network: reads values, writes values, and knows the operations of its gradient.</summary>
internal abstract class Operation
{
    /// <summary>What the step does and for which layer: the comment above its call in the emitted code.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The layer that <see cref="Origin"/> names, with the blocks that it stands in: <c>block_3.dense_1</c>.</summary>
    public string Layer => Origin.Split(':')[0].Split(' ').Last();

    /// <summary>The outermost block of that layer; empty for a layer of the network itself.</summary>
    public string Block => Layer.IndexOf('.') is var end and > 0 ? Layer.Substring(0, end) : "";

    public abstract IEnumerable<Value> Reads { get; }

    public abstract IEnumerable<Value> Writes { get; }

    /// <summary>The parameters it reads as they are.</summary>
    public virtual IEnumerable<ParameterSlot> Parameters => [];

    /// <summary>The samples that it works on for each of the network.</summary>
    public int Samples => Reads.Concat(Writes).Where(v => v.IsPerSample).Select(v => v.Samples).FirstOrDefault() is > 1 and var samples ? samples : 1;

    /// <summary>How several threads share it.</summary>
    public virtual WorkSplit Split => WorkSplit.Samples;

    /// <summary>Whether it serves nothing but a parameter's gradient, which nobody reads before the optimizer.</summary>
    public virtual bool CanWait => !Writes.Any();

    /// <summary>Adds the operations that turn the gradient of what it writes into gradients of what it reads.</summary>
    public abstract void Differentiate(Backward backward);
}

/// <summary>How an operation's work divides into disjoint outputs.</summary>
internal enum WorkSplit
{
    /// <summary>By samples: each part computes its own rows.</summary>
    Samples,

    /// <summary>By outputs: each part computes its own parameters over the whole batch.</summary>
    Outputs,
}
