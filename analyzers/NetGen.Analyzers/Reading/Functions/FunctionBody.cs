using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using Variables = System.Collections.Immutable.ImmutableDictionary<Microsoft.CodeAnalysis.ISymbol, NetGen.Analyzers.Graphs.Formula>;

namespace NetGen.Analyzers.Reading.Functions;

/// <summary>
/// Runs a method on formulas in the place of numbers, calls of other methods of its class inlined: what it returns is what it computes. Both ways
/// of a condition are run, and what differs behind them is chosen by it.
/// </summary>
internal sealed class FunctionBody(Compilation compilation, INamedTypeSymbol type, bool needsDerivative, CancellationToken cancellationToken)
{
    /// <summary>The most operations of a function: its code is straight, and so is that of its derivatives.</summary>
    public const int MaxOperations = 256;

    // Ways through conditions multiply; no function of MaxOperations has so many.
    private const int MaxStatements = 10_000;

    private static readonly Formula Nothing = Formula.Of(0);
    private static readonly Variables Empty = ImmutableDictionary.Create<ISymbol, Formula>(SymbolEqualityComparer.Default);

    private readonly List<FunctionProblem> problems = [];
    private readonly List<IMethodSymbol> callers = [];
    private readonly Dictionary<IMethodSymbol, Formula?> known = new(SymbolEqualityComparer.Default);
    private int statements;

    public EquatableArray<FunctionProblem> Problems => problems.Distinct().ToEquatableArray();

    /// <summary>The declaration with the method's body; null if it has none in this project.</summary>
    public static MethodDeclarationSyntax? SyntaxOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(m => m.Body is not null || m.ExpressionBody is not null);

    /// <summary>Whether a parameter is a number that is given by value.</summary>
    public static bool IsInput(IParameterSymbol parameter) => parameter is { RefKind: RefKind.None, IsParams: false }
        && parameter.Type.SpecialType == SpecialType.System_Single;

    /// <summary>The formula of what the method returns; null if the compiler itself finds an error in it.</summary>
    public Formula? Read(IMethodSymbol method)
    {
        var formula = Inlined(method);
        if (formula?.Size > MaxOperations) Add(FunctionRules.TooLong, null, method.Name, LayerOptions.Text(MaxOperations));
        return formula;
    }

    private Formula? Inlined(IMethodSymbol method)
    {
        if (known.TryGetValue(method, out var read)) return read;
        callers.Add(method);
        var formula = SyntaxOf(method, cancellationToken) is { } syntax ? Read(method, syntax) : null;
        callers.RemoveAt(callers.Count - 1);
        known[method] = formula;
        return formula;
    }

    private Formula? Read(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var model = compilation.GetSemanticModel(syntax.SyntaxTree);
        if (model.GetDiagnostics(syntax.Span, cancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error)) return null;
        if (model.GetOperation(syntax, cancellationToken) is not IMethodBodyOperation body) return null;
        var inputs = Empty;
        foreach (var parameter in method.Parameters) inputs = inputs.Add(parameter, new FormulaInput(parameter.Ordinal));
        return Run(Only((body.BlockBody ?? body.ExpressionBody)!), inputs).Result;
    }

    /// <summary>Runs statements one after the other; gives what they return, or what variables hold behind them.</summary>
    private (Formula? Result, Variables Variables) Run(ImmutableStack<IOperation> open, Variables variables)
    {
        while (!open.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            open = open.Pop(out var statement);
            if (++statements > MaxStatements)
            {
                if (statements == MaxStatements + 1) Add(FunctionRules.TooLong, null, callers[0].Name, LayerOptions.Text(MaxOperations));
                return (Nothing, variables);
            }

            switch (statement)
            {
                case IBlockOperation block:
                    for (var i = block.Operations.Length - 1; i >= 0; i--) open = open.Push(block.Operations[i]);
                    break;
                case IReturnOperation { ReturnedValue: { } value }:
                    return (Evaluate(value, variables), variables);
                case IConditionalOperation choice when Returns(choice):
                    var condition = Condition(choice.Condition, variables);
                    var yes = Run(open.Push(choice.WhenTrue), variables).Result;
                    var no = Run(choice.WhenFalse is { } otherwise ? open.Push(otherwise) : open, variables).Result;
                    return (yes is null || no is null ? yes ?? no : condition(yes, no), variables);
                case IConditionalOperation choice:
                    variables = Merge(choice, variables);
                    break;
                case IVariableDeclarationGroupOperation group:
                    foreach (var declarator in group.Declarations.SelectMany(d => d.Declarators))
                    {
                        if (declarator.GetVariableInitializer() is { } initial) variables = Set(declarator.Symbol, initial.Value, initial.Value, variables);
                    }

                    break;
                case IExpressionStatementOperation expression:
                    variables = Assign(expression.Operation, variables);
                    break;
                case IEmptyOperation:
                    break;
                default:
                    Unreadable(statement);
                    return (Nothing, variables);
            }
        }

        return (null, variables);
    }

