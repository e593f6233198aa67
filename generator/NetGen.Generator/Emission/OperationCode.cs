using NetGen.Generator.Kernels;
using NetGen.Generator.Kernels.Library;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission;

/// <summary>What the calls of operations are written with: kernels by name, buffers and parameters as references.</summary>
/// <param name="kernels">The kernels of the network, to which those used are added.</param>
/// <param name="kernelClass">The C# name of the class that holds them.</param>
/// <param name="place">The C# of a buffer's offset.</param>
/// <param name="parameter">The C# of a parameter's offset.</param>
/// <param name="stream">The C# of the number of a stream of random numbers.</param>
/// <param name="movesOn">Where images take turns in the place of the first: whether a buffer has a place for each, nevertheless.</param>
internal sealed class OperationCode(
    KernelSet kernels, string kernelClass, Func<Value, string> place, Func<ParameterSlot, string> parameter, Func<int, string> stream,
    Func<Value, bool>? movesOn = null)
{
    /// <summary>The name of an image's number, counted from the first of its part.</summary>
    public const string Image = "image";

    /// <summary>A reference for what a layer does not have.</summary>
    public const string Nothing = "ref Nothing";

    public void Call(CodeWriter writer, Kernel kernel, params string[] arguments) => writer.Line($"{Name(kernel)}({string.Join(", ", arguments)});");

    /// <summary>Calls a kernel that is generic over its body.</summary>
    public void Call(CodeWriter writer, Kernel kernel, TileBodyKernel body, params string[] arguments) =>
        writer.Line($"{Name(kernel)}<{Name(body)}>({string.Join(", ", arguments)});");

    /// <summary>The C# of a kernel.</summary>
    public string Name(Kernel kernel) => $"{(kernels.IsShared(kernel) ? KernelLibrary.Alias : kernelClass)}.{kernels.NameOf(kernel)}";

    /// <summary>References to the operands of a body that are memory, and to its results behind the first.</summary>
    public IEnumerable<string> Operands(Body body)
    {
        foreach (var operand in body.Operands)
        {
            switch (operand)
            {
                case FullOperand full:
                    yield return Ref(full.Buffer);
                    break;
                case RowOperand row:
                    yield return RowRef(row.Buffer, row.Lane);
                    break;
                case SampleOperand sample:
                    yield return Ref(sample.Buffer);
                    break;
                case FeatureOperand feature:
                    yield return Vector(feature.Vector);
                    break;
                case ScalarOperand scalar:
                    yield return Parameter(scalar.Parameter);
                    break;
            }
        }

        foreach (var result in body.Results.Skip(1)) yield return Ref(result.Target);
    }

    public IEnumerable<string> Optional(Value? value) => value is null ? [] : [Ref(value)];

    public string Ref(Value value)
    {
        var image = value.IsPerSample && movesOn is not null && movesOn(value) ? $", {Times(Image, value.Rows)}" : "";
        var whole = $"ref {(value.IsPerSample ? "Arena" : "Fixed")}({place(value.Whole)}{image})";
        return value.FirstPanel == 0 ? whole : Behind(whole, $"{value.FirstPanel} * {Stride(value)}");
    }

    /// <summary>A reference to one of the numbers that a buffer has for each row.</summary>
    public string RowRef(Value value, int lane) => lane == 0 ? Ref(value) : Behind(Ref(value), $"{lane}");

    /// <summary>A reference to the first row of a panel.</summary>
    public string PanelRef(Value value, int panel) => panel == 0
        ? Ref(value)
        : Behind(Ref(value), $"{panel} * {Stride(value)}");

    public string Parameter(ParameterSlot slot) => $"ref Parameter({parameter(slot)})";

    public string Vector(VectorSource vector) => vector.Prepared is { } prepared ? Ref(prepared) : Parameter(vector.Parameter!);

    public string Table(TableSource table) => table.Prepared is { } prepared ? Ref(prepared) : Parameter(table.Parameter!);

    /// <summary>The gradient of a table: of a parameter in its place, of a prepared one in a value.</summary>
    public string TableGradient(TableSource table) => table.Prepared is { } prepared ? Ref(prepared) : Gradient(table.Parameter!);

    public string DrawKey(int number) => $"DrawKey({stream(number)})";

    public string Gradient(ParameterSlot slot) => $"ref GradientData({parameter(slot)})";

    public string Kernel(KernelSource kernel) => kernel.InPlace is { } value ? Ref(value) : Parameter(kernel.Parameter);

    public static string Stride(Value value) => $"{(value.IsState ? "State" : "Panel")}Stride({value.WholeRows})";

    /// <summary>Elements between two panels of a buffer with one row a sample.</summary>
    public static string SampleStride(Value like) => $"PanelStride({like.Samples})";

    /// <summary>The samples of a call.</summary>
    public static string Samples(Value like) => Times("SampleCount", like.Samples);

    /// <summary>The rows of a call.</summary>
    public static string Rows(Value value) => Times("SampleCount", value.WholeRows);

    private static string Times(string count, int factor) => factor == 1 ? count : $"{count} * {factor}";

    /// <summary>A reference to what lies so many floats behind another.</summary>
    public static string Behind(string reference, int offset) => offset == 0 ? reference : Behind(reference, $"{offset}");

    /// <summary>A reference to what lies so many floats behind another, as C#.</summary>
    public static string Behind(string reference, string offset) => $"ref Behind({reference}, {offset})";

    /// <summary>The rows of the part's samples.</summary>
    public static IEnumerable<string> RowRange(Value value) => [Times("firstSample", value.Rows), Times("endSample", value.Rows)];
}
