using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading.Functions;

namespace NetGen.Analyzers.Reading;

/// <summary>Reads the options of one attribute; each mistake is a finding on its argument, and a harmless value stands in for it.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="title">How messages call it: <c>Layer 3 [Dense]</c>.</param>
/// <param name="index">Its index in the declaration.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class LayerOptions(AttributeDeclaration attribute, string title, int index, List<Finding> findings)
{
    /// <summary>Whether an option so far was wrong.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The methods that the attribute names.</summary>
    public EquatableArray<FunctionDeclaration> Functions => attribute.Functions;

    /// <summary>The tensors that the attribute joins.</summary>
    public int InputCount => FunctionReader.InputCount(attribute);

    public bool Bool(string name) => Value(name, false);

    /// <summary>A text; empty for none.</summary>
    public string String(string name) => Value(name, "");

    public int Int(string name) => Value(name, 0);

    public EquatableArray<int> Ints(string name) => Value(name, default(EquatableArray<object?>)).OfType<int>().ToEquatableArray();

    public EquatableArray<string> Strings(string name) => Value(name, default(EquatableArray<object?>)).Select(item => item as string ?? "").ToEquatableArray();

    /// <summary>An option that is one number or several.</summary>
    public EquatableArray<int> IntOrInts(string name) => attribute.Find(name) is { Value: int value } ? [value] : Ints(name);

    /// <summary>Whether the attribute has that option at all.</summary>
    public bool Has(string name) => attribute.Find(name) is not null;

    /// <summary>Whether the option is a list here.</summary>
    public bool IsList(string name) => attribute.Find(name) is { Value: EquatableArray<object?> };

    /// <summary>Which was given: the option for all axes or, under its plural, that for each.</summary>
    public string GivenName(string name) => IsDefault(name + "s") ? name : name + "s";

    public bool IsDefault(string name) => attribute.Find(name) is null or { IsDefault: true };

    /// <summary>A size or count.</summary>
    public int Positive(string name)
    {
        var value = Int(name);
        if (value <= 0) Report(OptionRules.NotPositive, name, Fitting.Positive(name, value), name, Text(value));
        return Math.Max(value, 1);
    }

    /// <summary>A size or count; null for 0, the default.</summary>
    public int? PositiveOrDefault(string name) => IsDefault(name) || Int(name) == 0 ? null : Positive(name);

    /// <summary>A list of at least one size, each positive; also −1 where <paramref name="allowsUnknown"/>.</summary>
    public EquatableArray<int> Sizes(string name, bool allowsUnknown = false)
    {
        var sizes = Ints(name);
        if (sizes.Count == 0) Report(OptionRules.NoSizes, name, name);
        for (var i = 0; i < sizes.Count; i++)
        {
            if (sizes[i] > 0 || (allowsUnknown && sizes[i] == -1)) continue;
            EquatableArray<Suggestion> suggestions = allowsUnknown && !sizes.Contains(-1)
                ? [Suggestion.Set(name, -1, i), .. Fitting.Positive(name, sizes[i], i)]
                : Fitting.Positive(name, sizes[i], i);
            Report(OptionRules.NotPositive, name, i, suggestions, $"{name} {i + 1}", Text(sizes[i]) + (allowsUnknown ? " (only -1 is special)" : ""));
            break;
        }

        return sizes;
    }

    /// <summary>A fraction, at least 0 and below 1.</summary>
    public float Rate(string name)
    {
        var value = Value(name, 0f);
        if (value is >= 0 and < 1) return value;
        Report(OptionRules.NotARate, name, Fitting.Number(name, value, v => v is >= 0 and < 1), name, Text(value));
        return 0;
    }

    public float Finite(string name) => Number(name, "a finite number", v => !float.IsNaN(v) && !float.IsInfinity(v));

    public float NotNegative(string name) => Number(name, "a finite number, at least 0", v => v >= 0 && !float.IsInfinity(v));

    public float PositiveFloat(string name) => Number(name, "a finite number above 0", v => v > 0 && !float.IsInfinity(v));

    /// <summary>A number with a condition of its own.</summary>
    public float Number(string name, string need, Func<float, bool> isValid)
    {
        var value = Value(name, 0f);
        if (isValid(value)) return value;
        Report(OptionRules.OutOfRange, name, Fitting.Number(name, value, isValid), name, need, Text(value));
        return 0;
    }

    /// <summary>A member of an enum; <typeparamref name="T"/> mirrors the runtime's, member by member.</summary>
    public T Member<T>(string name, string enumName)
        where T : struct, Enum
    {
        var value = Int(name);
        if (!Enum.IsDefined(typeof(T), value))
        {
            Report(OptionRules.NotAMember, name, [Suggestion.Reset(name)], name, enumName, Text(value));
            value = 0;
        }

        return (T)Enum.ToObject(typeof(T), value);
    }

    public ActivationFunction Activation(string name) => ActivationFunction.Of(Member<ActivationKind>(name, "Activation"));

    /// <summary>An initializer and its value, the option of the same name with <c>Value</c> behind it.</summary>
    public Initializer Initializer(string name, bool isKernel)
    {
        var valueName = name + "Value";
        var kind = Member<InitializerKind>(name, "Initializer");
        var value = Value(valueName, float.NaN);
        if (kind == InitializerKind.Orthogonal && !isKernel) Report(OptionRules.NotAKernel, name, [Suggestion.Reset(name)], name);
        if (kind is InitializerKind.Constant or InitializerKind.Orthogonal)
        {
            if (float.IsInfinity(value)) Report(OptionRules.OutOfRange, valueName, [Suggestion.Reset(valueName)], valueName, "a finite number", Text(value));
        }
        else if (kind is InitializerKind.TruncatedNormal or InitializerKind.RandomNormal or InitializerKind.RandomUniform)
        {
            if (value < 0 || float.IsInfinity(value))
            {
                var suggestions = Fitting.Number(valueName, value, v => v >= 0 && !float.IsInfinity(v));
                Report(OptionRules.OutOfRange, valueName, suggestions, valueName, "a finite number, at least 0", Text(value));
            }
        }
        else
        {
            if (!IsDefault(valueName)) Report(OptionRules.NoEffect, valueName, [Suggestion.Reset(valueName)], valueName, $"{kind} takes no value");
            value = float.NaN;
        }

        return new(kind, value);
    }

    /// <summary>Refuses options that are set where nothing reads them.</summary>
    public void NeedsDefault(string reason, params string[] names)
    {
        if (names.FirstOrDefault(n => !IsDefault(n)) is { } name) Report(OptionRules.NoEffect, name, [Suggestion.Reset(name)], name, reason);
    }

    public void Report(DiagnosticDescriptor rule, string? argument, params string[] texts) => Report(rule, argument, -1, texts);

    public void Report(DiagnosticDescriptor rule, string? argument, int item, params string[] texts) => Report(rule, argument, item, null, [], texts);

    public void Report(DiagnosticDescriptor rule, string? argument, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        Report(rule, argument, -1, null, suggestions, texts);

    public void Report(DiagnosticDescriptor rule, string? argument, int item, EquatableArray<Suggestion> suggestions, params string[] texts) =>
        Report(rule, argument, item, null, suggestions, texts);

    public void Report(DiagnosticDescriptor rule, string? argument, int item, SourcePlace? place, params string[] texts) =>
        Report(rule, argument, item, place, [], texts);

    public void Report(
        DiagnosticDescriptor rule, string? argument, int item, SourcePlace? place, EquatableArray<Suggestion> suggestions, params string[] texts)
    {
        IsBroken = true;
        findings.Add(new(rule.Id, index, argument, [title, .. texts], item, Place: place, Suggestions: suggestions));
    }

    /// <summary>Says that the layer cannot be placed though nothing is to be reported: the compiler has an error in what it needs.</summary>
    public void Break() => IsBroken = true;

    public static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private T Value<T>(string name, T missing)
    {
        if (attribute.Find(name) is { Value: T value }) return value;
        return missing;
    }
}
