using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Sessions that are shared between threads, or made again and again.</summary>
public class CallSessionRuleTests
{
    [Fact]
    public Task SharedInParallelLoops() => CallMistakes.Expect(
        """
        var session = net.CreateInference();
        var training = net.CreateTraining(1);
        Parallel.For(0, 9, i => {|NETGEN410:session|}.Predict(unknown, unknown));
        Parallel.ForEach(unknown, (value, state) => { for (var i = 0; i < 2; i++) { {|NETGEN410:training|}.Forward(unknown); training.Backward(); } });
        unknown.AsParallel().ForAll(value => {|NETGEN410:session|}.Predict(unknown, unknown));
        var sums = unknown.AsParallel().Select(value => { {|NETGEN410:session|}.Predict(unknown, unknown); return value; }).ToArray();
        """,
        "Parallel.For may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "Parallel.ForEach may use 'training' on several threads at once, but a session serves one caller at a time; give each its own session",
        "ParallelEnumerable.ForAll may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "ParallelEnumerable.Select may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session");

    [Fact]
    public Task SharedFieldsAndParameters() => CallMistakes.ExpectMembers(
        """
        private readonly Net.Inference field = new Net(1).CreateInference();
        private static Session any = new Net(1).CreateInference();
        [ThreadStatic] private static Net.Inference? own;
        async Task Run(Net.Inference parameter, ThreadLocal<Net.Inference> local, Net.Inference[] sessions, float[] unknown)
        {
            await Parallel.ForAsync(0, 9, async (i, cancellation) =>
            {
                {|NETGEN410:parameter|}.Predict(unknown, unknown);
                {|NETGEN410:field|}.Predict(unknown, unknown);
                {|NETGEN410:any|}.ResetState();
                own!.Predict(unknown, unknown);
                local.Value!.Predict(unknown, unknown);
                sessions[i].Predict(unknown, unknown);
                await Task.Yield();
            });
        }
        """,
        "Parallel.ForAsync may use 'parameter' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "Parallel.ForAsync may use 'field' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "Parallel.ForAsync may use 'any' on several threads at once, but a session serves one caller at a time; give each its own session");

    [Fact]
    public Task SessionsOfTheirOwn() => CallMistakes.Expect(
        """
        var gate = new object();
        var session = net.CreateInference();
        Parallel.For(0, 9, i => net.Predict(unknown, unknown));
        Parallel.For(0, 9, i => net.CreateInference().Predict(unknown, unknown));
        Parallel.For(0, 9, i => { var own = net.CreateInference(); own.Predict(unknown, unknown); });
        Parallel.For(0, 9, () => net.CreateInference(), (i, state, own) => { own.Predict(unknown, unknown); return own; }, own => own.ResetState());
        Parallel.For(0, 9, i => { lock (gate) { session.Predict(unknown, unknown); } });
        Parallel.For(0, 9, i => { lock (gate) session.Predict(unknown, unknown); });
        Parallel.For(0, session.Capacity, i => Console.WriteLine(session.Capacity));
        var semaphore = new SemaphoreSlim(1);
        Parallel.For(0, 9, i => { semaphore.Wait(); session.Predict(unknown, unknown); semaphore.Release(); });
        var list = unknown.Select(value => { session.Predict(unknown, unknown); return value; }).ToList();
        """);

    [Fact]
    public Task SharedByTasks() => CallMistakes.Expect(
        """
        var session = net.CreateInference();
        var tasks = new List<Task>();
        for (var i = 0; i < 9; i++) tasks.Add(Task.Run(() => {|NETGEN410:session|}.Predict(unknown, unknown)));
        var queried = unknown.Select(value => Task.Run(() => {|NETGEN410:session|}.Predict(unknown, unknown))).ToArray();
        foreach (var value in unknown) ThreadPool.QueueUserWorkItem(state => {|NETGEN410:session|}.Predict(unknown, unknown));
        foreach (var value in unknown) new Thread(() => {|NETGEN410:session|}.Predict(unknown, unknown)).Start();
        """,
        "Task.Run may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "Task.Run may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "ThreadPool.QueueUserWorkItem may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "A Thread may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session");

    [Fact]
    public Task SharedByTwo() => CallMistakes.Expect(
        """
        var session = net.CreateInference();
        var other = net.CreateInference();
        var first = Task.Run(() => session.Predict(unknown, unknown));
        var second = Task.Run(() => {|NETGEN410:session|}.Predict(unknown, unknown));
        var third = Task.Run(() => other.Predict(unknown, unknown));
        var last = net.CreateInference();
        Parallel.Invoke(() => net.Predict(unknown, unknown), () => last.Predict(unknown, unknown), () => {|NETGEN410:last|}.Predict(unknown, unknown));
        """,
        "Task.Run may use 'session' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session",
        "Parallel.Invoke may use 'last' on several threads at once, but a session serves one caller at a time; call Predict of the network, or give each its own session");

    /// <summary>One thread may hand its session to another.</summary>
    [Fact]
    public Task HandedOn() => CallMistakes.Expect(
        """
        var session = net.CreateInference();
        var thread = new Thread(() => { while (true) session.Predict(unknown, unknown); });
        var background = net.CreateInference();
        var task = Task.Run(() => background.Predict(unknown, unknown));
        var awaited = net.CreateInference();
        for (var i = 0; i < 9; i++)
        {
            await Task.Run(() => awaited.Predict(unknown, unknown));
            await Task.Run(() => awaited.Predict(unknown, unknown)).ConfigureAwait(false);
            Task.Run(() => awaited.Predict(unknown, unknown)).Wait();
            Task.Run(() => awaited.Predict(unknown, unknown)).GetAwaiter().GetResult();
            var later = Task.Run(() => awaited.Predict(unknown, unknown));
            Console.WriteLine(i);
            await later;
            var each = net.CreateInference(i + 1);
            var own = Task.Run(() => each.Predict(unknown, unknown));
        }
        """);

    [Fact]
    public Task InALoop() => CallMistakes.Expect(
        """
        var batch = 8;
        for (var i = 0; i < 9; i++)
        {
            var session = {|NETGEN411:net.CreateTraining(batch)|};
            session.Step(unknown, new int[8], new SGD(0.1f));
        }
        foreach (var value in unknown) {|NETGEN411:net.CreateInference(4)|}.Predict(unknown, unknown);
        while (number-- > 0)
        {
            InferenceSession session = {|NETGEN411:net.CreateInferenceSession(batch, threads: 2)|};
            session.ResetState();
        }
        var sound = new Sound(1);
        do
        {
            var stream = {|NETGEN411:sound.CreateStreaming()|};
            foreach (var value in unknown) stream.Step(unknown, unknown);
        }
        while (number > 0);
        """,
        "Net.CreateTraining: each turn of the loop makes a session with memory of its own; create it once before the loop",
        "Net.CreateInference: each turn of the loop makes a session with memory of its own; create it once before the loop",
        "Net.CreateInferenceSession: each turn of the loop makes a session with memory of its own; create it once before the loop",
        "Sound.CreateStreaming: each turn of the loop makes a session with memory of its own; create it once before the loop, and call ResetState where a sequence begins");

    [Fact]
    public Task LoopsThatNeedASessionEach() => CallMistakes.Expect(
        """
        var workers = new List<Net.Inference>();
        var sessions = new Net.Inference[4];
        var batch = 1;
        Net.Inference? last = null;
        for (var i = 0; i < 4; i++)
        {
            sessions[i] = net.CreateInference(4);
            workers.Add(net.CreateInference(4));
            var kept = net.CreateInference(4);
            workers.Add(kept);
            var sized = net.CreateInference(i + 1);
            sized.Predict(unknown, unknown);
            var each = new Net(seed: i);
            var trained = each.CreateTraining(8);
            trained.Forward(unknown);
            batch *= 2;
            var grown = net.CreateInference(batch);
            grown.Predict(unknown, unknown);
            last = net.CreateInference(4);
            var captured = net.CreateInference(4);
            var task = Task.Run(() => captured.Predict(unknown, unknown));
            var random = net.CreateInference(Random.Shared.Next(1, 9));
            random.Predict(unknown, unknown);
        }
        foreach (var each in new[] { net, new Net(2) })
        {
            var session = each.CreateInference(4);
            session.Predict(unknown, unknown);
        }
        for (var session = net.CreateInference(4); number > 0; number--) session.Predict(unknown, unknown);
        var made = Enumerable.Range(0, 4).Select(i => net.CreateInference(4)).ToArray();
        """);
}
