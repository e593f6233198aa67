using NetGen.Analyzers.Graphs;
using NetGen.Analyzers.Reading;

namespace NetGen.Analyzers.Layers;

/// <summary>How the parameters of a recurrent layer start, and their penalties.</summary>
internal sealed record RecurrentWeights(
    Initializer Kernel, Initializer RecurrentKernel, Initializer Bias, bool UnitForgetBias, float L1, float L2)
{
    // The gates of an LSTM are those of input, forget, cell, output.
    private const int ForgetGate = 1;

    /// <summary>Adds the parameters of one direction; false after a finding.</summary>
    public bool AddTo(LayerSite site, Recurrent layer, string prefix)
    {
        var (units, gates) = (layer.Units, layer.Gates);
        var columns = LayerSite.Clamp((long)units * gates);
        if (!site.Kernel(new(site.Input.Last, columns), Kernel, L1, L2, "units", $"{prefix}kernel", group: units)) return false;
        if (!site.Kernel(new(units, columns), RecurrentKernel, L1, L2, "units", $"{prefix}recurrent_kernel", group: units)) return false;
        if (!layer.UseBias) return true;
        var isDouble = layer is { Kind: RecurrentKind.GRU, ResetAfter: true };
        var ones = layer.Kind is RecurrentKind.LSTM && UnitForgetBias ? ForgetGate : -1;
        site.Vector($"{prefix}bias", isDouble ? new(2, columns) : new(columns), Bias, units, ones);
        return true;
    }
}
