using Xunit;

namespace NetGen.Generator.Tests.Driving;

/// <summary>Tests that say how long something took, and run when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = nameof(Alone);
}
