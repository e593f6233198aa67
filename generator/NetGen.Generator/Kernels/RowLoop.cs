using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>Loops over the vectors of one row of a matrix in panels, pad lanes masked where they would count.</summary>
/// <param name="writer">Where the code goes.</param>
/// <param name="dialect">The vector width.</param>
/// <param name="features">The features of a row.</param>
/// <param name="canKeep">Whether the kernel keeps four rows in registers if they fit.</param>
internal sealed class RowLoop(CodeWriter writer, Dialect dialect, int features, bool canKeep = false)
{
    // Panels of a row of which four rows fit into 32 registers.
    private const int MostKept = 4;

    /// <summary>Whether rows are kept in registers; their vectors are then written one by one.</summary>
    public bool KeepsRows => canKeep && dialect.HasManyRegisters && features <= MostKept * 16;

    /// <summary>Whole panels: all lanes count.</summary>
    private int WholePanels => features / 16;

    /// <summary>
    /// Writes <paramref name="body"/> for every vector of the row. It gets C# for the vector's offset from the row's first float
    /// and a function that masks a value: lanes behind the last feature become the given C#.
    /// </summary>
    public void Emit(string stride, Action<VectorPlace> body)
    {
        if (WholePanels == 1 || KeepsRows)
        {
            for (var panel = 0; panel < WholePanels; panel++) EmitPanel($"{panel}", stride, body, 16);
        }
        else if (WholePanels > 1)
        {
            using (writer.Block($"for (nint panel = 0; panel < {WholePanels}; panel++)")) EmitPanel("panel", stride, body, 16);
        }

        if (features % 16 == 0) return;
        EmitPanel($"{WholePanels}", stride, body, features % 16);
    }

    private void EmitPanel(string panel, string stride, Action<VectorPlace> body, int used)
    {
        if (dialect.Lanes == 1)
        {
            using (writer.Block($"for (nint lane = 0; lane < {used}; lane++)"))
            {
                body(new VectorPlace(dialect, panel, stride, 0, (value, _) => value));
            }

            return;
        }

        for (var lane = 0; lane < 16; lane += dialect.Lanes)
        {
            body(new VectorPlace(dialect, panel, stride, lane, lane + dialect.Lanes > used ? MaskFrom(used - lane) : (value, _) => value));
        }
    }

    private Func<string, string, string> MaskFrom(int used) => used <= 0
        ? (_, otherwise) => otherwise
        : (value, otherwise) => dialect.Select(Expressions.Comparison.Greater, dialect.Broadcast($"{used}f"), dialect.Indices, value, otherwise);
}

/// <summary>One vector of a row.</summary>
/// <param name="Dialect">Its width.</param>
/// <param name="Panel">C# for the number of its panel.</param>
/// <param name="Stride">C# for the floats between two panels.</param>
/// <param name="Lane">Its first lane in the panel; the scalar width loops over a variable of that name.</param>
/// <param name="Mask">Keeps a value (first argument) in the lanes that hold features, and takes the second elsewhere.</param>
internal sealed record VectorPlace(Dialect Dialect, string Panel, string Stride, int Lane, Func<string, string, string> Mask)
{
    /// <summary>Whether it is the row's first.</summary>
    public bool IsFirst => Panel == "0" && Lane == 0;

    public string Load(string row) => Load(row, Stride);

    /// <summary>The vector of a buffer with one number a feature.</summary>
    public string LoadFeature(string vector) => Load(vector, "16");

    public string Store(string value, string row) => Dialect.Lanes == 1 ? $"{At(row, Stride)} = {value};" : Dialect.Store(value, Base(row, Stride), Lane);

    private string Load(string row, string stride) => Dialect.Lanes == 1 ? At(row, stride) : Dialect.Load(Base(row, stride), Lane);

    private string Base(string row, string stride) => Panel == "0" ? row : $"Unsafe.Add(ref {row}, {Panel} * {stride})";

    private string At(string row, string stride) => $"Unsafe.Add(ref {row}, {(Panel == "0" ? "lane" : $"({Panel} * {stride}) + lane")})";
}
