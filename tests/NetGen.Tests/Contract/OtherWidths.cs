using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace NetGen.Tests.Contract;

/// <summary>
/// Empties the kernels that this process cannot reach, those of other vector widths: they are three quarters of the code, and compiling
/// it most of a test's time. The networks of <see cref="VectorPathContract"/> keep them.
/// </summary>
public static class OtherWidths
{
    private static readonly string Mine = VectorPath.Bits == 0 ? "KernelsScalar" : $"Kernels{VectorPath.Bits}";

    public static Compilation Empty(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(IsOther))
        {
            var root = new Rewriter().Visit(tree.GetRoot());
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
        }

        return compilation;
    }

    private static bool IsOther(SyntaxTree tree) => Path.GetFileName(tree.FilePath).Split('.') is [.., { } kind, "g", "cs"]
        && kind.StartsWith("Kernels", StringComparison.Ordinal) && kind != "Kernels" && kind != Mine;

    private sealed class Rewriter : CSharpSyntaxRewriter
    {
        public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node) => node.Body is null
            ? node
            : node.WithBody(Block(ThrowStatement(LiteralExpression(SyntaxKind.NullLiteralExpression))));
    }
}
