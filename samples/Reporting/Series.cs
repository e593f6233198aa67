namespace Reporting;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">Its points, from left to right.</param>
/// <param name="HasMarks">Whether each point has a mark: for few points.</param>
public sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points, bool HasMarks = false);
