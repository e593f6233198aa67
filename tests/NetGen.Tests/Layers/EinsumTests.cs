using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class EinsumTests : ContractTests<EinsumTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Scores", Two("5, 7", "11, 7", "bqd,bkd->bqk")),
        ("WideScores", Two("33, 19", "37, 19", "bqd,bkd->bqk")),
        ("Weighted", Two("5, 11", "11, 7", "bqk,bkd->bqd")),
        ("WholePanels", Two("16, 32", "32, 48", "bik,bkj->bij")),
        ("Heads", Two("5, 3, 7", "11, 3, 7", "bqhd,bkhd->bhqk")),
        ("HeadsWeighted", Two("3, 5, 11", "11, 3, 7", "bhqk,bkhd->bqhd")),
        ("HeadsFirst", Two("3, 17, 20", "3, 20, 9", "bhqk,bhkd->bhqd")),
        ("HeadsInPlace", Two("2, 5, 18", "2, 23, 18", "bhqd,bhkd->bhqk")),
        ("Turned", Two("11, 5", "11, 19", "bki,bkj->bij")),
        ("TurnedWide", Two("7, 37", "7, 34", "bki,bkj->bij")),
        ("BothTurned", Two("7, 5", "19, 7", "bki,bjk->bij")),
        ("Swapped", Two("5, 7", "11, 7", "bqd,bkd->bkq")),
        ("Gram", "[Input(6, 5)] [Dense(4, Name = \"q\")] [Einsum(\"bid,bjd->bij\", \"q\", \"q\")] [MeanSquaredError]"),
        ("WithAbove", "[Input(6, 5, Name = \"x\")] [Dense(5)] [Einsum(\"...qd,...kd->...qk\", \"x\")] [Softmax] [MeanSquaredError]"),
        ("Vectors", Two("19", "19", "bd,bd->b")),
        ("MatrixVector", Two("5, 19", "19", "bqd,bd->bq")),
        ("VectorMatrix", Two("19", "19, 5", "bd,bdq->bq")),
        ("Outer", Two("5", "17", "bi,bj->bij")),
        ("OuterSwapped", Two("5", "17", "bi,bj->bji")),
        ("ElementWise", Two("5, 17", "5, 17", "bij,bij->bij")),
        ("ElementWiseTurned", Two("5, 17", "17, 5", "bij,bji->bij")),
        ("Scaled", Two("5, 17", "5", "bij,bi->bij")),
        ("SumsAlone", Two("5, 3", "7, 2", "bij,bkl->bik")),
        ("SumsBeside", Two("5, 3, 7", "7, 2, 4", "bijd,bdkl->bik")),
        ("TwoSummed", Two("3, 5, 4", "3, 5, 6", "bijp,bijq->bpq")),
        ("Bilinear", Two("2, 3, 4, 5", "5, 3, 6", "bxhij,bjhk->bhxki")),
        ("Image", Two("3, 5, 7", "3, 5, 6", "bhwc,bhwd->bcd")),
        ("Inner", "[Input(7)] [Dense(12)] [Reshape(4, 3, Name = \"a\")] [Dense(20, From = \"input\")] [Reshape(5, 4, Name = \"c\")] [Einsum(\"nij,nki->nkj\", \"a\", \"c\")] [Dense(2)] [MeanSquaredError]"),
        ("One", "[Input(3, 5, 7)] [Einsum(\"bijk->bkj\")] [MeanSquaredError]"),
        ("OneSum", "[Input(3, 17)] [Dense(5)] [Einsum(\"bij->bj\")] [MeanSquaredError]"),
        ("OneTotal", "[Input(3, 17)] [Einsum(\"bij->b\")] [MeanSquaredError]"),
        ("OnePermuted", "[Input(3, 17)] [Einsum(\"...ij->...ji\")] [Dense(2)] [MeanSquaredError]"),
        ("OneAsItIs", "[Input(3, 17)] [Einsum(\"b i j -> b i j\")] [MeanSquaredError]"));

    private static string Two(string left, string right, string equation) =>
        $"[Input({left}, Name = \"x\")] [Input({right}, Name = \"y\")] [Einsum(\"{equation}\", \"x\", \"y\")] [MeanSquaredError]";
}
