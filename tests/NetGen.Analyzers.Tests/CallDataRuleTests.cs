using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Lengths of data that are known before the program runs.</summary>
public class CallDataRuleTests
{
    [Fact]
    public Task NoWholeSample() => CallMistakes.Expect(
        """
        net.Predict({|NETGEN400:new float[780]|}, new float[10]);
        net.Predict({|NETGEN400:new float[1000]|}, new float[10]);
        net.Predict({|NETGEN400:new float[0]|}, unknown);
        net.Predict({|NETGEN400:[1, 2, 3]|}, unknown);
        net.Predict(unknown, {|NETGEN400:new float[1]|});
        net.Predict(output: {|NETGEN400:stackalloc float[25]|}, input: unknown);
        """,
        "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 1000 are given; 1 sample of 784 or 2 of 1568 would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but none is given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 3 are given; 784, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 1 is given; 10, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 25 are given; 2 samples of 20 or 3 of 30 would fit");

    [Fact]
    public Task WholeSamples() => CallMistakes.Expect(
        """
        net.Predict(new float[784], new float[10]);
        net.Predict(new float[3 * 784], stackalloc float[30]);
        net.Predict(unknown, unknown);
        net.Predict(new float[number], new float[number]);
        net.Predict(unknown.AsSpan(number), unknown.AsSpan(0, number));
        net.Predict(new float[784], number > 3 ? unknown : new float[7]);
        """);

    [Fact]
    public Task Slices() => CallMistakes.Expect(
        """
        Span<float> span = unknown;
        net.Predict({|NETGEN400:unknown[..780]|}, unknown);
        net.Predict({|NETGEN400:unknown[4..784]|}, unknown);
        net.Predict({|NETGEN400:unknown[^780..]|}, unknown);
        net.Predict({|NETGEN400:unknown[^790..^10]|}, unknown);
        net.Predict({|NETGEN400:span[..780]|}, unknown);
        net.Predict({|NETGEN400:span.Slice(number, 780)|}, unknown);
        net.Predict({|NETGEN400:unknown.AsSpan(0, 780)|}, unknown);
        net.Predict({|NETGEN400:unknown.AsSpan()[number..][..780]|}, unknown);
        net.Predict({|NETGEN400:new float[1000].AsSpan(4)|}, unknown);
        net.Predict({|NETGEN400:new float[1000].AsSpan(4..)|}, unknown);
        net.Predict({|NETGEN400:new float[1000].AsSpan()[4..^4]|}, unknown);
        net.Predict({|NETGEN400:new ReadOnlySpan<float>(unknown, 4, 780)|}, unknown);
        net.Predict({|NETGEN400:span[number..(number + 780)]|}, unknown);
        net.Predict({|NETGEN400:span[(number * 780)..((number + 1) * 780)]|}, unknown);
        net.Predict({|NETGEN400:span[..780].ToArray()|}, unknown);
        """,
        Enumerable.Repeat(
            "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit", 8)
            .Concat(["Net.Predict: input 'input' takes 784 floats a sample, but 996 are given; 1 sample of 784 or 2 of 1568 would fit"])
            .Concat(["Net.Predict: input 'input' takes 784 floats a sample, but 996 are given; 1 sample of 784 or 2 of 1568 would fit"])
            .Concat(["Net.Predict: input 'input' takes 784 floats a sample, but 992 are given; 1 sample of 784 or 2 of 1568 would fit"])
            .Concat(Enumerable.Repeat(
                "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit", 4))
            .ToArray());

    [Fact]
    public Task SlicesThatMayFit() => CallMistakes.Expect(
        """
        Span<float> span = unknown;
        var (start, end) = (number, number + 3);
        var from = number;
        number += 780;
        net.Predict(span[from..number], unknown);
        net.Predict(span[start..end], unknown);
        net.Predict(span[number..], unknown);
        net.Predict(span[..^780], unknown);
        net.Predict(span[^number..], unknown);
        net.Predict(unknown.AsSpan(780), unknown);
        net.Predict(span[(number * 784)..((number + 1) * 784)], span[..10]);
        net.Predict(span[(number * 784)..(number * 785)], span[..10]);
        """);

