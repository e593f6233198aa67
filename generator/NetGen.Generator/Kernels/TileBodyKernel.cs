using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The body of a tile as a type, <c>NetGen.CompilerServices.IBody</c>: tiles are generic over it and so written once for all bodies.</summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body; cheap enough for registers.</param>
/// <param name="HasBias">Whether a bias is added to the sums first.</param>
internal sealed record TileBodyKernel(string Name, BodyShape Shape, bool HasBias) : Kernel
{
    /// <summary>The references that every body gets behind y and the bias, in the order of <see cref="References"/>.</summary>
    public static readonly IReadOnlyList<string> Slots = ["a", "b", "c"];

    public override string Stem => $"{(HasBias ? "Bias" : Name.Length == 0 ? "Plain" : "")}{Name}Body";

    public override string Summary => $"{(Name.Length == 0 ? "Sums" : Name)} of a tile{(HasBias ? " with its bias" : "")}.";

    public override IReadOnlyList<string> Parameters => [];

    /// <summary>Whether a body's references fit the slots.</summary>
    public static bool Takes(BodyShape shape) => References(shape).Count <= Slots.Count;

    /// <summary>The C# type argument constraint of a tile.</summary>
    public static string Interface(Dialect dialect) => $"IBody<{dialect.Type}>";

    /// <summary>A slot's argument for each reference of the body, and y for those without.</summary>
    public static IEnumerable<string> Arguments(IEnumerable<string> references, string y)
    {
        var given = references.ToList();
        return given.Concat(Enumerable.Repeat(y, Slots.Count - given.Count));
    }

    public override void Declare(KernelContext context, string access, string name)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        using (writer.Block($"{access} readonly struct {name} : {Interface(dialect)}"))
        {
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            var slots = string.Join(", ", Slots.Select(slot => $"ref float {slot}"));
            using (writer.Block($"public static void Store({dialect.Type} sums, ref float y, ref float bias, {slots}, nint at, nint row, nint feature)")) Emit(context);
        }
    }

    public override void Emit(KernelContext context)
    {
        var (writer, dialect) = (context.Writer, context.Dialect);
        var slots = References(Shape).Select((name, i) => (Name: name, Slot: Slots[i])).ToDictionary(pair => pair.Name, pair => pair.Slot);
        if (HasBias) writer.Line($"sums += {dialect.Load(At("bias", "feature"), 0)};");
        BodyCode.EmitOnce(writer, dialect, Shape, "sums", Operand, i => At(i == 0 ? "y" : slots[BodyCode.ResultName(i)], "at"));

        string Operand(int i)
        {
            var slot = slots[BodyCode.OperandName(i)];
            return Shape.Operands[i] switch
            {
                OperandKind.Full => dialect.Load(At(slot, "at"), 0),
                OperandKind.Row => dialect.Broadcast(At(slot, "row")),
                OperandKind.Feature => dialect.Load(At(slot, "feature"), 0),
                _ => dialect.Broadcast(slot),
            };
        }
    }

    private static List<string> References(BodyShape shape) => [.. BodyCode.OperandNames(shape), .. BodyCode.ExtraResults(shape)];

    private static string At(string name, string offset) => $"Unsafe.Add(ref {name}, {offset})";
}
