using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission;

/// <summary>Each operation as one call of its kernel.</summary>
/// <param name="kernels">The kernels of the network, to which those used are added.</param>
/// <param name="kernelClass">The C# name of the class that holds them.</param>
/// <param name="place">The C# of a buffer's offset.</param>
/// <param name="parameter">The C# of a parameter's offset.</param>
internal sealed class OperationCode(KernelSet kernels, string kernelClass, Func<Value, string> place, Func<ParameterSlot, string> parameter)
{
    public void Emit(CodeWriter writer, Operation operation)
    {
        switch (operation)
        {
            case DenseOperation dense:
                EmitDense(writer, dense);
                break;
            case DenseInputGradientOperation gradient:
                EmitInputGradient(writer, gradient);
                break;
            case DenseKernelGradientOperation gradient:
                Call(writer, new DenseKernelGradientKernel(),
                    Ref(gradient.X), Stride(gradient.X), Ref(gradient.Dy), Stride(gradient.Dy), Gradient(gradient.Kernel),
                    $"{gradient.X.Features}", $"{gradient.Dy.Features}", Rows(gradient.X), "part", "parts");
                break;
            case ReduceRowsOperation reduce:
                EmitReduce(writer, reduce);
                break;
            case ElementwiseOperation elementwise:
                EmitElementwise(writer, elementwise);
                break;
            case RowSumOperation sum:
                var summed = sum.Body.Operands.OfType<FullOperand>().First().Buffer;
                Call(writer, new RowSumKernel(sum.Body.Name, sum.Body.Shape, sum.Features),
                    [Ref(sum.Body.Results[0].Target), .. Operands(sum.Body), Stride(summed), .. RowRange(summed)]);
                break;
            case SoftmaxOperation softmax:
                Call(writer, new SoftmaxKernel(softmax.Z.Features, softmax.IsLog, softmax.LogSum is not null),
                    [Ref(softmax.Z), Ref(softmax.P), .. Optional(softmax.LogSum), Stride(softmax.Z), .. RowRange(softmax.Z)]);
                break;
            case SoftmaxGradientOperation gradient:
                Call(writer, new SoftmaxGradientKernel(gradient.P.Features, gradient.IsLog),
                    [Ref(gradient.P), Ref(gradient.Dp), Ref(gradient.Dz), Stride(gradient.P), .. RowRange(gradient.P)]);
                break;
            case ElementwiseLossOperation loss:
                EmitLoss(writer, loss);
                break;
            case CrossEntropyOperation loss:
                EmitLoss(writer, loss);
                break;
            case MoveOperation move:
                EmitMove(writer, move);
                break;
            case RowProductsOperation products:
                Call(writer, new RowProductsKernel(products.A.Rows, products.B.Rows, products.A.Features),
                    Ref(products.A), Stride(products.A), Ref(products.B), Stride(products.B), Ref(products.C), Stride(products.C), "firstSample", "endSample");
                break;
            case RowCombinationsOperation combinations:
                Call(writer, new RowCombinationsKernel(combinations.Y.Rows, combinations.Rows.Rows, combinations.Y.Features, combinations.IsTransposed),
                    Ref(combinations.Weights), Stride(combinations.Weights), Ref(combinations.Rows), Stride(combinations.Rows),
                    Ref(combinations.Y), Stride(combinations.Y), "firstSample", "endSample");
                break;
            case FlatMultiplyOperation multiply:
                Call(writer, new FlatMultiplyKernel(),
                    multiply.Result is null ? Gradient(multiply.Parameter) : Parameter(multiply.Parameter),
                    Ref(multiply.Mask), multiply.Result is { } result ? Ref(result) : Gradient(multiply.Parameter),
                    $"{multiply.Parameter.Length}", "part", "parts");
                break;
            case TransposeRowsOperation transpose:
                var source = transpose.Source;
                Call(writer, new TransposeRowsKernel(),
                    Ref(source), Stride(source), Ref(transpose.Target), $"{source.Features}", Rows(source), "part", "parts");
                break;
            case RandomOperation random:
                EmitRandom(writer, random);
                break;
            default:
                throw new InvalidOperationException($"No code for {operation.GetType().Name}.");
        }
    }

    private void EmitDense(CodeWriter writer, DenseOperation dense)
    {
        var y = dense.Body.Results[0].Target;
        string[] bias = dense.Bias is { } b ? [Parameter(b)] : [];
        Call(writer, new DenseKernel(dense.Body.Name, dense.Body.Shape, dense.Bias is not null),
            [Ref(dense.X), Stride(dense.X), Kernel(dense.Kernel), .. bias, Ref(y), .. Operands(dense.Body), Stride(y),
                $"{dense.X.Features}", $"{y.Features}", .. RowRange(y)]);
    }

    private void EmitInputGradient(CodeWriter writer, DenseInputGradientOperation gradient)
    {
        var dx = gradient.Body.Results[0].Target;
        Call(writer, new DenseInputGradientKernel(gradient.Body.Name, gradient.Body.Shape),
            [Ref(gradient.Dy), Stride(gradient.Dy), Ref(gradient.DyRows), Kernel(gradient.Kernel), "ref Scratch(part)", Ref(dx),
                .. Operands(gradient.Body), Stride(dx), $"{dx.Features}", $"{gradient.Dy.Features}", Rows(dx), "part", "parts"]);
    }

    private void EmitElementwise(CodeWriter writer, ElementwiseOperation elementwise)
    {
        var y = elementwise.Body.Results[0].Target;
        Call(writer, new ElementwiseKernel(elementwise.Body.Name, elementwise.Body.Shape),
            [Ref(y), .. Operands(elementwise.Body), Stride(y), $"{y.Features}", .. RowRange(y)]);
    }

