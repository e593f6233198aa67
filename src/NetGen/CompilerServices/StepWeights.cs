using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>The weights of a recurrent layer in the order in which a step of one stream reads them. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepWeights
{
    /// <summary>
    /// Writes for each panel of 16 units the rows of b, of each input and of each unit, the latter rounded up to 4; a row has 16 floats for each gate.
    /// </summary>
    /// <param name="kernel">W in panels, the units of each gate from a panel on.</param>
    /// <param name="bias">b, likewise; a null reference for zero.</param>
    /// <param name="recurrent">U, likewise.</param>
    /// <param name="target">The result.</param>
    /// <param name="inputs">The inputs; negative to leave out W and b.</param>
    /// <param name="units">The units.</param>
    /// <param name="firstGate">The first gate that takes part.</param>
    /// <param name="gates">How many do.</param>
    public static void Interleave(
        ref float kernel, ref float bias, ref float recurrent, ref float target, int inputs, int units, int firstGate, int gates)
    {
        var (panels, rows, at) = (Panels.Count(units), Panels.RoundUp(units, 4), (nint)0);
        for (var panel = 0; panel < panels; panel++)
        {
            if (inputs >= 0)
            {
                at += Copy(ref bias, 1, 1, ref Unsafe.Add(ref target, at));
                at += Copy(ref kernel, inputs, Panels.RoundUp(inputs, 4), ref Unsafe.Add(ref target, at));
            }

            at += Copy(ref recurrent, rows, rows, ref Unsafe.Add(ref target, at));

            // Gives the floats it wrote.
            nint Copy(ref float source, int count, int stored, ref float place)
            {
                for (var row = 0; row < count; row++)
                {
                    for (var gate = 0; gate < gates; gate++)
                    {
                        ref var lanes = ref Unsafe.Add(ref place, ((nint)(row * gates) + gate) * Panels.Width);
                        if (Unsafe.IsNullRef(ref source)) Panels.ClearLanes(ref lanes);
                        else Panels.CopyLanes(ref Unsafe.Add(ref source, (((nint)(((firstGate + gate) * panels) + panel) * stored) + row) * Panels.Width), ref lanes);
                    }
                }

                return (nint)count * gates * Panels.Width;
            }
        }
    }
}