    [Fact]
    public Task Names() => CallMistakes.ExpectMembers(
        """
        private const int Size = 780;
        private static readonly float[] Image = new float[Size];
        private readonly float[] scores = new float[11];
        private float[] Pixels { get; } = [.. new float[700], .. new float[80]];
        void Run(Net net, float[] unknown)
        {
            var image = new float[Size];
            var count = 2;
            float[] initialised = { 1, 2 };
            Span<float> logits = stackalloc float[] { 1, 2, 3 };
            var part = image.AsSpan(1);
            net.Predict({|NETGEN400:image|}, unknown);
            net.Predict({|NETGEN400:Image|}, unknown);
            net.Predict({|NETGEN400:this.Pixels|}, unknown);
            net.Predict({|NETGEN400:part|}, unknown);
            net.Predict({|NETGEN400:initialised|}, unknown);
            net.Predict(unknown, {|NETGEN400:scores|});
            net.Predict(unknown, {|NETGEN400:logits|});
            net.Predict(unknown, {|NETGEN400:new float[count + 3]|});
            net.Predict(unknown, {|NETGEN400:new float[image.Length / 52]|});
        }
        """,
        "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 780 are given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 779 are given; 784, or a multiple of it, would fit",
        "Net.Predict: input 'input' takes 784 floats a sample, but 2 are given; 784, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 11 are given; 1 sample of 10 or 2 of 20 would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 3 are given; 10, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 5 are given; 10, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 15 are given; 1 sample of 10 or 2 of 20 would fit");

    [Fact]
    public Task NamesThatMayStandForAnything() => CallMistakes.ExpectMembers(
        """
        private static float[] Image = new float[780];
        private readonly float[] scores = new float[11];
        private float[] Pixels { get; set; } = new float[780];
        protected virtual float[] Virtual { get; } = new float[780];
        public Use() => scores = new float[10];
        void Run(Net net, float[] unknown, bool isLarge)
        {
            var assigned = new float[780];
            if (isLarge) assigned = new float[784];
            var resized = new float[780];
            Array.Resize(ref resized, 784);
            var swapped = new float[780];
            (swapped, _) = (new float[784], 0);
            var count = 780;
            count += 4;
            Span<float> span = new float[780];
            var lateNumber = 780;
            void Later() => lateNumber++;
            Later();
            span = unknown;
            net.Predict(assigned, unknown);
            net.Predict(resized, unknown);
            net.Predict(swapped, unknown);
            net.Predict(span, unknown);
            net.Predict(new float[count], unknown);
            net.Predict(new float[lateNumber], unknown);
            net.Predict(Image, unknown);
            net.Predict(Pixels, unknown);
            net.Predict(Virtual, unknown);
            net.Predict(unknown, scores);
            foreach (var image in new[] { unknown }) net.Predict(image, unknown);
            for (var size = 780; size < 784; size++) net.Predict(new float[size], unknown);
        }
        """,
        []);

