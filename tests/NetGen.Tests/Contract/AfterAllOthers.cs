using Xunit;

namespace NetGen.Tests.Contract;

/// <summary>Tests that start when all that run side by side have ended.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;
