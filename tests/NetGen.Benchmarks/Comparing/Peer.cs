using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NetGen.Benchmarks.Comparing;

/// <summary>Another library in a process of its own, which runs a workload whenever it is asked and rests in between.</summary>
internal sealed class Peer : IDisposable
{
    /// <summary>The workload that does nothing: what a call costs through the peer's binding.</summary>
    public const string EmptyNetwork = "call";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly Process process;
    private readonly PeerGreeting greeting;

    private Peer(Process process, PeerGreeting greeting)
    {
        this.process = process;
        this.greeting = greeting;
    }

    /// <summary>Its name and version.</summary>
    public string Name => greeting.Peer;

    /// <summary>Starts every peer that is installed, and says of each other one why not.</summary>
    public static List<Peer> StartAll(TextWriter notes)
    {
        var peers = new List<Peer>();
        foreach (var script in PeerScript.All)
        {
            if (Start(script) is { } peer) peers.Add(peer);
            else notes.WriteLine($"{script.Name} is not installed or did not start; peers/{script.File} says how to install it.");
        }

        return peers;
    }

    /// <summary>Whether it knows a workload.</summary>
    public bool Has(string workload) => greeting.Workloads.Contains(workload);

    /// <summary>The median time of a run, in seconds, over so many seconds of running.</summary>
    public double Time(string workload, double seconds)
    {
        process.StandardInput.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $$"""{"workload":"{{workload}}","seconds":{{seconds}}}"""));
        var answer = Read<PeerAnswer>(process)
            ?? throw new InvalidOperationException($"{Name} ended without an answer to '{workload}'.");
        return answer.Microseconds * 1e-6;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static Peer? Start(PeerScript script)
    {
        if (script.Locate() is not { } path) return null;
        foreach (var program in script.Programs)
        {
            var start = new ProcessStartInfo(program, [path])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            if (TryStart(start) is not { } process) continue;
            process.BeginErrorReadLine();
            if (Read<PeerGreeting>(process) is { Workloads.Length: > 0 } greeting) return new Peer(process, greeting);
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }

        return null;
    }

    /// <summary>The process, or null if the program does not exist.</summary>
    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The next line, or null at the end of the output.</summary>
    private static T? Read<T>(Process process)
        where T : class
        => process.StandardOutput.ReadLine() is { } line ? JsonSerializer.Deserialize<T>(line, Options) : null;
}
