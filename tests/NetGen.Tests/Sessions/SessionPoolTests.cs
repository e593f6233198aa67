using System.Collections.Concurrent;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Sessions;

public sealed class SessionPoolTests
{
    [Fact]
    public void What_is_returned_is_rented_once()
    {
        var pool = new SessionPool<object>();
        Assert.Null(pool.Rent());
        object[] items = [new(), new(), new()];
        foreach (var item in items) pool.Return(item);
        Assert.Equal(items.ToHashSet(), new HashSet<object> { pool.Rent()!, pool.Rent()!, pool.Rent()! });
        Assert.Null(pool.Rent());
    }

    [Fact]
    public void Two_threads_never_hold_the_same_session()
    {
        var pool = new SessionPool<int[]>();
        var failures = new ConcurrentBag<string>();
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var item = pool.Rent() ?? new int[1];
                if (Interlocked.Increment(ref item[0]) != 1) failures.Add("shared");
                Interlocked.Decrement(ref item[0]);
                pool.Return(item);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Empty(failures);
    }

    [Fact]
    public void Renting_and_returning_allocates_nothing()
    {
        var pool = new SessionPool<object>();
        pool.Return(new object());
        Allocation.AssertNone(() => pool.Return(pool.Rent()!));
    }
}
