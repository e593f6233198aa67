using NetGen.Tests.Contract;
using NetGen.Tests.Sessions;
using NetGen.Weights;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>Recurrent layers under PyTorch's names and in its layout.</summary>
public sealed class RecurrentTensorsTests
{
    private static readonly NetworkSource Networks = new(
        ("Gru", "[Input(4, 3)] [GRU(5, bidirectional: Bidirectional.Concat, Name = \"rnn\")] [MeanSquaredError]"),
        ("Lstm", "[Input(4, 3)] [LSTM(17, Name = \"rnn\")] [MeanSquaredError]"));

    [Theory]
    [InlineData("rnn.kernel", 3, 4, "rnn.weight_ih_l0 (20, 3)")]
    [InlineData("rnn.recurrent_kernel", 5, 4, "rnn.weight_hh_l0 (20, 5)")]
    [InlineData("rnn.forward_kernel", 3, 3, "rnn.weight_ih_l0 (15, 3)")]
    [InlineData("rnn.backward_kernel", 3, 1, "rnn.weight_ih_l0_reverse (5, 3)")]
    [InlineData("a.rnn.backward_recurrent_kernel", 5, 3, "a.rnn.weight_hh_l0_reverse (15, 5)")]
    [InlineData("rnn.bias", 0, 4, "rnn.bias_ih_l0 (20), rnn.bias_hh_l0 (20)")]
    [InlineData("rnn.backward_bias", 2, 3, "rnn.bias_ih_l0_reverse (15), rnn.bias_hh_l0_reverse (15)")]
    public void Each_role_has_its_names_and_shapes(string name, int rows, int gates, string expected)
    {
        var tensors = TensorsOf(name, rows == 0 ? [gates * 5] : [rows, gates * 5], 5);
        Assert.Equal(expected, string.Join(", ", tensors.Select(t => $"{t.Name} {ParameterLayout.Text(t.Shape)}")));
    }

    [Fact]
    public void The_gates_of_a_gru_change_their_order()
    {
        // z, r, n of two units for each of two features.
        float[] logical = [111, 112, 121, 122, 131, 132, 211, 212, 221, 222, 231, 232];
        float[] file = [121, 221, 122, 222, 111, 211, 112, 212, 131, 231, 132, 232];
        AssertConverts(TensorsOf("gru.kernel", [2, 6], 2)[0], logical, file);
    }

    [Fact]
    public void The_gates_of_an_lstm_keep_their_order()
    {
        float[] logical = [11, 12, 13, 14, 21, 22, 23, 24];
        float[] file = [11, 21, 12, 22, 13, 23, 14, 24];
        AssertConverts(TensorsOf("lstm.recurrent_kernel", [2, 4], 1)[0], logical, file);
    }

    [Fact]
    public void A_gru_has_both_biases()
    {
        var tensors = TensorsOf("gru.bias", [2, 3], 1);
        var values = new float[6];
        tensors[0].Fill([2, 1, 3], values);
        tensors[1].Fill([5, 4, 6], values);
        Assert.Equal([1, 2, 3, 4, 5, 6], values);
        Assert.Equal([2, 1, 3], tensors[0].ToFile(values));
        Assert.Equal([5, 4, 6], tensors[1].ToFile(values));
    }

    [Fact]
    public void Two_biases_become_one()
    {
        var tensors = TensorsOf("lstm.bias", [4], 1);
        var values = new float[4];
        tensors[0].Fill([1, 2, 3, 4], values);
        tensors[1].Fill([10, 20, 30, 40], values);
        Assert.Equal([11, 22, 33, 44], values);
        Assert.Equal([11, 22, 33, 44], tensors[0].ToFile(values));
        Assert.Equal([0, 0, 0, 0], tensors[1].ToFile(values));
    }

    [Theory]
    [InlineData("Gru")]
    [InlineData("Lstm")]
    public void A_file_with_PyTorchs_names_comes_back(string name)
    {
        var network = Networks[name];
        var (_, model) = LayerContract.Create(network);
        using var folder = new TemporaryFolder();
        var path = folder["weights.safetensors"];
        model.Save(path, WeightNames.PyTorch);
        Assert.Equal(ParameterAccess.ReadAll(model), ParameterAccess.ReadAll(network.Driver.Load(path, WeightNames.PyTorch)));
    }

    private static FileTensor[] TensorsOf(string name, int[] shape, int group)
    {
        var builder = new ParameterListBuilder();
        builder.Add(name, shape, Initializer.Zeros, group: group);
        return FileTensor.Of(builder.Build("One"), WeightNames.PyTorch);
    }

    private static void AssertConverts(FileTensor tensor, float[] logical, float[] file)
    {
        Assert.Equal(file, tensor.ToFile(logical));
        var values = new float[logical.Length];
        tensor.Fill(file, values);
        Assert.Equal(logical, values);
    }
}
