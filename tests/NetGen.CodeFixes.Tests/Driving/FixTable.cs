using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes.Tests.Driving;

/// <summary>Every fix of the assembly.</summary>
internal static class FixTable
{
    public static readonly IReadOnlyList<Fix> All =
    [
        .. typeof(Fix).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(t => (Fix)Activator.CreateInstance(t)!),
    ];

    public static readonly IReadOnlySet<string> Rules = All.SelectMany(f => f.FixableDiagnosticIds).ToHashSet();

    public static IEnumerable<Fix> Of(string rule) => All.Where(f => f.FixableDiagnosticIds.Contains(rule));
}
