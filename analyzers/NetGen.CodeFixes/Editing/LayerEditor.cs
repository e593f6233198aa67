using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Analyzers.Layers;

namespace NetGen.CodeFixes.Editing;

/// <summary>Puts attributes before others, takes them away, and makes them others.</summary>
internal sealed class LayerEditor(SemanticModel model, AttributeSyntax attribute)
{
    private const string From = "From";

    private readonly SourceText text = attribute.SyntaxTree.GetText();

    /// <summary>Puts an attribute before this one; a layer takes over what this one reads by name.</summary>
    public IEnumerable<SourceChange> Insert(string layer)
    {
        var arguments = new ArgumentEditor(model, attribute);
        var name = TypeNames.Qualify(model, attribute.SpanStart, layer);
        if (LayerTable.IsLayer(layer.Split('(')[0]) && arguments.Written(From, -1) is { } from)
        {
            name = name.EndsWith(")", StringComparison.Ordinal) ? $"{name.Substring(0, name.Length - 1)}, From = {from})" : $"{name}(From = {from})";
            foreach (var change in arguments.Reset(From, -1)) yield return change;
        }

        var list = (AttributeListSyntax)attribute.Parent!;
        yield return list.Attributes.Count == 1
            ? SourceChange.Insert(attribute.SyntaxTree, list.SpanStart, $"[{name}]{Lines.Break(text, list)}")
            : SourceChange.Insert(attribute.SyntaxTree, attribute.SpanStart, $"{name},{Lines.Break(text, attribute, " ")}");
    }

    /// <summary>Makes it another attribute, with the arguments that it can have as well.</summary>
    public IEnumerable<SourceChange> Become(string other)
    {
        if (TypeNames.Attribute(model.Compilation, other) is not { } type) return [];
        return [SourceChange.Replace(attribute.Name, TypeNames.At(model, attribute.SpanStart, type)), .. new ArgumentEditor(model, attribute).Fit(type)];
    }

    /// <summary>Takes it away, with its line where nothing else is on it but a comment on it.</summary>
    public SourceChange Remove()
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        if (list.Attributes.Count > 1)
        {
            return index + 1 < list.Attributes.Count
                ? SourceChange.Remove(attribute.SyntaxTree, attribute.SpanStart, list.Attributes[index + 1].SpanStart)
                : SourceChange.Remove(attribute.SyntaxTree, list.Attributes[index - 1].Span.End, attribute.Span.End);
        }

        var span = Lines.WithLine(text, list);
        return SourceChange.Remove(attribute.SyntaxTree, span.Start, span.End);
    }
}
