using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Reading;

namespace NetGen.CodeFixes.Editing;

/// <summary>Renames a layer or input of a class, together with all that name it.</summary>
internal sealed class NameEditor(Mistake mistake, SemanticModel model, AttributeSyntax attribute)
{
    private const string Name = "Name";

    public IEnumerable<SourceChange> Rename(string name)
    {
        var arguments = new ArgumentEditor(model, attribute);
        var old = arguments.Written(Name, -1);
        return [.. arguments.Set(Name, $"\"{name}\"", -1), .. References(old).Select(r => SourceChange.Replace(r, $"\"{name}\""))];
    }

    /// <summary>The strings that name a layer, written as its name is.</summary>
    private IEnumerable<LiteralExpressionSyntax> References(string? old)
    {
        if (mistake.Attributes is not { } attributes) yield break;
        foreach (var data in attributes.Main)
        {
            if (data.ApplicationSyntaxReference?.GetSyntax(mistake.CancellationToken) is not AttributeSyntax syntax) continue;
            foreach (var option in NamedTensors.Options(AttributeList.KindOf(data)!))
            {
                foreach (var literal in ArgumentLocator.Arguments(syntax, data.AttributeConstructor, option)
                    .SelectMany(a => a.DescendantNodes().OfType<LiteralExpressionSyntax>()))
                {
                    if (literal.ToString() == old) yield return literal;
                }
            }
        }
    }
}
