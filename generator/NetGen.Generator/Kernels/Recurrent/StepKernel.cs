using NetGen.Analyzers.Graphs;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The element-wise work of one recurrent step for a block of samples: all panels of the state, row by row.</summary>
/// <param name="Name">What it computes.</param>
/// <param name="Operands">What it reads.</param>
/// <param name="Results">What it writes.</param>
/// <param name="HasPadLanes">Whether lanes behind the last unit must stay zero.</param>
internal record StepKernel(string Name, EquatableArray<StepSource> Operands, EquatableArray<StepResult> Results, bool HasPadLanes) : Kernel
{
    /// <summary>The most samples of a block.</summary>
    public const int BlockRows = 32;

    /// <summary>Floats from panel to panel of a block: a row more than it has, so that panels do not meet in the cache.</summary>
    public const int BlockStride = (BlockRows + 1) * 16;

    public override string Stem => Name;

    public override string Summary => "The element-wise work of a recurrent step.";

    /// <summary>The buffers it is given, in the order of its parameters.</summary>
    public virtual IEnumerable<StepSource> Buffers => Operands.Concat(Results.Select(r => r.Target)).GroupBy(s => s.Name).Select(g => g.First());

    public override IReadOnlyList<string> Parameters =>
        [.. Buffers.Select(b => $"ref float {b.Name}"), "nint stride", "nint sampleStride", "nint step", "int units", "int rows"];

    /// <summary>Floats from panel to panel of a block, as C#.</summary>
    protected virtual string BlockStep => $"{BlockStride}";

    /// <summary>The loop over the panels.</summary>
    protected virtual string PanelLoop => "for (nint panel = 0; panel < panels; panel++)";

    public override void Emit(KernelContext context)
    {
        context.Writer.Line("nint panels = (units + 15) >> 4;");
        EmitPanels(context);
    }

    /// <summary>Writes the work of all panels, of which there are <c>panels</c>.</summary>
    public void EmitPanels(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = new VectorConstants(dialect);
        var writer = new CodeWriter(outer.Depth);
        using (writer.Block(PanelLoop))
        {
            if (Clears.Any()) writer.Line($"var limit = {dialect.Broadcast("(float)(units - (panel * 16))")};");
            EmitFeatures(writer, dialect);
            EmitPanel(writer, dialect, constants);
        }

        foreach (var source in Sources.Where(s => s is { Gate: > 0, Place: not StepPlace.Feature } && Parameters.Contains($"ref float {s.Name}")).Distinct())
        {
            var stride = source.Place is StepPlace.Block ? BlockStep : "stride";
            outer.Line($"ref var {NameOf(source)} = ref Unsafe.Add(ref {source.Name}, {source.Gate} * panels * {stride});");
        }

        constants.Declare(outer);
        outer.Append(writer);
    }

    /// <summary>Writes the work of one panel.</summary>
    protected virtual void EmitPanel(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        using (writer.Block("for (nint row = 0; row < rows; row++)"))
        {
            EmitPlaces(writer, " + (row * step)", " + (row * 16)");
            EmitVectors(writer, dialect, constants);
        }
    }

    /// <summary>Writes where the panel's numbers of a row are.</summary>
    protected void EmitPlaces(CodeWriter writer, string inSequence, string inOthers)
    {
        writer.Line($"var inSequence = (panel * stride){inSequence};");
        writer.Line($"var inBlock = (panel * {BlockStep}){inOthers};");
        if (Has(StepPlace.Sample)) writer.Line($"var inSample = (panel * sampleStride){inOthers};");
    }

    /// <summary>Writes what precedes the work on the vector from a lane on.</summary>
    protected virtual void EmitSums(CodeWriter writer, Dialect dialect, int lane)
    {
    }

    /// <summary>The C# of an operand; of the vector from a lane on.</summary>
    protected virtual string Load(Dialect dialect, StepSource source, int lane) =>
        source.Place is StepPlace.Number ? dialect.Broadcast(At(dialect, source))
        : dialect.Lanes == 1 ? At(dialect, source)
        : source.Place is StepPlace.Feature ? $"{NameOf(source)}At{lane}"
        : dialect.Load(At(dialect, source), lane);

    /// <summary>Writes the work on all vectors of a row of the panel.</summary>
    protected void EmitVectors(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        var names = new Names();
        if (dialect.Lanes == 1)
        {
            using (writer.Block("for (nint lane = 0; lane < 16; lane++)")) EmitVector(writer, dialect, constants, names, 0);
            return;
        }

        for (var lane = 0; lane < 16; lane += dialect.Lanes) EmitVector(writer, dialect, constants, names, lane);
    }

    private IEnumerable<StepSource> Sources => Operands.Concat(Results.Select(r => r.Target));

    // What a gate saves in pad lanes is multiplied with gradients that are zero there.
    private IEnumerable<StepResult> Clears => Results.Where(r => HasPadLanes && r.Target.Name != Arrays.Gates && r.Formula.AtZero != 0);

    private static string NameOf(StepSource source) => source.Gate == 0 ? source.Name : $"{source.Name}{source.Gate}";

    private bool Has(StepPlace place) => Sources.Any(s => s.Place == place);

    private void EmitVector(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int lane)
    {
        EmitSums(writer, dialect, lane);
        var math = new VectorMath(writer, dialect, constants, names);
        var values = Results.Select(r => math.Write(r.Formula, i => Load(dialect, Operands[i], lane))).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var value = Clears.Contains(Results[i]) ? dialect.Select(Comparison.Greater, "limit", LaneNumbers(dialect, constants, lane), values[i], dialect.Zero) : values[i];
            var at = At(dialect, Results[i].Target);
            writer.Line(dialect.Lanes == 1 ? $"{at} = {value};" : dialect.Store(value.Contains(' ') ? $"({value})" : value, at, lane));
        }
    }

    private static string LaneNumbers(Dialect dialect, VectorConstants constants, int lane) =>
        dialect.Lanes == 1 ? "(float)lane" : $"({dialect.Indices} + {constants.Name(lane)})";

    private void EmitFeatures(CodeWriter writer, Dialect dialect)
    {
        if (dialect.Lanes == 1) return;
        foreach (var source in Operands.Where(o => o.Place is StepPlace.Feature))
        {
            for (var lane = 0; lane < 16; lane += dialect.Lanes) writer.Line($"var {NameOf(source)}At{lane} = {dialect.Load(At(dialect, source), lane)};");
        }
    }

    private static string At(Dialect dialect, StepSource source)
    {
        var (name, place) = source.Place switch
        {
            StepPlace.Sequence => (NameOf(source), "inSequence"),
            StepPlace.Block => (NameOf(source), "inBlock"),
            StepPlace.Sample => (NameOf(source), "inSample"),
            StepPlace.Number => (source.Name, "row * step"),
            _ => (source.Name, $"(({source.Gate} * panels) + panel) * 16"),
        };
        return $"Unsafe.Add(ref {name}, {place}{(dialect.Lanes == 1 && source.Place is not StepPlace.Number ? " + lane" : "")})";
    }
}
