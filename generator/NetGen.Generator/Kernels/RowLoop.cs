using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>Loops over the vectors of one row of a matrix in panels, pad lanes masked where they would count.</summary>
internal sealed class RowLoop(CodeWriter writer, Dialect dialect, int features)
{
    /// <summary>Whole panels: all lanes count.</summary>
    private int WholePanels => features / 16;

    /// <summary>
    /// Writes <paramref name="body"/> for every vector of the row. It gets C# for the vector's offset from the row's first float
    /// and a function that masks a value: lanes behind the last feature become the given C#.
    /// </summary>
    public void Emit(string stride, Action<VectorPlace> body)
    {
        if (WholePanels == 1) EmitPanel("0", body, 16);
        else if (WholePanels > 1)
        {
            using (writer.Block($"for (nint panel = 0; panel < {WholePanels}; panel++)")) EmitPanel($"panel * {stride}", body, 16);
        }

        if (features % 16 == 0) return;
        EmitPanel(WholePanels == 0 ? "0" : $"{WholePanels} * {stride}", body, features % 16);
    }

    private void EmitPanel(string offset, Action<VectorPlace> body, int used)
    {
        if (dialect.Lanes == 1)
        {
            using (writer.Block($"for (nint lane = 0; lane < {used}; lane++)"))
            {
                body(new VectorPlace(dialect, offset, 0, (value, _) => value));
            }

            return;
        }

        for (var lane = 0; lane < 16; lane += dialect.Lanes)
        {
            body(new VectorPlace(dialect, offset, lane, lane + dialect.Lanes > used ? MaskFrom(used - lane) : (value, _) => value));
        }
    }

    private Func<string, string, string> MaskFrom(int used) => used <= 0
        ? (_, otherwise) => otherwise
        : (value, otherwise) => dialect.Select(Expressions.Comparison.Greater, dialect.Broadcast($"{used}f"), dialect.Indices, value, otherwise);
}

/// <summary>One vector of a row.</summary>
/// <param name="Dialect">Its width.</param>
/// <param name="Offset">C# for the offset of its panel from the row's first panel.</param>
/// <param name="Lane">Its first lane in the panel; the scalar width loops over a variable of that name.</param>
/// <param name="Mask">Keeps a value (first argument) in the lanes that hold features, and takes the second elsewhere.</param>
internal sealed record VectorPlace(Dialect Dialect, string Offset, int Lane, Func<string, string, string> Mask)
{
    public string Load(string row) => Dialect.Lanes == 1 ? At(row) : Dialect.Load(Base(row), Lane);

    public string Store(string value, string row) => Dialect.Lanes == 1 ? $"{At(row)} = {value};" : Dialect.Store(value, Base(row), Lane);

    private string Base(string row) => Offset == "0" ? row : $"Unsafe.Add(ref {row}, {Offset})";

    private string At(string row) => $"Unsafe.Add(ref {row}, {(Offset == "0" ? "lane" : $"({Offset}) + lane")})";
}
