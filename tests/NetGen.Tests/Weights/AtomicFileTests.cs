using NetGen.Tests.Sessions;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_full_disk_leaves_the_old_file_and_nothing_else()
    {
        var path = folder["weights.safetensors"];
        File.WriteAllText(path, "old");
        var exception = Assert.Throws<IOException>(() => AtomicFile.Replace(path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal($"'{path}' could not be written, and is what it was before: No space left on device", exception.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(path, Assert.Single(Directory.GetFiles(folder.Path)));
    }

    [Fact]
    public void A_saved_network_replaces_the_old_file_and_leaves_nothing_else()
    {
        var path = folder["weights.safetensors"];
        File.WriteAllText(path, "old");
        var net = LinearNetwork.Create();
        net.Save(path);
        net.Save(path);
        LinearNetwork.Create(seed: 1).Load(path);
        Assert.Equal(path, Assert.Single(Directory.GetFiles(folder.Path)));
    }

    [Fact]
    public void A_relative_path_without_a_folder_will_do()
    {
        var name = $"netgen-{Guid.NewGuid():N}.safetensors";
        LinearNetwork.Create().Save(name);
        Assert.True(File.Exists(Path.GetFullPath(name)));
        File.Delete(name);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => LinearNetwork.Create().Save(folder["none/weights.safetensors"]));
        Assert.Contains("none", exception.Message);
    }

    [Fact]
    public void A_failed_save_leaves_the_network_usable()
    {
        var net = LinearNetwork.Create();
        Assert.ThrowsAny<IOException>(() => net.Save(folder["none/weights.safetensors"]));
        net.Save(folder["weights.safetensors"]);
        Assert.True(File.Exists(folder["weights.safetensors"]));
    }
}