    [Fact]
    public Task DifferentSamples() => CallMistakes.Expect(
        """
        var images = new float[2 * 784];
        net.Predict(images, {|NETGEN401:new float[10]|});
        net.Predict(new float[784], {|NETGEN401:new float[20]|});
        net.Predict(images, {|NETGEN401:new float[15]|});
        net.Predict({|NETGEN400:new float[5]|}, {|NETGEN400:new float[5]|});
        net.Predict(images, new float[20]);
        var session = net.CreateTraining(2);
        session.Step(images, {|NETGEN401:new int[1]|}, new SGD(0.1f));
        session.Step(images, new int[2], new SGD(0.1f), {|NETGEN401:new float[3]|});
        session.Step(images, new int[2], new SGD(0.1f), []);
        session.Step(images, new int[2], new SGD(0.1f), default);
        session.Step(unknown, new int[2], new SGD(0.1f), new float[2]);
        session.Loss({|NETGEN400:new int[0]|});
        session.Loss(new int[2], {|NETGEN401:new float[1]|});
        session.Loss(new int[2]);
        """,
        "Net.Predict: output 'output' needs 20 floats for 2 samples of input 'input', but 10 are given",
        "Net.Predict: output 'output' needs 10 floats for 1 sample of input 'input', but 20 are given",
        "Net.Predict: output 'output' needs 20 floats for 2 samples of input 'input', but 15 are given",
        "Net.Predict: input 'input' takes 784 floats a sample, but 5 are given; 784, or a multiple of it, would fit",
        "Net.Predict: output 'output' takes 10 floats a sample, but 5 are given; 10, or a multiple of it, would fit",
        "Net.Training.Step: target 'labels' needs 2 integers for 2 samples of input 'input', but 1 is given",
        "Net.Training.Step: sampleWeights needs 2 floats for 2 samples of input 'input', but 3 are given",
        "Net.Training.Loss: target 'labels' takes 1 integer a sample, but none is given; 1, or a multiple of it, would fit",
        "Net.Training.Loss: sampleWeights needs 2 floats for 2 samples of target 'labels', but 1 is given");

    [Fact]
    public Task SeveralInputsAndOutputs() => CallMistakes.Expect(
        """
        var pair = new Pair(1);
        pair.Predict(new float[30], {|NETGEN401:new int[4]|}, {|NETGEN401:new float[2]|}, new float[14]);
        pair.Predict({|NETGEN400:new float[16]|}, new int[8], new float[4], {|NETGEN401:new float[7]|});
        pair.Predict(new float[30], new int[8], new float[4], new float[14]);
        var training = pair.CreateTraining(8);
        training.Forward(new float[15], {|NETGEN401:new int[8]|});
        training.Loss(new float[2], {|NETGEN401:new int[2]|});
        training.Step(new float[15], new int[4], {|NETGEN401:new float[4]|}, new int[1], new SGD(0.1f));
        """,
        "Pair.Predict: input 'heard' needs 8 integers for 2 samples of input 'seen', but 4 are given",
        "Pair.Predict: output 'left' needs 4 floats for 2 samples of input 'seen', but 2 are given",
        "Pair.Predict: input 'seen' takes 15 floats a sample, but 16 are given; 1 sample of 15 or 2 of 30 would fit",
        "Pair.Predict: output 'right' needs 14 floats for 2 samples of input 'heard', but 7 are given",
        "Pair.Training.Forward: input 'heard' needs 4 integers for 1 sample of input 'seen', but 8 are given",
        "Pair.Training.Loss: target 'rightLabels' needs 1 integer for 1 sample of target 'leftTargets', but 2 are given",
        "Pair.Training.Step: target 'leftTargets' needs 2 floats for 1 sample of input 'seen', but 4 are given");

    [Fact]
    public Task MoreThanTheSessionHolds() => CallMistakes.Expect(
        """
        var session = net.CreateInference(batch: 4);
        var one = net.CreateInference();
        var training = net.CreateTraining(number);
        var untyped = (Net.Training)net.CreateTrainingSession(2);
        session.Predict({|NETGEN402:new float[8 * 784]|}, new float[80]);
        session.Predict(new float[3 * 784], new float[30]);
        session.Predict(unknown, {|NETGEN402:new float[50]|});
        one.Predict({|NETGEN402:new float[2 * 784]|}, {|NETGEN401:new float[10]|});
        one.Predict(new float[784], new float[10]);
        training.Forward(new float[1000 * 784]);
        untyped.Forward({|NETGEN402:new float[3 * 784]|});
        net.CreateTraining(2).Step({|NETGEN402:new float[3 * 784]|}, new int[3], new SGD(0.1f));
        net.Predict(new float[1000 * 784], new float[10000]);
        """,
        "Net.Inference.Predict: 8 samples are given, but the session was created for 4; create it with batch: 8",
        "Net.Inference.Predict: 5 samples are given, but the session was created for 4; create it with batch: 5",
        "Net.Inference.Predict: 2 samples are given, but the session was created for 1; create it with batch: 2",
        "Net.Inference.Predict: output 'output' needs 20 floats for 2 samples of input 'input', but 10 are given",
        "Net.Training.Forward: 3 samples are given, but the session was created for 2; create it with batch: 3",
        "Net.Training.Step: 3 samples are given, but the session was created for 2; create it with batch: 3");

