namespace NetGen.Benchmarks.Measuring;

/// <summary>What one run handles many of.</summary>
/// <param name="Count">How many.</param>
/// <param name="Name">The name of one: element, parameter.</param>
public sealed record Items(double Count, string Name);
