using NetGen.Generator.Kernels;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Emission.Calls;

/// <summary>Calls of the random fills.</summary>
internal static class RandomCalls
{
    public static void Emit(OperationCode code, CodeWriter writer, RandomOperation random)
    {
        var (target, amount, key) = (random.Target, CodeWriter.Literal(random.Amount), code.DrawKey(random.Stream));
        if (!target.IsPerSample)
        {
            writer.Line($"if (part == 0) global::NetGen.CompilerServices.RandomFill.DropoutMask({code.Ref(target)}, {target.Count}, {amount}, {key});");
            return;
        }

        var rows = OperationCode.RowRange(target).ToArray();
        var count = $"{rows[1]} - {(rows[0].Contains(' ') ? $"({rows[0]})" : rows[0])}";
        writer.Line(random.Kind is RandomKind.DropoutMask
            ? $"global::NetGen.CompilerServices.RandomFill.DropoutMask({code.Ref(target)}, {target.Panels}, {OperationCode.Stride(target)}, {rows[0]}, {count}, {amount}, {key});"
            : $"global::NetGen.CompilerServices.RandomFill.GaussianNoise({code.Ref(target)}, {target.Features}, {OperationCode.Stride(target)}, {rows[0]}, {count}, {amount}, {key});");
    }
}
