using System.Security.Cryptography;
using System.Text;

namespace NetGen.Tests.Contract;

/// <summary>
/// The files that the test process leaves to the children of <see cref="VectorPathContract"/>: compiled networks and what the reference answered.
/// </summary>
public static class ContractFolder
{
    /// <summary>The variable that tells a child of the folder.</summary>
    public const string Variable = "NETGEN_CONTRACT_FOLDER";

    private static readonly Lazy<string> Folder = new(() => Environment.GetEnvironmentVariable(Variable) ?? Create());

    /// <summary>The folder; the process that creates it deletes it when it ends.</summary>
    public static string Path => Folder.Value;

    /// <summary>The file of something that follows from a text.</summary>
    public static string FileOf(string text, string extension) =>
        System.IO.Path.Combine(Path, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + extension);

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-contract-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
