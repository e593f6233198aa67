using System.Runtime.CompilerServices;
using NetGen.Tests.Sessions;
using NetGen.Threading;
using Xunit;

namespace NetGen.Tests.Threading;

public sealed class WorkerTeamTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Each_part_runs_once_for_each_work(int parts)
    {
        var team = new WorkerTeam(parts);
        var work = new Counting(parts);
        for (var i = 1; i <= 1_500; i++)
        {
            team.Run(work);
            Assert.All(work.Counts, count => Assert.Equal(i, count));

            // A pause long enough for the threads to fall asleep, now and then.
            if (i % 150 == 0) Thread.Sleep(2);
        }
    }

    [Fact]
    public void Every_length_of_pause_between_two_works_is_safe()
    {
        var team = new WorkerTeam(2);
        var work = new Counting(2);
        for (var i = 1; i <= 2_000; i++)
        {
            team.Run(work);
            Assert.Equal(i, work.Counts[1]);

            // Around the time after which a thread goes to sleep.
            Thread.SpinWait(900 + (i / 4));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dispatching_allocates_nothing_on_any_thread(bool asleep)
    {
        var team = new WorkerTeam(3);
        var work = new Allocating(3);
        Allocation.AssertNone(() =>
        {
            team.Run(work);
            if (asleep) Thread.Sleep(1);
        });
        Assert.Equal([0, 0, 0], work.Least);
    }

    [Fact]
    public void What_a_part_throws_reaches_the_caller_after_all_parts_are_done()
    {
        var team = new WorkerTeam(3);
        for (var failing = 0; failing < 3; failing++)
        {
            var work = new Failing(failing);
            var exception = Assert.Throws<TimeoutException>(() => team.Run(work));
            Assert.Contains(nameof(Failing), exception.StackTrace);
            Assert.Equal(2, work.Done);
        }

        var after = new Counting(3);
        team.Run(after);
        Assert.Equal([1, 1, 1], after.Counts);
    }

    [Fact]
    public void The_threads_end_when_nobody_has_the_team_any_more()
    {
        var work = new Recording(2);
        RunOnce(work);
        var thread = work.Threads[1]!;
        for (var i = 0; i < 100 && thread.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            thread.Join(20);
        }

        Assert.False(thread.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void RunOnce(IParallelWork work) => new WorkerTeam(2).Run(work);
    }

    private sealed class Counting(int parts) : IParallelWork
    {
        public int[] Counts { get; } = new int[parts];

        public void Run(int part, int parts) => Counts[part]++;
    }

    private sealed class Allocating(int parts) : IParallelWork
    {
        private readonly long[] total = new long[parts];

        /// <summary>The least that each part's thread allocated between two works.</summary>
        public long[] Least { get; } = [.. Enumerable.Repeat(long.MaxValue, parts)];

        public void Run(int part, int parts)
        {
            var now = GC.GetAllocatedBytesForCurrentThread();
            Least[part] = Math.Min(Least[part], now - total[part]);
            total[part] = now;
        }
    }

    private sealed class Recording(int parts) : IParallelWork
    {
        public Thread?[] Threads { get; } = new Thread?[parts];

        public void Run(int part, int parts) => Threads[part] = Thread.CurrentThread;
    }

    private sealed class Failing(int failing) : IParallelWork
    {
        private int done;

        public int Done => done;

        public void Run(int part, int parts)
        {
            if (part == failing) throw new TimeoutException("part");
            Thread.Sleep(1);
            Interlocked.Increment(ref done);
        }
    }
}
