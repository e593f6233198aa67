using NetGen.Generator.Emission;

namespace NetGen.Generator.Kernels;

/// <summary>A loop over the token ids of samples, those of a sample in one row of a matrix in panels.</summary>
internal static class TokenLoop
{
    /// <summary>Writes <paramref name="body"/> for each token: it finds its <c>id</c> and its number <c>row</c>.</summary>
    public static void Emit(CodeWriter writer, int steps, string firstSample, string endSample, Action body)
    {
        using (writer.Block($"for (nint sample = {firstSample}; sample < {endSample}; sample++)"))
        using (steps == 1 ? null : writer.Block($"for (nint step = 0; step < {steps}; step++)"))
        {
            writer.Line($"nint row = {(steps == 1 ? "sample" : $"(sample * {steps}) + step")};");
            var place = steps == 1 ? "sample * 16" : $"{(steps > 16 ? "((step >> 4) * idStride) + " : "")}(sample * 16) + (step & 15)";
            writer.Line($"nint id = (int)Unsafe.Add(ref ids, {place});");
            body();
        }
    }

    /// <summary>Writes <paramref name="body"/> for the vectors of a row of 16 floats: it gets the vector's first lane and turns a reference into that of the row.</summary>
    public static void EmitRow(CodeWriter writer, Dialect dialect, Action<int, Func<string, string>> body)
    {
        using (dialect.Lanes == 1 ? writer.Block("for (nint lane = 0; lane < 16; lane++)") : null)
        {
            for (var lane = 0; lane < 16; lane += dialect.Lanes == 1 ? 16 : dialect.Lanes)
            {
                body(lane, reference => dialect.Lanes == 1 ? $"Unsafe.Add(ref {reference}, lane)" : reference);
            }
        }
    }
}
