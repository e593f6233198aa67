using NetGen.Generator.Emission;
using NetGen.Generator.Operations;

namespace NetGen.Generator.Kernels;

/// <summary>The end of a tile of pixels: the body on each sum, then the store; references step from pixel to pixel.</summary>
internal sealed class PixelStore(BodyShape shape, int pixels, int vectors)
{
    public void Emit(CodeWriter writer, Dialect dialect)
    {
        var panels = Math.Max(1, vectors * dialect.Lanes / 16);
        var paneled = BodyCode.ExtraResults(shape).Prepend("y").Concat(Operands(OperandKind.Full)).ToList();
        var constants = new VectorConstants(dialect);
        var names = new Names();
        var stores = new CodeWriter(writer.Depth);
        for (var pixel = 0; pixel < pixels; pixel++)
        {
            for (var v = 0; v < vectors; v++) EmitVector(stores, dialect, constants, names, pixel, v);
            foreach (var name in paneled.Concat(Operands(OperandKind.Row))) stores.Line($"{name} = ref Unsafe.Add(ref {name}, yStep);");
        }

        constants.Declare(writer);
        writer.Append(stores);

        void EmitVector(CodeWriter code, Dialect d, VectorConstants c, Names n, int pixel, int vector)
        {
            var math = new VectorMath(code, d, c, n);
            var (panel, lane) = (vector * d.Lanes / 16, vector * d.Lanes % 16);
            var results = BodyCode.Write(math, shape, $"s{pixel}_{vector}", i => shape.Operands[i] switch
            {
                OperandKind.Full => d.Load(At(BodyCode.OperandName(i), panel), lane),
                OperandKind.Row => d.Broadcast(BodyCode.OperandName(i)),
                OperandKind.Feature => d.Load(BodyCode.OperandName(i), vector * d.Lanes),
                _ => d.Broadcast(BodyCode.OperandName(i)),
            });
            for (var i = 0; i < results.Count; i++) code.Line(d.Store(results[i], At(BodyCode.ResultName(i), panel), lane));
        }
    }

    private IEnumerable<string> Operands(OperandKind kind) =>
        Enumerable.Range(0, shape.Operands.Count).Where(i => shape.Operands[i] == kind).Select(BodyCode.OperandName);

    private static string At(string name, int panel) => panel switch
    {
        0 => name,
        1 => $"Unsafe.Add(ref {name}, yStride)",
        _ => $"Unsafe.Add(ref {name}, {panel} * yStride)",
    };
}