    [Fact]
    public Task SessionsInFields() => CallMistakes.ExpectMembers(
        """
        private static readonly Net net = new(1);
        private readonly Net.Inference session = net.CreateInference(2);
        private Net.Inference replaced = net.CreateInference(2);
        void Run()
        {
            session.Predict({|NETGEN402:new float[3 * 784]|}, new float[30]);
            replaced.Predict(new float[3 * 784], new float[30]);
        }
        """,
        "Net.Inference.Predict: 3 samples are given, but the session was created for 2; create it with batch: 3");

    [Fact]
    public Task Steps() => CallMistakes.Expect(
        """
        var sound = new Sound(1);
        var (stream, stereo) = (sound.CreateStreaming(), 0);
        var two = sound.CreateStreaming(streams: 2);
        stream.Step(new float[2], new float[3]);
        stream.Step({|NETGEN400:new float[3]|}, new float[3]);
        stream.Step(new float[32], {|NETGEN401:new float[48 + 1]|});
        two.Step(new float[4], new float[6]);
        two.Step({|NETGEN402:new float[2]|}, new float[3]);
        two.Step({|NETGEN402:unknown[..6]|}, new float[9]);
        two.Step(unknown[number..(number + 4)], unknown[..6]);
        var words = new Words(1).CreateStreaming();
        words.Decode(3, new float[9]);
        words.Decode(3, {|NETGEN401:new float[8]|});
        words.Step([3], new float[9]);
        words.Step({|NETGEN402:[3, 4]|}, new float[18]);
        """,
        "Sound.Streaming.Step: input 'input' takes 2 floats a sample, but 3 are given; 1 sample of 2 or 2 of 4 would fit",
        "Sound.Streaming.Step: output 'output' needs 48 floats for 16 samples of input 'input', but 49 are given",
        "Sound.Streaming.Step: 1 sample is given, but the session was created for 2 streams, and takes one step of each",
        "Sound.Streaming.Step: 3 samples are given, but the session was created for 2 streams, and takes one step of each",
        "Words.Streaming.Decode: output 'output' needs 9 floats for 1 sample, but 8 are given",
        "Words.Streaming.Step: 2 samples are given, but the session was created for 1 stream, and takes one step of each");

    [Fact]
    public Task NamedData() => CallMistakes.Expect(
        """
        var session = new Seen(1).CreateTraining(2);
        session.ReadActivation("conv", new float[6 * 6 * 4]);
        session.ReadActivation("conv", {|NETGEN400:new float[6 * 6]|});
        session.ReadGradient("conv", {|NETGEN400:new float[145]|});
        session.ReadInputGradient("input", {|NETGEN400:new float[28]|});
        session.ReadInputGradient(number, new float[28]);
        session.BackwardFrom("output", {|NETGEN400:[1, 0, 0, 0]|});
        session.BackwardFrom("output", [1, 0, 0, 0, 0]);
        session.BackwardFrom(unknown.ToString()!, [1, 0, 0, 0]);
        """,
        "Seen.Training.ReadActivation: activation 'conv' takes 144 floats a sample, but 36 are given; 144, or a multiple of it, would fit",
        "Seen.Training.ReadGradient: gradient of 'conv' takes 144 floats a sample, but 145 are given; 1 sample of 144 or 2 of 288 would fit",
        "Seen.Training.ReadInputGradient: gradient of 'input' takes 64 floats a sample, but 28 are given; 64, or a multiple of it, would fit",
        "Seen.Training.BackwardFrom: gradient of 'output' takes 5 floats a sample, but 4 are given; 5, or a multiple of it, would fit");
}
