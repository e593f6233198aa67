using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Analyzers.Calls.Values;
using NetGen.Analyzers.Diagnostics;

namespace NetGen.Analyzers.Calls.Checks;

/// <summary>Data of known length is a whole number of samples, the same number everywhere, and not more than the session holds.</summary>
internal static class DataCheck
{
    public static void Run(CallSite site)
    {
        var call = (IInvocationOperation)site.Operation;
        if (!IsOfInterest(call.TargetMethod.Name) || call.Instance is null || site.Use(call.Instance) is not { } use) return;
        var member = use.Member(call.TargetMethod.Name);
        var given = Given(site, call, use);
        var isToken = call.TargetMethod.Name == "Decode";
        GivenData? lead = null;
        foreach (var data in given)
        {
            if (isToken)
            {
                CheckSamples(site, data, 1, "", member);
            }
            else if (lead is not null)
            {
                CheckSamples(site, data, lead.Samples, $" of {lead.Slot.Title}", member);
            }
            else if (data.IsWhole)
            {
                CheckCapacity(site, call, use, data, member);
                lead = data;
            }
            else
            {
                ReportLength(site, data, member);
            }
        }
    }

    private static bool IsOfInterest(string method) =>
        method is "Predict" or "Forward" or "Loss" or "Step" or "Decode" or "ReadActivation" or "ReadGradient" or "ReadInputGradient" or "BackwardFrom";

    private static List<GivenData> Given(CallSite site, IInvocationOperation call, NetworkUse use)
    {
        var slots = use.Network.SlotsOf(use.Part, call.TargetMethod.Name);
        if (slots.Count == 0 && NamedSlot(call, use) is { } named) slots = [null, named];
        var given = new List<GivenData>();
        if (slots.Count != call.TargetMethod.Parameters.Length) return given;
        foreach (var argument in call.Arguments.OrderBy(a => a.Parameter?.Ordinal))
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } || slots[parameter.Ordinal] is not { } slot) continue;
            if (slot.Parameter != parameter.Name || site.Length(argument.Value) is not { } length || (length == 0 && slot.IsOptional)) continue;
            given.Add(new(slot, argument.Value.Syntax, length));
        }

        return given;
    }

    private static CallSlot? NamedSlot(IInvocationOperation call, NetworkUse use) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value.ConstantValue is { HasValue: true, Value: string name }
            ? use.Network.SlotOf(use.Part, call.TargetMethod.Name, name)
            : null;

    private static void ReportLength(CallSite site, GivenData data, string member)
    {
        var (slot, below) = (data.Slot, data.Length / data.Slot.Elements);
        var fits = below == 0
            ? $"{slot.Elements}, or a multiple of it,"
            : $"{Samples(below)} of {below * slot.Elements} or {below + 1} of {(below + 1L) * slot.Elements}";
        site.Report(CallRules.Length, data.Place, member, slot.Title, slot.Count(slot.Elements), Are(data.Length), fits);
    }

    private static void CheckSamples(CallSite site, GivenData data, int samples, string of, string member)
    {
        var needed = (long)samples * data.Slot.Elements;
        if (data.Length != needed)
            site.Report(CallRules.Samples, data.Place, member, data.Slot.Title, data.Slot.Count(needed), Samples(samples) + of, Are(data.Length));
    }

    private static void CheckCapacity(CallSite site, IInvocationOperation call, NetworkUse use, GivenData data, string member)
    {
        if (use.Part is NetworkPart.Network || SessionCapacity.Of(site, call.Instance!) is not { } capacity) return;
        var isStream = use.Part is NetworkPart.Streaming;
        if (isStream ? data.Samples == capacity : data.Samples <= capacity) return;
        var created = isStream
            ? $"the session was created for {capacity} stream{(capacity == 1 ? "" : "s")}, and takes one step of each"
            : $"the session was created for {capacity}; create it with batch: {data.Samples}";
        site.Report(CallRules.Capacity, data.Place, member, $"{Samples(data.Samples)} {(data.Samples == 1 ? "is" : "are")}", created);
    }

    private static string Samples(int count) => count == 1 ? "1 sample" : $"{count} samples";

    private static string Are(int count) => count switch
    {
        0 => "none is",
        1 => "1 is",
        _ => $"{count} are",
    };

    /// <summary>An argument of known length.</summary>
    private sealed record GivenData(CallSlot Slot, SyntaxNode Place, int Length)
    {
        /// <summary>Whether it is one sample or several.</summary>
        public bool IsWhole => Length > 0 && Length % Slot.Elements == 0;

        public int Samples => Length / Slot.Elements;
    }
}