    private static ImmutableStack<IOperation> Only(IOperation statement) => ImmutableStack.Create(statement);

    private static bool Returns(IConditionalOperation choice) => choice.Descendants().Any(o => o is IReturnOperation);

    private Variables Merge(IConditionalOperation choice, Variables variables)
    {
        var condition = Condition(choice.Condition, variables);
        var yes = Run(Only(choice.WhenTrue), variables).Variables;
        var no = choice.WhenFalse is { } otherwise ? Run(Only(otherwise), variables).Variables : variables;
        var merged = variables;
        foreach (var (variable, value) in yes.Select(v => (v.Key, v.Value)))
        {
            // What only one way sets is not read behind it.
            if (!no.TryGetValue(variable, out var other)) continue;
            merged = merged.SetItem(variable, ReferenceEquals(value, other) ? value : condition(value, other));
        }

        return merged;
    }

    private Variables Assign(IOperation operation, Variables variables)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment when Variable(assignment.Target) is { } variable:
                return Set(variable, assignment.Value, assignment, variables);
            case ICompoundAssignmentOperation { OperatorMethod: null } assignment when Variable(assignment.Target) is { } variable:
                var value = Binary(assignment, assignment.OperatorKind, variables[variable], Evaluate(assignment.Value, variables));
                return variables.SetItem(variable, value);
            case IAssignmentOperation assignment:
                Add(FunctionRules.Impure, assignment.Syntax, $"'{assignment.Target.Syntax}' is no variable of the function");
                return variables;
            default:
                Add(FunctionRules.Impure, operation.Syntax, $"'{operation.Syntax}' stands alone, so it has an effect or none at all");
                return variables;
        }
    }

    private static ISymbol? Variable(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private Variables Set(ISymbol variable, IOperation value, IOperation whole, Variables variables)
    {
        if (value.Type is { SpecialType: SpecialType.System_Boolean })
        {
            return variables.SetItem(variable, Condition(value, variables)(Formula.Of(1), Formula.Of(0)));
        }

        if (IsNumber(value.Type) || IsInteger(value.Type)) return variables.SetItem(variable, Evaluate(value, variables));
        Unreadable(whole);
        return variables.SetItem(variable, Nothing);
    }

    private Formula Evaluate(IOperation operation, Variables variables)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && (IsNumber(operation.Type) || IsInteger(operation.Type)))
        {
            var number = Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture);
            if (double.IsNaN(number)) Add(FunctionRules.Unreadable, operation.Syntax, $"'{operation.Syntax}'", "it is not a number");
            return Formula.Of(number);
        }

        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand, variables);
            case IConversionOperation { OperatorMethod: null } conversion when IsNumber(conversion.Type) && (IsNumber(conversion.Operand.Type) || IsInteger(conversion.Operand.Type)):
                return Evaluate(conversion.Operand, variables);
            case ILocalReferenceOperation or IParameterReferenceOperation when variables.TryGetValue(Variable(operation)!, out var value):
                return value;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus, OperatorMethod: null } unary:
                return Evaluate(unary.Operand, variables);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } unary when IsNumber(unary.Type):
                return Formula.Call(FormulaFunction.Negate, Evaluate(unary.Operand, variables));
            case IBinaryOperation { OperatorMethod: null } binary when IsNumber(binary.Type):
                return Binary(binary, binary.OperatorKind, Evaluate(binary.LeftOperand, variables), Evaluate(binary.RightOperand, variables));
            case IConditionalOperation { WhenFalse: { } otherwise } choice when IsNumber(choice.Type) || IsInteger(choice.Type):
                return Condition(choice.Condition, variables)(Evaluate(choice.WhenTrue, variables), Evaluate(otherwise, variables));
            case IInvocationOperation call:
                return Call(call, variables);
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                Add(FunctionRules.Impure, operation.Syntax, $"'{operation.Syntax}' may change: make it a const");
                return Nothing;
            case IAssignmentOperation or IIncrementOrDecrementOperation:
                Add(FunctionRules.Impure, operation.Syntax, $"'{operation.Syntax}' changes something inside an expression");
                return Nothing;
            default:
                Unreadable(operation);
                return Nothing;
        }
    }

    private Formula Binary(IOperation operation, BinaryOperatorKind kind, Formula left, Formula right)
    {
        FormulaFunction? function = kind switch
        {
            BinaryOperatorKind.Add => FormulaFunction.Add,
            BinaryOperatorKind.Subtract => FormulaFunction.Subtract,
            BinaryOperatorKind.Multiply => FormulaFunction.Multiply,
            BinaryOperatorKind.Divide => FormulaFunction.Divide,
            _ => null,
        };
        if (function is { } known) return Formula.Call(known, left, right);
        Unreadable(operation);
        return Nothing;
    }

    /// <summary>Reads a condition: what it gives chooses between two formulas.</summary>
    private Func<Formula, Formula, Formula> Condition(IOperation operation, Variables variables)
    {
        if (operation.ConstantValue is { HasValue: true, Value: bool constant }) return (yes, no) => constant ? yes : no;
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return Condition(parenthesized.Operand, variables);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                var inner = Condition(not.Operand, variables);
                return (yes, no) => inner(no, yes);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, OperatorMethod: null } and:
                var (first, second) = (Condition(and.LeftOperand, variables), Condition(and.RightOperand, variables));
                return (yes, no) => first(second(yes, no), no);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, OperatorMethod: null } or:
                var (one, other) = (Condition(or.LeftOperand, variables), Condition(or.RightOperand, variables));
                return (yes, no) => one(yes, other(yes, no));
            case IBinaryOperation { OperatorMethod: null } comparison when IsNumber(comparison.LeftOperand.Type) && IsNumber(comparison.RightOperand.Type):
                return Comparison(comparison, Evaluate(comparison.LeftOperand, variables), Evaluate(comparison.RightOperand, variables));
            case ILocalReferenceOperation local when variables.TryGetValue(local.Local, out var stored):
                return (yes, no) => Formula.Choose(stored, Formula.Of(0.5), orEqual: false, yes, no);
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                var condition = Condition(choice.Condition, variables);
                var (then, instead) = (Condition(choice.WhenTrue, variables), Condition(otherwise, variables));
                return (yes, no) => condition(then(yes, no), instead(yes, no));
            default:
                Unreadable(operation);
                return (yes, _) => yes;
        }
    }

    private Func<Formula, Formula, Formula> Comparison(IBinaryOperation operation, Formula left, Formula right)
    {
        switch (operation.OperatorKind)
        {
            case BinaryOperatorKind.GreaterThan:
                return (yes, no) => Formula.Choose(left, right, orEqual: false, yes, no);
            case BinaryOperatorKind.GreaterThanOrEqual:
                return (yes, no) => Formula.Choose(left, right, orEqual: true, yes, no);
            case BinaryOperatorKind.LessThan:
                return (yes, no) => Formula.Choose(right, left, orEqual: false, yes, no);
            case BinaryOperatorKind.LessThanOrEqual:
                return (yes, no) => Formula.Choose(right, left, orEqual: true, yes, no);
            case BinaryOperatorKind.Equals:
                return Equal;
            case BinaryOperatorKind.NotEquals:
                return (yes, no) => Equal(no, yes);
            default:
                Unreadable(operation);
                return (yes, _) => yes;
        }

        Formula Equal(Formula yes, Formula no) =>
            Formula.Choose(left, right, orEqual: true, Formula.Choose(right, left, orEqual: true, yes, no), no);
    }

    private Formula Call(IInvocationOperation call, Variables variables)
    {
        var method = call.TargetMethod;
        var isOwn = SymbolEqualityComparer.Default.Equals(method.ContainingType, type) && method.MethodKind == MethodKind.Ordinary;
        var function = KnownFunctions.Find(method);
        if (function is null && !isOwn)
        {
            Add(FunctionRules.Unreadable, call.Syntax, $"a call of '{method.ContainingType.Name}.{method.Name}'", KnownFunctions.IsMath(method)
                ? $"the functions of MathF that it knows are {KnownFunctions.Names}"
                : $"it inlines static methods of '{type.Name}' and knows MathF");
            return Nothing;
        }

        if (isOwn && callers.FindIndex(c => SymbolEqualityComparer.Default.Equals(c, method)) is >= 0 and var start)
        {
            var path = string.Join(" → ", callers.Skip(start).Append(method).Select(c => c.Name));
            Add(FunctionRules.Recursion, call.Syntax, method.Name, path);
            return Nothing;
        }

        var arguments = new Formula[method.Parameters.Length];
        foreach (var argument in call.Arguments) arguments[argument.Parameter!.Ordinal] = Evaluate(argument.Value, variables);
        if (function is not null) return Known(call, method, function, arguments);
        if (!IsReadable(method))
        {
            Add(FunctionRules.Unreadable, call.Syntax, $"a call of '{method.Name}'", "it inlines static methods that take and return float");
            return Nothing;
        }

        return Inlined(method)?.Substitute(arguments) ?? Nothing;
    }

    private Formula Known(IInvocationOperation call, IMethodSymbol method, Func<Formula[], Formula> function, Formula[] arguments)
    {
        if (method.Name == "Pow" && arguments[1] is not FormulaConstant { Value: >= -64 and <= 64 })
        {
            Add(
                FunctionRules.Unreadable,
                call.Arguments.First(a => a.Parameter!.Ordinal == 1).Syntax,
                "a power whose exponent is no constant from -64 to 64",
                "MathF.Exp(y * MathF.Log(x)) is xʸ for positive x");
        }

        if (needsDerivative && KnownFunctions.IsStaircase(method)) Add(FunctionRules.NoDerivative, call.Syntax, $"'{call.Syntax}'");
        return function(arguments);
    }

    private bool IsReadable(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, IsAsync: false, ReturnType.SpecialType: SpecialType.System_Single }
        && method.Parameters.All(IsInput)
        && SyntaxOf(method, cancellationToken) is not null;

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    // Integers are constants and choices among them: their arithmetic would round in other ways.
    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private void Unreadable(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion) operation = conversion.Operand;
        var (what, hint) = operation switch
        {
            ILoopOperation => ("a loop", "write its steps out, or as a network of layers"),
            ISwitchOperation or ISwitchExpressionOperation => ("a switch", "use if or ?:"),
            IThrowOperation => ("an exception", "every input must have a result"),
            ILocalFunctionOperation or IAnonymousFunctionOperation => ("a function inside a function", "make it a static method"),
            IConversionOperation { Type: { } to } => ($"a conversion to {to.ToDisplayString()}", "it computes with float"),
            IBinaryOperation { Type: { } result } when !IsNumber(result) => ($"arithmetic of {result.ToDisplayString()}", "it computes with float"),
            _ => ($"'{FirstLine(operation)}'", "it reads + - * /, comparisons, && || !, ?:, if, variables and calls of MathF and of methods of the class"),
        };
        Add(FunctionRules.Unreadable, operation.Syntax, what, hint);
    }

    private static string FirstLine(IOperation operation) => operation.Syntax.ToString().Split('\n')[0].Trim();

    private void Add(DiagnosticDescriptor rule, SyntaxNode? at, params string[] texts) =>
        problems.Add(new(rule.Id, at is null ? null : PlaceOf(at), texts.ToEquatableArray()));

    private SourcePlace PlaceOf(SyntaxNode node)
    {
        var method = callers[callers.Count - 1];
        var start = SyntaxOf(method, cancellationToken)!.SpanStart;
        return new(method.GetDocumentationCommentId(), node.SpanStart - start, node.Span.Length);
    }
}
