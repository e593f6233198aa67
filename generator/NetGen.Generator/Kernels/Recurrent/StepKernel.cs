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

    /// <summary>Lanes of a panel.</summary>
    protected const int Panel = 16;

    public override string Stem => Name;

    public override string Summary => "The element-wise work of a recurrent step.";

    /// <summary>The buffers it is given, in the order of its parameters.</summary>
    public virtual IEnumerable<StepSource> Buffers => Operands.Concat(Results.Select(r => r.Target)).GroupBy(s => s.Name).Select(g => g.First());

    public override IReadOnlyList<string> Parameters =>
        [.. Buffers.Select(b => $"ref float {b.Name}"), "nint stride", "nint sampleStride", "nint step", "int units", "int rows"];

    /// <summary>Floats from panel to panel of a block, as C#.</summary>
    protected virtual string BlockStep => $"{BlockStride}";

    public override void Emit(KernelContext context)
    {
        context.Writer.Line("nint panels = (units + 15) >> 4;");
        EmitPanels(context);
    }

    /// <summary>Writes the work of all panels, of which there are <c>panels</c>.</summary>
    public void EmitPanels(KernelContext context)
    {
        var (outer, dialect) = (context.Writer, context.Dialect);
        var constants = Constants(dialect);
        var writer = new CodeWriter(outer.Depth);
        EmitLoop(writer, dialect, constants);

        foreach (var source in Sources.Where(s => s is { Gate: > 0, Place: not StepPlace.Feature } && Parameters.Contains($"ref float {s.Name}")).Distinct())
        {
            var stride = source.Place is StepPlace.Block ? BlockStep : "stride";
            outer.Line($"ref var {NameOf(source)} = ref Unsafe.Add(ref {source.Name}, {source.Gate} * panels * {stride});");
        }

        constants.Declare(outer);
        outer.Append(writer);
    }

    /// <summary>The constants of the formulas.</summary>
    protected virtual VectorConstants Constants(Dialect dialect) => new(dialect);

    /// <summary>Writes the loop over the panels.</summary>
    protected virtual void EmitLoop(CodeWriter writer, Dialect dialect, VectorConstants constants)
    {
        using (writer.Block("for (nint panel = 0; panel < panels; panel++)")) EmitPanel(writer, dialect, constants, Panel);
    }

    /// <summary>Writes the work of the panel, or of it and the next one.</summary>
    protected void EmitPanel(CodeWriter writer, Dialect dialect, VectorConstants constants, int lanes)
    {
        if (Clears.Any()) writer.Line($"var limit = {dialect.Broadcast("(float)(units - (panel * 16))")};");
        EmitFeatures(writer, dialect, lanes);
        EmitRows(writer, dialect, constants, lanes);
    }

    /// <summary>Writes the work on all rows of so many lanes.</summary>
    protected virtual void EmitRows(CodeWriter writer, Dialect dialect, VectorConstants constants, int lanes)
    {
        using (writer.Block("for (nint row = 0; row < rows; row++)"))
        {
            EmitPlaces(writer, " + (row * step)", " + (row * 16)", lanes);
            EmitVectors(writer, dialect, constants, lanes);
        }
    }

    /// <summary>Writes where the numbers of a row are.</summary>
    protected void EmitPlaces(CodeWriter writer, string inSequence, string inOthers, int lanes)
    {
        for (var lane = 0; lane < lanes; lane += Panel)
        {
            writer.Line($"var {Place("inSequence", lane)} = ({PanelOf(lane)} * stride){inSequence};");
            writer.Line($"var {Place("inBlock", lane)} = ({PanelOf(lane)} * {BlockStep}){inOthers};");
            if (Has(StepPlace.Sample)) writer.Line($"var {Place("inSample", lane)} = ({PanelOf(lane)} * sampleStride){inOthers};");
        }
    }

    /// <summary>The panel of a lane, as C#.</summary>
    protected static string PanelOf(int lane) => lane < Panel ? "panel" : "(panel + 1)";

    /// <summary>How many vectors are worked on at once.</summary>
    protected virtual int Abreast(Dialect dialect, int lanes) => 1;

    /// <summary>Writes what precedes the work on vectors abreast, given where they begin.</summary>
    protected virtual void EmitSums(CodeWriter writer, Dialect dialect, IReadOnlyList<int> lanes)
    {
    }

    /// <summary>Writes what else is done with a result.</summary>
    protected virtual void EmitUse(CodeWriter writer, Dialect dialect, StepSource target, string value, int lane)
    {
    }

    /// <summary>The C# of an operand; of the vector from a lane on.</summary>
    protected virtual string Load(Dialect dialect, StepSource source, int lane) =>
        source.Place is StepPlace.Number ? dialect.Broadcast(At(dialect, source, lane))
        : dialect.Lanes == 1 ? At(dialect, source, lane)
        : source.Place is StepPlace.Feature ? $"{NameOf(source)}At{lane}"
        : dialect.Load(At(dialect, source, lane), lane % Panel);

    /// <summary>Writes the work on all vectors of a row.</summary>
    protected void EmitVectors(CodeWriter writer, Dialect dialect, VectorConstants constants, int lanes)
    {
        var names = new Names();
        if (dialect.Lanes == 1)
        {
            using (writer.Block("for (nint lane = 0; lane < 16; lane++)")) EmitVectors([0]);
            return;
        }

        var abreast = Abreast(dialect, lanes);
        for (var lane = 0; lane < lanes; lane += abreast * dialect.Lanes) EmitVectors([.. Enumerable.Range(0, abreast).Select(i => lane + (i * dialect.Lanes))]);

        void EmitVectors(IReadOnlyList<int> starts)
        {
            EmitSums(writer, dialect, starts);
            EmitInTurns(writer, [.. starts.Select(start =>
            {
                var work = new CodeWriter();
                EmitVector(work, dialect, constants, names, start);
                return work.ToString();
            })]);
        }
    }

    private IEnumerable<StepSource> Sources => Operands.Concat(Results.Select(r => r.Target));

    // What a gate saves in pad lanes is multiplied with gradients that are zero there.
    private IEnumerable<StepResult> Clears => Results.Where(r => HasPadLanes && r.Target.Name != Arrays.Gates && r.Formula.AtZero != 0);

    private static string NameOf(StepSource source) => source.Gate == 0 ? source.Name : $"{source.Name}{source.Gate}";

    private bool Has(StepPlace place) => Sources.Any(s => s.Place == place);

    private void EmitVector(CodeWriter writer, Dialect dialect, VectorConstants constants, Names names, int lane)
    {
        var math = new GateMath(writer, dialect, constants, names, Results.Select(r => r.Formula));
        var values = Results.Select(r => math.Write(r.Formula, i => Load(dialect, Operands[i], lane))).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var value = Clears.Contains(Results[i]) ? dialect.Select(Comparison.Greater, "limit", LaneNumbers(dialect, constants, lane), values[i], dialect.Zero) : values[i];
            var at = At(dialect, Results[i].Target, lane);
            writer.Line(dialect.Lanes == 1 ? $"{at} = {value};" : dialect.Store(value.Contains(' ') ? $"({value})" : value, at, lane % Panel));
            EmitUse(writer, dialect, Results[i].Target, value, lane);
        }
    }

    // One statement of each, then the next: what the work on one vector waits for, that on another fills.
    private static void EmitInTurns(CodeWriter writer, IReadOnlyList<string> works)
    {
        var statements = works.Select(work => work.Split([";\n"], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var i = 0; i < statements[0].Length; i++)
        {
            foreach (var work in statements) writer.Lines($"{work[i]};".Split('\n'));
        }
    }

    private static string LaneNumbers(Dialect dialect, VectorConstants constants, int lane) =>
        dialect.Lanes == 1 ? "(float)lane" : $"({dialect.Indices} + {constants.Name(lane)})";

    private void EmitFeatures(CodeWriter writer, Dialect dialect, int lanes)
    {
        if (dialect.Lanes == 1) return;
        foreach (var source in Operands.Where(o => o.Place is StepPlace.Feature))
        {
            for (var lane = 0; lane < lanes; lane += dialect.Lanes)
                writer.Line($"var {NameOf(source)}At{lane} = {dialect.Load(At(dialect, source, lane), lane % Panel)};");
        }
    }

    private static string Place(string place, int lane) => lane < Panel ? place : $"{place}Next";

    private static string At(Dialect dialect, StepSource source, int lane)
    {
        var (name, place) = source.Place switch
        {
            StepPlace.Sequence => (NameOf(source), Place("inSequence", lane)),
            StepPlace.Block => (NameOf(source), Place("inBlock", lane)),
            StepPlace.Sample => (NameOf(source), Place("inSample", lane)),
            StepPlace.Number => (source.Name, "row * step"),
            _ => (source.Name, $"(({source.Gate} * panels) + {PanelOf(lane)}) * 16"),
        };
        return $"Unsafe.Add(ref {name}, {place}{(dialect.Lanes == 1 && source.Place is not StepPlace.Number ? " + lane" : "")})";
    }
}
