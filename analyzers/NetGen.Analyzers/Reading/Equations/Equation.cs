using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Diagnostics;
using NetGen.Analyzers.Graphs;

namespace NetGen.Analyzers.Reading.Equations;

/// <summary>An equation of Einstein's convention, read: the letters of each operand and of the output.</summary>
internal sealed class Equation
{
    private const string Argument = "equation";
    private const string Arrow = "->";

    private readonly LayerOptions options;
    private readonly string text;
    private readonly string form;
    private readonly List<Term> operands = [];

    private Equation(LayerOptions options, string form)
    {
        this.options = options;
        this.form = form;
        text = options.String(Argument);
    }

    public IReadOnlyList<Term> Operands => operands;

    public Term Output { get; private set; } = null!;

    /// <summary>Reads the option <c>equation</c>; null after a finding.</summary>
    /// <param name="options">The layer's options.</param>
    /// <param name="form">An example of what is expected.</param>
    /// <param name="inputs">The tensors that the layer reads: the first operands.</param>
    /// <param name="parameters">The operands behind them that are parameters, without a batch.</param>
    public static Equation? Read(LayerOptions options, string form, int inputs, int parameters)
    {
        var equation = new Equation(options, form);
        return equation.Parse(inputs + parameters) && equation.Check(inputs) ? equation : null;
    }

    /// <summary>
    /// The letters of every operand and of the output for inputs of those shapes, without the batch; null after a finding. Letters of inputs get
    /// their sizes.
    /// </summary>
    public (string[] Operands, string Output)? Fit(LayerSite site, Dictionary<char, int> sizes)
    {
        int? elided = null;
        var names = new Dictionary<char, string>();
        var expanded = operands.Select(o => o.Letters).ToArray();
        for (var i = 0; i < site.Inputs.Count; i++)
        {
            var (term, shape) = (operands[i], site.Inputs[i]);
            var named = term.OfSample.Count(c => c != Term.Ellipsis);
            var rest = shape.Rank - named;
            if (term.HasEllipsis ? rest < 0 || (elided ?? rest) != rest : rest != 0)
            {
                var most = term.HasEllipsis ? named + (elided ?? 0) : named;
                Report(site, EquationRules.AxisCount, term.Start, term.End - term.Start, term.Text, Axes(most), site.InputNames[i], shape.ToString(), Axes(shape.Rank));
                return null;
            }

            if (term.HasEllipsis) elided = rest;
            expanded[i] = term.Expand(rest);
            if (!FitSizes(site, i, expanded[i], sizes, names)) return null;
        }

        return (expanded, Output.Expand(elided ?? 0));
    }

    /// <summary>Reports a letter of a term.</summary>
    public void Report(LayerSite site, DiagnosticDescriptor rule, Term term, char letter, params string[] texts) =>
        Report(site, rule, term.Offsets[Math.Max(0, term.Letters.IndexOf(letter))], 1, texts);

    private static string Axes(int count) => count == 1 ? "one axis" : $"{LayerOptions.Text(count)} axes";

    private static void Report(LayerSite site, DiagnosticDescriptor rule, int start, int length, params string[] texts) =>
        site.Report(rule, Argument, new SourcePlace(null, start, length), texts);

    private bool FitSizes(LayerSite site, int input, string letters, Dictionary<char, int> sizes, Dictionary<char, string> names)
    {
        var (term, shape) = (operands[input], site.Inputs[input]);
        for (var axis = 0; axis < letters.Length; axis++)
        {
            var letter = letters[axis];
            if (!sizes.TryGetValue(letter, out var size))
            {
                sizes.Add(letter, shape[axis]);
                names.Add(letter, $"'{site.InputNames[input]}' {shape}");
            }
            else if (size != shape[axis])
            {
                var offset = term.Letters.IndexOf(letter) is >= 0 and var found ? found : term.Letters.IndexOf(Term.Ellipsis);
                Report(
                    site,
                    EquationRules.TwoSizes,
                    term.Offsets[offset],
                    term.Letters[offset] == Term.Ellipsis ? 3 : 1,
                    Term.Display(letter),
                    LayerOptions.Text(shape[axis]),
                    site.InputNames[input],
                    shape.ToString(),
                    LayerOptions.Text(size),
                    names[letter]);
                return false;
            }
        }

        return true;
    }

