using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>
/// Transposes kernels from panels of outputs to panels of inputs, for generated code: a data gradient with few outputs is then the
/// same matrix product as forward.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelTranspose
{
    /// <summary>Writes the input panels of one part: element (output o, input i) goes to panel i / 16, row o, lane i mod 16.</summary>
    /// <param name="kernel">The kernel, in panels of 16 outputs with the inputs rounded up to 4 as rows.</param>
    /// <param name="transposed">Room for panels of 16 inputs with the outputs rounded up to 4 as rows.</param>
    /// <param name="inputs">The rows of the kernel.</param>
    /// <param name="outputs">Its columns.</param>
    /// <param name="part">The part.</param>
    /// <param name="parts">The number of parts.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref float kernel, ref float transposed, int inputs, int outputs, int part, int parts)
    {
        nint rows = Panels.RoundUp(inputs, 4), columns = Panels.RoundUp(outputs, 4);
        nint panels = Panels.Count(inputs), end = panels * (part + 1) / parts;
        for (var panel = panels * part / parts; panel < end; panel++)
        {
            for (nint output = 0; output < columns; output += 4)
            {
                ref var from = ref Unsafe.Add(ref kernel, ((output >> 4) * rows * 16) + (panel * 256) + (output & 15));
                ref var to = ref Unsafe.Add(ref transposed, ((panel * columns) + output) * 16);
                for (nint lane = 0; lane < 16; lane += 4)
                {
                    if ((panel * 16) + lane < rows) Block(ref Unsafe.Add(ref from, lane * 16), ref Unsafe.Add(ref to, lane));
                    else Clear(ref Unsafe.Add(ref to, lane));
                }
            }
        }
    }

    // 4 rows of 4, 16 floats apart, become 4 columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(ref float from, ref float to)
    {
        var a = Vector128.LoadUnsafe(ref from);
        var b = Vector128.LoadUnsafe(ref from, 16);
        var c = Vector128.LoadUnsafe(ref from, 32);
        var d = Vector128.LoadUnsafe(ref from, 48);
        Vector128<float> abLow, abHigh, cdLow, cdHigh;
        if (Sse.IsSupported)
        {
            (abLow, abHigh) = (Sse.UnpackLow(a, b), Sse.UnpackHigh(a, b));
            (cdLow, cdHigh) = (Sse.UnpackLow(c, d), Sse.UnpackHigh(c, d));
        }
        else if (AdvSimd.Arm64.IsSupported)
        {
            (abLow, abHigh) = (AdvSimd.Arm64.ZipLow(a, b), AdvSimd.Arm64.ZipHigh(a, b));
            (cdLow, cdHigh) = (AdvSimd.Arm64.ZipLow(c, d), AdvSimd.Arm64.ZipHigh(c, d));
        }
        else
        {
            (abLow, abHigh) = (Vector128.Create(a[0], b[0], a[1], b[1]), Vector128.Create(a[2], b[2], a[3], b[3]));
            (cdLow, cdHigh) = (Vector128.Create(c[0], d[0], c[1], d[1]), Vector128.Create(c[2], d[2], c[3], d[3]));
        }

        Vector128.Create(abLow.GetLower(), cdLow.GetLower()).StoreUnsafe(ref to);
        Vector128.Create(abLow.GetUpper(), cdLow.GetUpper()).StoreUnsafe(ref to, 16);
        Vector128.Create(abHigh.GetLower(), cdHigh.GetLower()).StoreUnsafe(ref to, 32);
        Vector128.Create(abHigh.GetUpper(), cdHigh.GetUpper()).StoreUnsafe(ref to, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(ref float to)
    {
        for (nuint row = 0; row < 64; row += 16) Vector128<float>.Zero.StoreUnsafe(ref to, row);
    }
}
