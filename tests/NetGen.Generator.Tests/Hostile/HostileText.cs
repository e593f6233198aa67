namespace NetGen.Generator.Tests.Hostile;

/// <summary>What a source that means harm, or a user who is not done typing, puts where something else belongs.</summary>
internal static class HostileText
{
    /// <summary>Arguments.</summary>
    public static readonly IReadOnlyList<string> Expressions =
    [
        "0", "1", "2", "-1", "-7", "3", "4", "12", "64", "1000", "65536", "16777217", "int.MaxValue", "int.MinValue", "99999999999", "1u", "1L", "0x7FFF_FFFF",
        "0f", "0.5f", "1f", "-0f", "-1.5f", "1e-45f", "1e38f", "1e400", "float.NaN", "float.PositiveInfinity", "float.NegativeInfinity", "float.MaxValue", "float.Epsilon", "0.1", "1m",
        "true", "false", "null", "default", "'x'", "'\\0'", "\"\"", "\" \"", "\"a\"", "\"input\"", "\"hidden\"", "\"output\"", "\"Predict\"", "\"class\"", "\"a.b\"", "\"..\"", "\"x-y\"",
        "\"\\uD800\"", "\"\\0\"", "\"a\\nb\"", "\"*/\"", "\"</summary>\"", "\"\\\"\"", "\"{0}\"", "\"\\\\\"", "\"größe\"", "\"\u5165\u529b\"", "\"\\u200B\"", "\"\\U0001F600\"", "\"e\\u0301\"",
        "\"ab,bc->ac\"", "\"->\"", "\"...\"", "\"a...,b->\"", "\"aa->a\"", "nameof(Net)", "nameof(Half)", "nameof(Nobody)", "\"x\" + \"y\"", "@\"\"\"\"", "$\"{1}\"", "\"\"\"raw\"\"\"",
        "typeof(int)", "typeof(Net)", "new object()", "new int[0]", "new[] { 1, 2 }", "new int[3]", "[]", "[0]", "[1]", "[-1]", "[1, 2]", "[2, 2, 2]", "[int.MinValue, int.MaxValue]", "[null]", "[\"a\"]",
        "new string[] { null }", "[.. new[] { 1 }]", "1 / 0", "int.MaxValue + 1", "1 +", "(", "() => 1", "this", "sizeof(int)", "(Activation)77", "(Activation)(-1)", "(Padding)9", "(Initializer)255",
        "Activation.Softmax", "Activation.PReLU", "Padding.Causal", "Padding", "(ElementType)2", "(Bidirectional)(-3)", "units", "Unknown.Name", "await x", "ref x", "out _", "$", "#", "\\",
    ];

    /// <summary>Names of arguments.</summary>
    public static readonly IReadOnlyList<string> Parameters =
    [
        "Name = ", "From = ", "Trainable = ", "Type = ", "Lengths = ", "Rank = ", "InputGradient = ", "TypeId = ", "units: ", "activation: ", "kernel: ", "kernelSize: ", "stride: ", "strides: ", "padding: ",
        "pad: ", "pads: ", "dilation: ", "groups: ", "axis: ", "axes: ", "repeat: ", "projection: ", "first: ", "second: ", "third: ", "weight: ", "initialState: ", "useBias: ", "causal: ", "heads: ",
        "kvHeads: ", "keyDim: ", "value: ", "key: ", "equation: ", "function: ", "derivative: ", "derivatives: ", "l1: ", "dropConnect: ", "unknown: ", "Unknown = ", "",
    ];

