using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Hostile;

/// <summary>
/// Makes a source of any sequence of numbers: the first chooses a valid network, those behind it what is done to its text. Smaller numbers and
/// shorter sequences spoil less, so that a failing one shrinks by itself.
/// </summary>
internal static class HostileSource
{
    private const string Prefix = "using System;\nusing NetGen;\n\n";

    private delegate string? Mutation(CompilationUnitSyntax root, Choices choices);

    // Those that a typing user makes most come more than once.
    private static readonly Mutation[] Mutations =
    [
        ReplaceArgument, ReplaceArgument, ReplaceArgument, ReplaceArgument, ReplaceArgument, AddArgument, AddArgument, RemoveArgument, RepeatArgument, SwapArguments,
        SwapAttributes, RepeatAttribute, RemoveAttribute, InsertAttribute, InsertAttribute, InsertAttribute, InsertCycle, RenameAttribute, MoveToSecondDeclaration,
        ReplaceHeader, RemoveToken, InsertToken, ReplaceToken, CutAtToken,
    ];

    private static readonly IReadOnlyList<string> SeedAttributes =
    [
        .. HostileSeeds.All.SelectMany(seed => Attributes(Parse(seed))).Select(attribute => attribute.ToString()).Distinct(),
    ];

    /// <summary>The valid network of a number, as a whole file.</summary>
    public static string Seed(int number) => (Prefix + HostileSeeds.All[number] + HostileText.Blocks).ReplaceLineEndings("\n");

    /// <summary>The source that the numbers choose.</summary>
    public static string Of(IReadOnlyList<int> numbers)
    {
        var choices = new Choices(numbers);
        var source = Seed(choices.Below(HostileSeeds.All.Count));
        while (!choices.IsEmpty)
        {
            source = choices.Of(Mutations)(Parse(source), choices) ?? source;
        }

        return source;
    }

    private static CompilationUnitSyntax Parse(string source) => CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();

    private static List<AttributeSyntax> Attributes(SyntaxNode root) => [.. root.DescendantNodes().OfType<AttributeSyntax>()];

    private static List<AttributeArgumentSyntax> Arguments(SyntaxNode root) => [.. root.DescendantNodes().OfType<AttributeArgumentSyntax>()];

    private static string? ReplaceArgument(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Arguments(root), choices, argument => (argument.Expression.Span, choices.Of(HostileText.Expressions)));

    private static string? AddArgument(CompilationUnitSyntax root, Choices choices) => Edit(root, Attributes(root), choices, attribute =>
    {
        var added = choices.Of(HostileText.Parameters) + choices.Of(HostileText.Expressions);
        return (ListSpan(attribute), $"({string.Join(", ", ArgumentsOf(attribute).Append(added))})");
    });

    private static string? RemoveArgument(CompilationUnitSyntax root, Choices choices) => Edit(root, Arguments(root), choices, argument =>
    {
        var attribute = (AttributeSyntax)argument.Parent!.Parent!;
        return (ListSpan(attribute), $"({string.Join(", ", attribute.ArgumentList!.Arguments.Where(a => a != argument))})");
    });

    private static string? RepeatArgument(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Arguments(root), choices, argument => (argument.Span, $"{argument}, {argument}"));

    private static string? SwapArguments(CompilationUnitSyntax root, Choices choices) => Swap(root, Arguments(root), choices);

    private static string? SwapAttributes(CompilationUnitSyntax root, Choices choices) => Swap(root, Attributes(root), choices);

    private static string? RepeatAttribute(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Attributes(root), choices, attribute => (attribute.Parent!.Span, $"{attribute.Parent} {attribute.Parent}"));

    private static string? RemoveAttribute(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Attributes(root), choices, attribute => (attribute.Parent!.Span, ""));

    private static string? InsertAttribute(CompilationUnitSyntax root, Choices choices) => Edit(root, Attributes(root), choices, attribute =>
    {
        var added = choices.Of(choices.Below(2) == 0 ? HostileText.Attributes : SeedAttributes);
        return (attribute.Parent!.Span, $"{attribute.Parent} [{added}]");
    });

    private static string? InsertCycle(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Attributes(root), choices, attribute => (attribute.Parent!.Span, $"{attribute.Parent} [{choices.Of(HostileText.CyclicUses)}]")) + HostileText.Cycles;

    private static string? RenameAttribute(CompilationUnitSyntax root, Choices choices) => Edit(root, Attributes(root), choices, attribute =>
        (attribute.Name.Span, choices.Of(SeedAttributes).Split('(')[0]));

    private static string? MoveToSecondDeclaration(CompilationUnitSyntax root, Choices choices)
    {
        var moved = Attributes(root) is { Count: > 0 } attributes ? choices.Of(attributes) : null;
        return moved is null ? null : root.GetText().WithChanges(new TextChange(moved.Parent!.Span, "")) + $"\n[{moved}] partial class Net;";
    }

    private static string? ReplaceHeader(CompilationUnitSyntax root, Choices choices)
    {
        var classes = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(c => c.Identifier.Text == "Net").ToList();
        return Edit(root, classes, choices, c => (TextSpan.FromBounds(c.Modifiers.FirstOrDefault(c.Keyword).SpanStart, c.Identifier.Span.End), choices.Of(HostileText.Headers)));
    }

    private static string? RemoveToken(CompilationUnitSyntax root, Choices choices) => Edit(root, Tokens(root), choices, token => (token.Span, ""));

    private static string? InsertToken(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Tokens(root), choices, token => (new(token.SpanStart, 0), choices.Of(HostileText.Tokens) + " "));

    private static string? ReplaceToken(CompilationUnitSyntax root, Choices choices) => Edit(root, Tokens(root), choices, token => (token.Span, choices.Of(Tokens(root)).Text));

    private static string? CutAtToken(CompilationUnitSyntax root, Choices choices) =>
        Edit(root, Tokens(root), choices, token => (TextSpan.FromBounds(token.SpanStart + (token.Span.Length / 2), root.FullSpan.End), ""));

    private static List<SyntaxToken> Tokens(SyntaxNode root) => [.. root.DescendantTokens()];

    private static IEnumerable<string> ArgumentsOf(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments.Select(a => a.ToString()) ?? [];

    private static TextSpan ListSpan(AttributeSyntax attribute) => attribute.ArgumentList?.Span ?? new(attribute.Span.End, 0);

    private static string? Edit<T>(SyntaxNode root, IReadOnlyList<T> items, Choices choices, Func<T, (TextSpan Span, string Text)> edit)
    {
        if (items.Count == 0) return null;
        var (span, text) = edit(choices.Of(items));
        return root.GetText().WithChanges(new TextChange(span, text)).ToString();
    }

    private static string? Swap<T>(SyntaxNode root, IReadOnlyList<T> items, Choices choices)
        where T : SyntaxNode
    {
        if (items.Count < 2) return null;
        var first = choices.Below(items.Count - 1);
        var (one, two) = (items[first], items[first + 1]);
        if (one.Span.OverlapsWith(two.Span)) return null;
        return root.GetText().WithChanges(new TextChange(one.Span, two.ToString()), new TextChange(two.Span, one.ToString())).ToString();
    }
}