    private bool Parse(int count)
    {
        var arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0) return Refuse(0, text.Length, "there is no '->'");
        var start = 0;
        for (var end = 0; end <= arrow; end++)
        {
            if (end < arrow && text[end] != ',') continue;
            if (ReadTerm(start, end) is not { } term) return false;
            operands.Add(term);
            start = end + 1;
        }

        if (ReadTerm(arrow + Arrow.Length, text.Length) is not { } output) return false;
        Output = output;
        if (operands.Count == count) return true;
        return Refuse(0, arrow, $"it has {LayerOptions.Text(operands.Count)} {(operands.Count == 1 ? "operand" : "operands")}, but {LayerOptions.Text(count)} {(count == 1 ? "is" : "are")} there");
    }

    private Term? ReadTerm(int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        var letters = new List<char>();
        var offsets = new List<int>();
        for (var i = start; i < end; i++)
        {
            if (text[i] == ' ') continue;
            var isEllipsis = string.CompareOrdinal(text, i, "...", 0, 3) == 0 && i + 3 <= end;
            var letter = isEllipsis ? Term.Ellipsis : text[i];
            if (!isEllipsis && letter is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z'))
            {
                Refuse(i, 1, $"'{letter}' is no letter");
                return null;
            }

            if (letters.Contains(letter))
            {
                if (isEllipsis) Refuse(i, 3, "'...' stands twice in a term");
                else Report(EquationRules.RepeatedLetter, i, 1, letter.ToString(), text.Substring(start, end - start));
                return null;
            }

            letters.Add(letter);
            offsets.Add(i);
            if (isEllipsis) i += 2;
        }

        if (letters.Count > 0) return new(new string([.. letters]), offsets, start, end);
        Refuse(Math.Max(0, Math.Min(start, text.Length - 1)), 1, "a term is empty");
        return null;
    }

    private bool Check(int inputs)
    {
        var batch = operands[0].Letters[0];
        foreach (var term in operands.Take(inputs).Skip(1).Append(Output))
        {
            if (term.Letters[0] == batch) continue;
            Report(EquationRules.BatchAxis, term.Start, term.End - term.Start, term.Text, Term.Display(batch), $"'{operands[0].Text}' does");
            return false;
        }

        foreach (var parameter in operands.Skip(inputs))
        {
            var wrong = parameter.Letters.IndexOf(Term.Ellipsis) is >= 0 and var dots ? dots : parameter.Letters.IndexOf(batch);
            if (wrong >= 0)
            {
                return Refuse(parameter.Offsets[wrong], parameter.Letters[wrong] == Term.Ellipsis ? 3 : 1, $"the kernel '{parameter.Text}' has no batch and no '...'");
            }
        }

        if (operands.Take(inputs).Any(o => o.HasEllipsis) != Output.HasEllipsis)
        {
            return Refuse(Output.Start, Output.End - Output.Start, "'...' must be in the output if it is in an operand, and only then");
        }

        for (var i = 0; i < Output.Letters.Length; i++)
        {
            var letter = Output.Letters[i];
            if (operands.Any(o => o.Letters.Contains(letter))) continue;
            Report(EquationRules.FromNowhere, Output.Offsets[i], 1, letter.ToString(), "the output", "no operand");
            return false;
        }

        return true;
    }

    private bool Refuse(int start, int length, string problem)
    {
        Report(EquationRules.Form, start, length, problem, form);
        return false;
    }

    private void Report(DiagnosticDescriptor rule, int start, int length, params string[] texts) =>
        options.Report(rule, Argument, -1, new SourcePlace(null, start, length), texts);
}
