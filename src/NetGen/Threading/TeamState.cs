using System.Runtime.ExceptionServices;

namespace NetGen.Threading;

/// <summary>What a team's caller and its threads share. It holds a work only while the work runs.</summary>
internal sealed class TeamState(int parts)
{
    // A spin of the runtime is about 40 ns on every processor: workers stay awake for some 50 µs, more than the pause between
    // two training steps; a caller yields its core after 20 µs, for a worker may be waiting for that very core.
    private const int WorkerSpins = 1200;
    private const int CallerSpins = 500;

    private readonly Worker[] workers = new Worker[parts - 1];
    private readonly bool canSpin = Environment.ProcessorCount > 1;
    private IParallelWork? work;
    private Exception? failure;
    private int number;
    private volatile bool stopped;

    public int Parts { get; } = parts;

    public void Start()
    {
        for (var i = 0; i < workers.Length; i++) workers[i] = new Worker(this, i + 1);
        foreach (var worker in workers) worker.Start();
    }

    /// <summary>Wakes all threads to end.</summary>
    public void Stop()
    {
        stopped = true;
        foreach (var worker in workers) worker?.Go(unchecked(number + 1));
    }

    public void Run(IParallelWork next)
    {
        work = next;
        number = unchecked(number + 1);
        foreach (var worker in workers) worker.Go(number);
        try
        {
            next.Run(0, Parts);
        }
        finally
        {
            foreach (var worker in workers) Wait(worker);
            work = null;
        }

        if (failure is not null) Rethrow();
    }

    private void Wait(Worker worker)
    {
        for (var spins = 0; worker.Finished != number; spins++)
        {
            if (canSpin && spins < CallerSpins) Thread.SpinWait(1);
            else Thread.Yield();
        }
    }

    private void Rethrow()
    {
        var first = failure!;
        failure = null;
        ExceptionDispatchInfo.Throw(first);
    }

    /// <summary>One thread. Its fields are on a cache line of their own, apart from the other workers'.</summary>
    private sealed class Worker(TeamState team, int part)
    {
        private readonly SemaphoreSlim wake = new(0);
        private PaddedInt32 asked;
        private PaddedInt32 finished;
        private PaddedInt32 asleep;

        public int Finished => Volatile.Read(ref finished.Value);

        public void Start() => new Thread(Loop) { IsBackground = true, Name = $"NetGen worker {part}" }.UnsafeStart();

        /// <summary>Lets the thread do the work of that number.</summary>
        public void Go(int work)
        {
            Volatile.Write(ref asked.Value, work);

            // The fence pairs with the one in Sleep: either the worker sees the number or the caller sees it asleep.
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref asleep.Value) != 0 && Interlocked.Exchange(ref asleep.Value, 0) != 0) wake.Release();
        }

        private void Loop()
        {
            for (var done = 0; ;)
            {
                for (var spins = 0; Volatile.Read(ref asked.Value) == done; spins++)
                {
                    if (team.canSpin && spins < WorkerSpins) Thread.SpinWait(1);
                    else Sleep(done);
                }

                if (team.stopped) return;
                done = Volatile.Read(ref asked.Value);
                try
                {
                    team.work!.Run(part, team.Parts);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref team.failure, exception, null);
                }

                Volatile.Write(ref finished.Value, done);
            }
        }

        private void Sleep(int done)
        {
            Volatile.Write(ref asleep.Value, 1);
            Interlocked.MemoryBarrier();

            // A number that came meanwhile: stay awake, unless the caller has already seen the flag and releases the semaphore.
            if (Volatile.Read(ref asked.Value) != done && Interlocked.Exchange(ref asleep.Value, 0) != 0) return;
            wake.Wait();
        }
    }
}
