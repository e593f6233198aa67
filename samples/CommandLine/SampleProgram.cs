using NetGen;

namespace CommandLine;

/// <summary>Runs a sample: reads its options, and turns what a user can mend into a message and an exit code.</summary>
public static class SampleProgram
{
    /// <summary>Runs the sample.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="names">The options that there are.</param>
    /// <param name="help">What --help prints.</param>
    /// <param name="read">Makes the sample's options of the command line's.</param>
    /// <param name="run">The sample; gives the exit code.</param>
    /// <returns>The exit code: 2 for a wrong command line, 1 for files that cannot be read or written and for a loss that is no number.</returns>
    public static int Run<T>(string[] arguments, IReadOnlyCollection<string> names, string help, Func<Arguments, T> read, Func<T, int> run)
    {
        T options;
        try
        {
            if (Arguments.Parse(arguments, names) is not { } given)
            {
                Console.WriteLine(help);
                return 0;
            }

            options = read(given);
        }
        catch (ArgumentsException e)
        {
            Console.Error.WriteLine($"{e.Message} --help lists the options.");
            return 2;
        }

        try
        {
            return run(options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NonFiniteLossException or WeightFileException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>A token that Ctrl+C cancels: it ends the training and not the program, for what was learnt is still worth a look.</summary>
    public static CancellationToken CancelledByUser()
    {
        var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            cancellation.Cancel();
        };
        return cancellation.Token;
    }
}
