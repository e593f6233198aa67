using System.Diagnostics;

namespace NetGen.Tests.Contract;

/// <summary>Runs a program to its end.</summary>
public static class ChildProcess
{
    /// <summary>The host that runs this process, so that children get the same runtime.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    // What a build that runs the tests leaves to its children; another build must find its own.
    private static readonly Dictionary<string, string?> FreshBuild = new()
    {
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    /// <summary>Runs a command of the SDK as on a fresh command line.</summary>
    public static (int ExitCode, string Output) Build(string directory, params string[] arguments) =>
        Run(Dotnet, arguments, FreshBuild, directory);

    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set; null as a value to remove one.</param>
    /// <param name="directory">Where it starts.</param>
    /// <returns>Its exit code, and all that it wrote.</returns>
    public static (int ExitCode, string Output) Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? directory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? Environment.CurrentDirectory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
