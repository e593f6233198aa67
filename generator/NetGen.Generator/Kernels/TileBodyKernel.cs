using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>
/// The body of a tile as a type, <c>NetGen.CompilerServices.IBody</c>, for every width: tiles are generic over it and so written once for all bodies.
/// </summary>
/// <param name="Name">Names the body.</param>
/// <param name="Shape">The body; cheap enough for registers.</param>
/// <param name="HasBias">Whether sums begin with a bias.</param>
internal sealed record TileBodyKernel(string Name, BodyShape Shape, bool HasBias) : Kernel
{
    /// <summary>The references that every body gets behind y and the bias, in the order of <see cref="References"/>.</summary>
    public static readonly IReadOnlyList<string> Slots = ["a", "b", "c"];

    public override string Stem => $"{(HasBias ? "Bias" : Name.Length == 0 ? "Plain" : "")}{Name}Body";

    public override string Summary => $"{(Name.Length == 0 ? "Sums" : Name)} of a tile{(HasBias ? " with its bias" : "")}.";

    public override IReadOnlyList<string> Parameters => [];

    /// <summary>Whether a tile can do it: it is cheap enough for registers, and its references fit the slots.</summary>
    public static bool Takes(BodyShape shape) => shape.FitsRegisters && References(shape).Count <= Slots.Count;

    /// <summary>The slots as arguments.</summary>
    public static readonly string StoreArguments = string.Join(", ", Slots.Select(slot => $"ref {slot}"));

    /// <summary>The arguments of bias and slots as they are passed on.</summary>
    public static readonly string SlotArguments = string.Join(", ", Slots.Prepend("bias").Select(slot => $"ref {slot}"));

    /// <summary>The parameters of bias and slots.</summary>
    public static readonly IReadOnlyList<string> SlotParameters = [.. Slots.Prepend("bias").Select(slot => $"ref float {slot}")];

    /// <summary>What every body implements, as C#.</summary>
    public const string WholeInterface = "IBody";

    /// <summary>What sums of features begin with: their bias, or zero.</summary>
    public static string Start(Dialect dialect, string feature) => $"TBody.HasBias ? {dialect.Load(At("bias", feature), 0)} : {dialect.Zero}";

    /// <summary>The part of it that the tiles of one width call.</summary>
    public static string Interface(Dialect dialect) => $"{WholeInterface}<{dialect.Type}>";

    public override bool IsVectorized => false;

    public override void Declare(KernelContext context, string access, string name)
    {
        using (context.Writer.Block($"{access} readonly struct {name} : {WholeInterface}")) Emit(context);
    }

    public override void Emit(KernelContext context)
    {
        context.Writer.Line($"public static bool HasBias => {(HasBias ? "true" : "false")};");
        context.Writer.Line();
        foreach (var dialect in Dialect.All) EmitStore(context.Writer, dialect);
    }

    private void EmitStore(CodeWriter writer, Dialect dialect)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        var slots = References(Shape).Select((name, i) => (Name: name, Slot: Slots[i])).ToDictionary(pair => pair.Name, pair => pair.Slot);
        var references = string.Join(", ", Slots.Select(slot => $"ref float {slot}"));
        using (writer.Block($"public static void Store({dialect.Type} sums, ref float y, {references}, nint at, nint row, nint feature)"))
        {
            BodyCode.EmitOnce(writer, dialect, Shape, "sums", Operand, i => At(i == 0 ? "y" : slots[BodyCode.ResultName(i)], "at"));
        }

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