    /// <summary>Attributes that no seed has, blocks above all.</summary>
    public static readonly IReadOnlyList<string> Attributes =
    [
        "Block<Net>", "Residual<Net>", "Block<Wide>(9999)", "Block<Wide>(int.MaxValue)", "Residual<Wide>(repeat: 200)", "Block<Wide>(repeat: 0)",
        "Block<int>", "Block<string>", "Block<int[]>", "Block<(int, int)>", "Block<dynamic>", "Block<System.Collections.Generic.List<Net>>", "Block<Nobody>", "Block<>", "Block", "Block<Wide", "Residual<Deep>",
        "Network", "Network(InputGradient = true)", "Input", "Input(3)", "Input(3, Name = \"other\")", "Input(2, 3, Lengths = true, Name = \"steps\")", "Input(4, Type = ElementType.Int32, Name = \"tokens\")",
        "InputSpec(-1)", "InputSpec(Rank = 3)", "Output(\"hidden\")", "Output(\"output\")", "Output(null)", "Probe(\"hidden\")", "Probe(\"input\")", "System.Obsolete", "Obsolete(\"x\", true)", "type: Dense(3)",
        "assembly: Dense(3)", "return: Dense(3)", "global::NetGen.Dense(3)", "DenseAttribute(3)", "@Dense(3)", "Dense(units: 3)", "Dense(3),", "Flags", "LayerAttribute", "Loss", "Attribute", "Add", "Add(\"input\")",
        "Multiply(\"input\", \"input\")", "Concatenate(\"hidden\")", "Average(\"input\", \"hidden\", \"y\")", "Dot(\"input\")", "Reshape", "Permute(1)", "Flatten", "Softmax", "Sigmoid", "RotaryEmbedding", "Identity",
        "MeanSquaredError", "BinaryCrossentropy(weight: -1)", "SparseCategoricalCrossentropy", "RepeatVector(1000)", "GlobalMaxPooling1D", "UpSampling2D(100)", "ZeroPadding1D(100000)", "Conv2D(1, 1)", "UnitNormalization",
    ];

    /// <summary>What opens the class.</summary>
    public static readonly IReadOnlyList<string> Headers =
    [
        "partial class Net", "public class Net", "partial struct Net", "partial record Net", "partial record struct Net", "partial interface Net", "enum Net", "static partial class Net", "abstract partial class Net",
        "sealed partial class Net", "file partial class Net", "public partial class Net<T>", "partial class Net : System.Exception", "partial class Net : Network", "partial class Net : System.IDisposable", "partial class Net : Net",
        "partial class Net(int x)", "partial class Predict", "partial class Training", "partial class @class", "partial class NetGen", "partial class System", "partial class Größe", "partial class \u5165\u529b", "partial class _",
        "partial class", "class", "delegate void Net()", "unsafe partial class Net", "readonly partial class Net", "public private partial class Net", "partial class Net { } partial class Net", "partial class var", "partial class Network",
        "#if true\npartial class Net", "#if false\npartial class Net", "#nullable disable\npartial class Net", "partial class Net { public void Predict() { } }\npartial class Net", "partial class Net { class Training { } }\npartial class Net",
        "partial class Net { public Net(int? seed) { } }\npartial class Net", "partial class Net { public Net() { } }\npartial class Net", "partial class Net { int Summary; }\npartial class Net", "partial class Ne\u0301t",
        "partial class NET;\n[Network] [Input(2)] [Dense(1)] partial class net;\n[Network] partial class Net", "partial class Net;\npartial class Net<T>",
        "partial class Net { void Predict(ReadOnlySpan<float> input, Span<float> output) { } }\npartial class Net", "partial class Net { ~Net() { } static Net() { } }\npartial class Net", "partial class Net { int At, Layout, _sessions; }\npartial class Net",
        "partial class Net { new void Save(string path) { } }\npartial class Net", "partial class Net { partial class Inference; partial class Training { int x; } partial struct Streaming; }\npartial class Net", "partial class Net;\nclass MathF",
    ];

    /// <summary>Pieces of code.</summary>
    public static readonly IReadOnlyList<string> Tokens =
    [
        "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", ":", "=", "=>", ".", "..", "?", "!", "-", "\"", "'", "/*", "*/", "//", "#if X\n", "#endif\n", "#pragma warning disable\n", "partial", "class", "static", "return",
        "namespace X;", "using NetGen;", "using Dense = int;", "where", "new", "default", "x", "1", "float", "\0", "\uFEFF", "\u2028", "\\u0041", "@", "$", "`", "€", "\uD83D\uDE00",
    ];

    /// <summary>Attributes that use <see cref="Cycles"/>.</summary>
    public static readonly IReadOnlyList<string> CyclicUses = ["Block<Self>", "Residual<Self>(repeat: 3)", "Block<Ping>", "Residual<Pong>", "Block<Self>(repeat: 10000)"];

    /// <summary>Valid blocks that <see cref="Attributes"/> uses.</summary>
    public const string Blocks = """

        [Block] [Dense(7)] [Dense(4)] [Dense(3)] sealed class Wide;
        [Block] [Residual<Wide>(repeat: 4, projection: true)] [Block<Wide>] sealed class Deep;
        """;

    /// <summary>A block that holds itself, and two that hold each other.</summary>
    public const string Cycles = """

        [Block] [Residual<Self>] [Dense(3)] sealed class Self;
        [Block] [Block<Pong>] sealed class Ping;
        [Block] [Residual<Ping>] sealed class Pong;
        """;
}
