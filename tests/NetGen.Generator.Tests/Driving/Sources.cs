namespace NetGen.Generator.Tests.Driving;

/// <summary>Networks that several tests generate code for.</summary>
public static class Sources
{
    public const string Classifier = """
        using NetGen;

        namespace Example;

        [Network]
        [Input(7)]
        [Dense(19, activation: Activation.ReLU)]
        [Dropout(0.25f)]
        [Dense(5)]
        [SparseCategoricalCrossentropy]
        public partial class Classifier;
        """;

    public const string Regressor = """
        using NetGen;

        namespace Example;

        [Network]
        [Input(3)]
        [Dense(2)]
        [MeanSquaredError]
        public partial class Regressor;
        """;

    /// <summary>A function of the user between two layers.</summary>
    public const string Curved = """
        using System;
        using NetGen;

        namespace Example;

        [Network]
        [Input(3)]
        [Dense(5)]
        [Lambda(nameof(Curve))]
        [Dense(2)]
        [MeanSquaredError]
        public partial class Curved
        {
            private const float Factor = 2;

            private static float Curve(float x) => x * MathF.Exp(-Scaled(x));

            private static float Scaled(float x) => Factor * x;

            private static float Unrelated(float x) => x;
        }
        """;

    /// <summary>The reshape does not have as many elements as its input.</summary>
    public const string Broken = """
        using NetGen;

        namespace Example;

        [Network]
        [Input(6)]
        [Reshape(4, 2)]
        [Dense(5)]
        [SparseCategoricalCrossentropy]
        public partial class Classifier;
        """;

    /// <summary>Uses everything that a network without mistakes has.</summary>
    public const string ClassifierUse = """
        using System;
        using NetGen;

        namespace Example;

        public static class Use
        {
            public static void All()
            {
                var network = new Classifier(seed: 1);
                network.Predict(new float[7], new float[5]);
                Classifier loaded = Classifier.Load("weights.safetensors", WeightNames.PyTorch);
                string summary = Classifier.Summary + Classifier.Mermaid;
                Classifier.Inference inference = loaded.CreateInference(batch: 4, threads: 2);
                inference.Predict(new float[7], new float[5]);
                Classifier.Training training = network.CreateTraining(batch: 4, threads: 2, seed: 3);
                training.Forward(new float[7]);
                float loss = training.Loss(new int[1], sampleWeights: new float[1]);
                training.Backward();
                loss = training.Step(new float[7], new int[1], new SGD(0.1f), new float[1]);
                TrainingSession untyped = network.CreateTrainingSession(4);
                Console.WriteLine(summary + loss + untyped.Capacity);
            }
        }
        """;
}
