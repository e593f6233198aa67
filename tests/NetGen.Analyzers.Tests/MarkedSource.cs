using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers.Tests;

/// <summary>A source with its expected squiggles: <c>[Dense({|NETGEN124:-4|})]</c>.</summary>
/// <param name="Text">The source without marks.</param>
/// <param name="Marks">The rule and place of each, in order of their beginnings.</param>
internal sealed record MarkedSource(string Text, IReadOnlyList<(string Rule, TextSpan Span)> Marks)
{
    private const string Open = "{|";
    private const string Close = "|}";

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Rule, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (IsAt(marked, i, Open))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + Open.Length)..colon], text.Length));
                i = colon;
            }
            else if (open.Count > 0 && IsAt(marked, i, Close))
            {
                var (rule, start) = open.Pop();
                marks.Add((rule, TextSpan.FromBounds(start, text.Length)));
                i += Close.Length - 1;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new(text.ToString(), [.. marks.OrderBy(m => m.Item2.Start).ThenBy(m => m.Item1, StringComparer.Ordinal)]);
    }

    private static bool IsAt(string text, int index, string part) => string.CompareOrdinal(text, index, part, 0, part.Length) == 0;
}
