using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Names in code that uses networks.</summary>
public class CallNameRuleTests
{
    [Fact]
    public Task Parameters() => CallMistakes.Expect(
        """
        const string Bias = "dense_1.bias";
        float first = net.Parameters[Bias][0] + net.Parameters["hidden.kernel"][0] + net.Parameters[0][0] + net.Parameters[unknown.ToString()!][0];
        net.Parameters[{|NETGEN405:"dense1.bias"|}].CopyTo(unknown);
        net.Parameters[{|NETGEN405:"dense_2.bias"|}].CopyTo(unknown);
        bool has = net.Parameters.Contains("dense_2.bias");
        var seen = new Seen(1);
        seen.Parameters["batch_normalization_1.moving_mean"].CopyTo(unknown);
        var session = seen.CreateTraining(2);
        session.Gradients["conv.kernel"].CopyTo(unknown);
        session.Gradients[{|NETGEN406:"batch_normalization_1.moving_mean"|}].CopyTo(unknown);
        session.Gradients[{|NETGEN405:"nowhere"|}].CopyTo(unknown);
        Network untyped = net;
        untyped.Parameters[{|NETGEN405:"hiden.kernel"|}].CopyTo(unknown);
        """,
        "Net.Parameters: network 'Net' has no parameter 'dense1.bias'; did you mean 'dense_1.bias'?",
        "Net.Parameters: network 'Net' has no parameter 'dense_2.bias'; did you mean 'dense_1.bias'?",
        "Seen.Training.Gradients: parameter 'batch_normalization_1.moving_mean' is not trained, so it has no gradient",
        "Seen.Training.Gradients: network 'Seen' has no parameter 'nowhere'",
        "Net.Parameters: network 'Net' has no parameter 'hiden.kernel'; did you mean 'hidden.kernel'?");

    [Fact]
    public Task UntypedNetworksMayBeAny() => CallMistakes.ExpectMembers(
        """
        void Run(Network network, TrainingSession session, float[] unknown)
        {
            network.Parameters["nowhere"].CopyTo(unknown);
            session.Gradients["nowhere"].CopyTo(unknown);
            session.ReadActivation("nowhere", unknown);
            foreach (Network each in new Network[] { new Net(1), new Pair(1) }) each.Parameters["nowhere"].CopyTo(unknown);
        }
        """);

    [Fact]
    public Task Activations() => CallMistakes.Expect(
        """
        var inference = net.CreateInference();
        inference.ReadActivation("hidden", unknown);
        inference.ReadActivation({|NETGEN405:"hiden"|}, unknown);
        inference.ReadActivation({|NETGEN406:"dense_1"|}, unknown);
        var seen = new Seen(1);
        var training = seen.CreateTraining(2);
        training.ReadActivation("flatten_1", unknown);
        training.ReadActivation({|NETGEN406:"dense_1"|}, unknown);
        seen.CreateInference().ReadActivation({|NETGEN406:"flatten_1"|}, unknown);
        TrainingSession untyped = seen.CreateTrainingSession(2);
        untyped.ReadActivation({|NETGEN405:"flaten_1"|}, unknown);
        """,
        "Net.Inference.ReadActivation: network 'Net' has no layer to read 'hiden'; did you mean 'hidden'?",
        "Net.Inference.ReadActivation: layer 'dense_1' is not kept to be read; give it a Name of its own",
        "Seen.Training.ReadActivation: layer 'dense_1' is not kept to be read; give it a Name of its own or a [Probe]",
        "Seen.Inference.ReadActivation: layer 'flatten_1' is not kept to be read; give it a Name of its own",
        "Seen.Training.ReadActivation: network 'Seen' has no layer to read 'flaten_1'; did you mean 'flatten_1'?");

    [Fact]
    public Task Gradients() => CallMistakes.Expect(
        """
        var session = new Seen(1).CreateTraining(2);
        session.ReadGradient("conv", unknown);
        session.ReadGradient({|NETGEN405:"con"|}, unknown);
        session.ReadGradient({|NETGEN406:"dense_1"|}, unknown);
        session.BackwardFrom("output", unknown);
        session.BackwardFrom("flatten_1", unknown);
        session.BackwardFrom({|NETGEN405:"outputs"|}, unknown);
        session.BackwardFrom({|NETGEN406:"dense_1"|}, unknown);
        session.ReadInputGradient("input", unknown);
        session.ReadInputGradient({|NETGEN405:"imput"|}, unknown);
        new Pair(1).CreateTraining(1).ReadInputGradient({|NETGEN406:"heard"|}, unknown);
        net.CreateTraining(1).BackwardFrom({|NETGEN406:"output"|}, unknown);
        """,
        "Seen.Training.ReadGradient: network 'Seen' has no probe 'con'; did you mean 'conv'?",
        "Seen.Training.ReadGradient: layer 'dense_1' has no probe; add [Probe(\"dense_1\")] to 'Seen'",
        "Seen.Training.BackwardFrom: network 'Seen' has no probe or output 'outputs'; did you mean 'output'?",
        "Seen.Training.BackwardFrom: layer 'dense_1' has no probe; add [Probe(\"dense_1\")] to 'Seen'",
        "Seen.Training.ReadInputGradient: network 'Seen' has no input 'imput'; did you mean 'input'?",
        "Pair.Training.ReadInputGradient: input 'heard' is made of integers, so it has no gradient",
        "Net.Training.BackwardFrom: output 'output' is nothing to go backwards from without a [Probe] or [Network(InputGradient = true)] on 'Net'");

    [Fact]
    public Task Explanations() => CallMistakes.Expect(
        """
        var seen = new Seen(1);
        new GradCam(seen, "conv");
        new GradCam(seen, {|NETGEN405:"conv2"|});
        new GradCam(seen, output: {|NETGEN405:"outputs"|}, layer: {|NETGEN406:"dense_1"|});
        var maximization = new ActivationMaximization(seen) { Jitter = 2 };
        maximization.OfChannel("conv", 3);
        maximization.OfChannel({|NETGEN405:"convv"|}, 3);
        maximization.OfUnit({|NETGEN406:"dense_1"|}, 3);
        maximization.OfClass(3);
        maximization.OfClass(3, {|NETGEN405:"utput"|});
        new ActivationMaximization(seen).OfUnit("output", 3);
        """,
        "GradCam: network 'Seen' has no probe 'conv2'; did you mean 'conv'?",
        "GradCam: network 'Seen' has no probe or output 'outputs'; did you mean 'output'?",
        "GradCam: layer 'dense_1' has no probe; add [Probe(\"dense_1\")] to 'Seen'",
        "ActivationMaximization.OfChannel: network 'Seen' has no probe or output 'convv'; did you mean 'conv'?",
        "ActivationMaximization.OfUnit: layer 'dense_1' has no probe; add [Probe(\"dense_1\")] to 'Seen'",
        "ActivationMaximization.OfClass: network 'Seen' has no probe or output 'utput'; did you mean 'output'?");
}
