using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Reading;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes.Fixes;

/// <summary>An edit that the analyzer suggests, as changes of the source.</summary>
/// <param name="Title">What the editor calls it.</param>
/// <param name="Key">What is the same for the same edit elsewhere.</param>
/// <param name="Changes">The changes.</param>
internal sealed record SuggestedStep(string Title, string Key, IReadOnlyList<SourceChange> Changes)
{
    /// <summary>The step of an edit; null where the attribute has no such option, or no default for it, or is not in the source.</summary>
    public static SuggestedStep? Of(Mistake mistake, Edit edit)
    {
        var attribute = edit.Attribute < 0
            ? mistake.Attribute
            : mistake.Attributes?[edit.Attribute]?.ApplicationSyntaxReference?.GetSyntax(mistake.CancellationToken) as AttributeSyntax;
        if (attribute is null) return null;
        var model = mistake.ModelOf(attribute.SyntaxTree);
        var arguments = new ArgumentEditor(model, attribute);
        var layer = new LayerEditor(model, attribute);
        var (option, value) = (edit.Option ?? "", edit.Value ?? "");
        return edit.Kind switch
        {
            EditKind.Set when !arguments.Has(option) => null,
            EditKind.Reset when edit.Item < 0 && !arguments.HasDefault(option) => null,
            EditKind.Set => Set(arguments, option, value, edit.Item),
            EditKind.Reset => new(
                edit.Item < 0 ? $"Remove {option}" : $"Remove entry {edit.Item + 1} of {option}",
                $"Reset {option} {edit.Item}",
                [.. arguments.Reset(option, edit.Item)]),
            EditKind.Rename => new($"Rename to '{value}'", "Rename", [.. new NameEditor(mistake, model, attribute).Rename(value)]),
            EditKind.Insert when value is NetworkReader.Network or NetworkReader.Block => new($"Add [{value}]", $"Insert {value}", [.. layer.Insert(value)]),
            EditKind.Insert => new($"Insert [{value}] before [{attribute.Name}]", $"Insert {value.Split('(')[0]}", [.. layer.Insert(value)]),
            EditKind.Become => new($"Use [{value}] instead of [{attribute.Name}]", $"Become {value}", [.. layer.Become(value)]),
            _ => new($"Remove [{attribute.Name}]", "Remove", [layer.Remove()]),
        };
    }

    private static SuggestedStep Set(ArgumentEditor arguments, string option, string value, int item)
    {
        var isName = value.StartsWith("\"", StringComparison.Ordinal);
        var isMember = !isName && value.Contains('.') && char.IsLetter(value[0]);
        var name = item < 0 ? option : $"{option} {item + 1}";
        var title = arguments.Written(option, item) is not { } written ? $"Add {option}{(char.IsUpper(option[0]) ? " =" : ":")} {value}"
            : isName ? $"Change {written.Replace('"', '\'')} to {value.Replace('"', '\'')}"
            : $"Change {name} to {value}";
        return new(title, isMember ? $"Set {option} {item} {value}" : $"Set {option} {item}", [.. arguments.Set(option, value, item)]);
    }
}
