using NetGen.Tests.Contract;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>Attention's parameters in files with PyTorch's names.</summary>
public sealed class AttentionFileTests : IDisposable
{
    private static readonly NetworkSource Networks = new(
        ("Module", """[Network] [Input(3, 4)] [MultiHeadAttention(2, Name = "mha")] [MeanSquaredError]"""),
        ("SharedHeads", """[Network] [Input(3, 4)] [MultiHeadAttention(2, kvHeads: 1, useBias: false, Name = "mha")] [MeanSquaredError]"""));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_module_of_PyTorch_has_one_tensor_for_query_key_and_value()
    {
        var model = Networks["Module"].Driver.Create(1);
        model.Parameters["mha.query.bias"].Set([1, 2, 3, 4]);
        model.Parameters["mha.value.bias"].Set([5, 6, 7, 8]);
        model.Save(folder["a"], WeightNames.PyTorch);
        var file = SafetensorsText.Parse(folder["a"]);
        Assert.Equal(["mha.in_proj_weight", "mha.out_proj.weight", "mha.in_proj_bias", "mha.out_proj.bias"], file.Names);
        Assert.Equal([12, 4], file.Shape("mha.in_proj_weight"));
        Assert.Equal([1, 2, 3, 4, 0, 0, 0, 0, 5, 6, 7, 8], file.Floats("mha.in_proj_bias"));
        var kernel = model.Parameters["mha.key.kernel"].ToArray();
        var rows = file.Floats("mha.in_proj_weight").Skip(16).Take(16).ToArray();
        for (var feature = 0; feature < 4; feature++)
        {
            for (var row = 0; row < 4; row++) Assert.Equal(kernel[(feature * 4) + row], rows[(row * 4) + feature]);
        }

        AssertSame(model, Networks["Module"].Driver.Load(folder["a"], WeightNames.PyTorch));
    }

    [Fact]
    public void Tensors_of_their_own_are_read_as_well()
    {
        var model = Networks["Module"].Driver.Create(1);
        model.Save(folder["a"], WeightNames.PyTorch);
        var file = SafetensorsText.Parse(folder["a"]);
        var (weight, bias) = (file.Floats("mha.in_proj_weight").ToArray(), file.Floats("mha.in_proj_bias").ToArray());
        var entries = new List<string>();
        var data = new List<byte>();
        Split("query", 0);
        Split("key", 1);
        Split("value", 2);
        Add("mha.attention_output.weight", "4,4", file.Floats("mha.out_proj.weight"));
        Add("mha.attention_output.bias", "4", file.Floats("mha.out_proj.bias"));
        SafetensorsText.Write(folder["b"], $"{{{string.Join(",", entries)}}}", [.. data]);
        AssertSame(model, Networks["Module"].Driver.Load(folder["b"], WeightNames.PyTorch));

        void Split(string role, int index)
        {
            Add($"mha.{role}.weight", "4,4", weight.Skip(16 * index).Take(16));
            Add($"mha.{role}.bias", "4", bias.Skip(4 * index).Take(4));
        }

        void Add(string name, string shape, IEnumerable<float> values)
        {
            var begin = data.Count;
            data.AddRange(values.SelectMany(BitConverter.GetBytes));
            entries.Add($$"""
                "{{name}}":{"dtype":"F32","shape":[{{shape}}],"data_offsets":[{{begin}},{{data.Count}}]}
                """);
        }
    }

    [Fact]
    public void Shared_heads_keep_tensors_of_their_own()
    {
        var model = Networks["SharedHeads"].Driver.Create(1);
        model.Save(folder["a"], WeightNames.PyTorch);
        Assert.Equal(
            ["mha.query.weight", "mha.key.weight", "mha.value.weight", "mha.attention_output.weight"], SafetensorsText.Parse(folder["a"]).Names);
        AssertSame(model, Networks["SharedHeads"].Driver.Load(folder["a"], WeightNames.PyTorch));
    }

    [Fact]
    public void What_is_missing_of_a_module_is_said_once()
    {
        SafetensorsText.Write(
            folder["a"],
            """{"mha.in_proj_weight":{"dtype":"F32","shape":[4,4],"data_offsets":[0,64]},"mha.out_proj.weight":{"dtype":"F32","shape":[4,4],"data_offsets":[64,128]}}""",
            new byte[128]);
        var error = Assert.Throws<WeightFileException>(() => Networks["Module"].Driver.Load(folder["a"], WeightNames.PyTorch));
        Assert.Equal(["mha.in_proj_bias (12)", "mha.out_proj.bias (4)"], error.Missing);
        Assert.Equal(["mha.in_proj_weight is (4, 4), needed is (12, 4)"], error.Misshapen);
    }

    private static void AssertSame(Network expected, Network actual)
    {
        foreach (var (name, values) in ParameterAccess.ReadAll(expected)) Assert.Equal(values, actual.Parameters[name].ToArray());
    }
}