    private void EmitReduce(CodeWriter writer, ReduceRowsOperation reduce)
    {
        var rows = reduce.Operands.Operands.OfType<FullOperand>().First().Buffer;
        var shape = new BodyShape(reduce.Operands.Shape.Operands, [reduce.Formula]);
        Call(writer, new ReduceRowsKernel(reduce.Operands.Name, shape, reduce.IsScalar),
            [Gradient(reduce.Target), .. Operands(reduce.Operands), Stride(rows), $"{rows.Features}", Rows(rows), "part", "parts"]);
    }

    private void EmitLoss(CodeWriter writer, ElementwiseLossOperation loss)
    {
        var name = loss.Origin.Substring(loss.Origin.IndexOf(": ", StringComparison.Ordinal) + 2);
        Call(writer, new ElementwiseLossKernel(name, loss.Loss, loss.Slope, loss.IsMean, loss.Gradient is not null, loss.Y.Features),
            [Ref(loss.Y), Ref(loss.Labels!), .. Optional(loss.Gradient), .. LossRows(loss), Stride(loss.Y), .. RowRange(loss.Y)]);
    }

    private void EmitLoss(CodeWriter writer, CrossEntropyOperation loss)
    {
        var kernel = new CrossEntropyKernel(
            loss.Z.Features, loss.Labels is null, loss.IsLog, loss.IsDivergence, loss.Smoothing, loss.Gradient is not null);
        var labels = loss.Labels is { } dense ? Ref(dense) : $"ref Labels({loss.Target})";
        Call(writer, kernel,
            [Ref(loss.Z), Ref(loss.P), Ref(loss.LogSum), labels, .. Optional(loss.Gradient), .. LossRows(loss), Stride(loss.Z), .. RowRange(loss.Z)]);
    }

    private void EmitMove(CodeWriter writer, MoveOperation move)
    {
        var target = move.Target;
        if (target.Features % 16 != 0 || !move.Covers)
        {
            var rows = RowRange(target).ToArray();
            writer.Line($"global::NetGen.CompilerServices.PadLanes.ClearRows({Ref(target)}, {target.Panels}, {Stride(target)}, {rows[0]}, {rows[1]});");
        }

        foreach (var (from, map) in move.Pieces.Select(p => (p.Source, p.Map)))
        {
            Call(writer, new MoveKernel(map, move.Sums, from.Features, from.Rows, target.Features, target.Rows),
                Ref(from), Stride(from), Ref(target), Stride(target), "firstSample", "endSample");
        }
    }

    private void EmitRandom(CodeWriter writer, RandomOperation random)
    {
        var (target, amount, key) = (random.Target, CodeWriter.Literal(random.Amount), $"DrawKey({random.Stream})");
        if (!target.IsPerSample)
        {
            writer.Line($"if (part == 0) global::NetGen.CompilerServices.RandomFill.DropoutMask({Ref(target)}, {target.Count}, {amount}, {key});");
            return;
        }

        var rows = RowRange(target).ToArray();
        var count = $"{rows[1]} - {(rows[0].Contains(' ') ? $"({rows[0]})" : rows[0])}";
        writer.Line(random.Kind is RandomKind.DropoutMask
            ? $"global::NetGen.CompilerServices.RandomFill.DropoutMask({Ref(target)}, {target.Panels}, {Stride(target)}, {rows[0]}, {count}, {amount}, {key});"
            : $"global::NetGen.CompilerServices.RandomFill.GaussianNoise({Ref(target)}, {target.Features}, {Stride(target)}, {rows[0]}, {count}, {amount}, {key});");
    }

    private void Call(CodeWriter writer, Kernel kernel, params string[] arguments) =>
        writer.Line($"{kernelClass}.{kernels.Use(kernel)}({string.Join(", ", arguments)});");

    private IEnumerable<string> Operands(Body body)
    {
        foreach (var operand in body.Operands)
        {
            switch (operand)
            {
                case FullOperand full:
                    yield return Ref(full.Buffer);
                    break;
                case RowOperand row:
                    yield return Ref(row.Buffer);
                    break;
                case FeatureOperand feature:
                    yield return Parameter(feature.Parameter);
                    break;
                case ScalarOperand scalar:
                    yield return Parameter(scalar.Parameter);
                    break;
            }
        }

        foreach (var result in body.Results.Skip(1)) yield return Ref(result.Target);
    }

    private static IEnumerable<string> LossRows(LossOperation loss) => [$"ref RowWeights({loss.Target})", $"ref RowLosses({loss.Target})"];

    private IEnumerable<string> Optional(Value? value) => value is null ? [] : [Ref(value)];

    private string Ref(Value value) => $"ref Arena({place(value)})";

    private string Parameter(ParameterSlot slot) => $"ref Parameter({parameter(slot)})";

    private string Gradient(ParameterSlot slot) => $"ref GradientData({parameter(slot)})";

    private string Kernel(KernelSource kernel) => kernel.Masked is { } masked ? Ref(masked) : Parameter(kernel.Parameter);

    private static string Stride(Value value) => $"PanelStride({value.Rows})";

    private static string Rows(Value value) => value.Rows == 1 ? "SampleCount" : $"SampleCount * {value.Rows}";

    private static IEnumerable<string> RowRange(Value value) => value.Rows == 1
        ? ["firstSample", "endSample"]
        : [$"firstSample * {value.Rows}", $"endSample * {value.Rows}"];
}
