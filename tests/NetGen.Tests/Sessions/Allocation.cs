using Xunit;

namespace NetGen.Tests.Sessions;

/// <summary>What calls allocate.</summary>
internal static class Allocation
{
    /// <summary>Asserts that an action, warm, allocates nothing on this thread.</summary>
    public static void AssertNone(Action action, string what = "The call", int repetitions = 50)
    {
        for (var i = 0; i < 10; i++) action();

        // A collection on another thread ends this thread's allocation buffer, and its unused rest counts as allocated: the least
        // of a few measurements is what the action allocates.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5 && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < repetitions; i++) action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(least == 0, $"{what} allocates {least / repetitions} bytes a call.");
    }
}
