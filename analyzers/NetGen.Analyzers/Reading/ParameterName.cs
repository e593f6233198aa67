using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Analyzers.Reading;

/// <summary>The C# parameters that the generated methods give to inputs, outputs and targets.</summary>
public static class ParameterName
{
    /// <summary>The names that the generated methods use for parameters and locals of their own.</summary>
    internal static readonly string[] Reserved = ["optimizer", "sampleWeights"];

    /// <summary>A valid name in camel case, <c>policy_head</c> as <c>policyHead</c>, with @ before a keyword.</summary>
    public static string Of(string name)
    {
        var camel = Camel(name);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }

    /// <summary>Whether users may give that name.</summary>
    internal static bool IsValid(string? name)
    {
        if (string.IsNullOrEmpty(name) || !char.IsLetter(name![0])) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-')) return false;
        }

        return true;
    }

    /// <summary>A name made valid: with '_' for what it may not have; null if nothing remains of it.</summary>
    internal static string? Valid(string name)
    {
        var valid = new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '_' or '-' ? c : '_')]).Trim('_', '-');
        if (valid.Length == 0) return null;
        return char.IsLetter(valid[0]) ? valid : $"layer_{valid}";
    }

    /// <summary>A valid name in camel case.</summary>
    internal static string Camel(string name)
    {
        var camel = new StringBuilder(name.Length);
        var isWordStart = false;
        foreach (var c in name)
        {
            if (c is '_' or '-') isWordStart = true;
            else
            {
                camel.Append(camel.Length == 0 ? char.ToLowerInvariant(c) : isWordStart ? char.ToUpperInvariant(c) : c);
                isWordStart = false;
            }
        }

        return camel.ToString();
    }
}
