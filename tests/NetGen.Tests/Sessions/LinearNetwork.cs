using NetGen.CompilerServices;

namespace NetGen.Tests.Sessions;

/// <summary>y = x·W + b with a mean squared error and a count of labels, written by hand as the generator would: the runtime alone.</summary>
internal sealed class LinearNetwork : Network
{
    private LinearNetwork(NetworkDescription description, int? seed, int features, int units, int rows) : base(description, seed)
    {
        Features = features;
        Units = units;
        Rows = rows;
    }

    /// <summary>The inputs of one row.</summary>
    public int Features { get; }

    /// <summary>The outputs of one row.</summary>
    public int Units { get; }

    /// <summary>The rows of one sample.</summary>
    public int Rows { get; }

    public ParameterDescription Kernel => Description.Parameters[0];

    public ParameterDescription Bias => Description.Parameters[1];

    public static LinearNetwork Create(
        int features = 5, int units = 19, int rows = 1, int? seed = 7, float l1 = 0, float l2 = 0, bool frozen = false)
    {
        var builder = new ParameterListBuilder();
        builder.Add("line.kernel", [features, units], Initializer.GlorotUniform, decays: true, l1: l1, l2: l2);
        builder.Add("line.bias", [units], Initializer.Zeros, trainable: !frozen);
        builder.Add("line.moving_mean", [3], Initializer.Ones, trainable: false);
        return new LinearNetwork(builder.Build("LinearNetwork"), seed, features, units, rows);
    }

    public void Load(string path, WeightNames names = WeightNames.NetGen) => LoadWeights(path, names);

    public override LinearTraining CreateTrainingSession(int batch, int threads = 1, int? seed = null) => new(this, batch, threads, seed);

    public override LinearInference CreateInferenceSession(int batch, int threads = 1) => new(this, batch, threads);
}
