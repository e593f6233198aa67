namespace NetGen.Tests.Contract;

/// <summary>A test class with networks that keep the contract.</summary>
public interface IContractSource
{
    /// <summary>The networks.</summary>
    static abstract NetworkSource Networks { get; }

    /// <summary>The largest magnitude of their inputs; wide enough to reach every piece of a piecewise function.</summary>
    static virtual float InputRange => 2;
}
