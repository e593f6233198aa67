using NetGen.Tests.Contract;

namespace NetGen.Tests.Layers;

public sealed class EinsumDenseTests : ContractTests<EinsumDenseTests>, IContractSource
{
    public static NetworkSource Networks { get; } = new(
        ("Dense", "[Input(13)] [EinsumDense(\"ab,bc->ac\", 17, biasAxes: \"c\")] [MeanSquaredError]"),
        ("Sequence", "[Input(5, 19)] [EinsumDense(\"abc,cd->abd\", [-1, 7], biasAxes: \"d\", activation: Activation.ReLU)] [MeanSquaredError]"),
        ("Heads", "[Input(5, 19)] [EinsumDense(\"abc,cde->abde\", [-1, 3, 7], biasAxes: \"de\")] [MeanSquaredError]"),
        ("HeadsTurned", "[Input(5, 7)] [EinsumDense(\"abc,cde->adbe\", [3, -1, 17], biasAxes: \"de\", activation: Activation.Tanh)] [MeanSquaredError]"),
        ("Joined", "[Input(5, 3, 7)] [EinsumDense(\"abcd,cde->abe\", [5, 19], biasAxes: \"e\")] [Dense(2)] [MeanSquaredError]"),
        ("JoinedTurned", "[Input(5, 3, 7)] [EinsumDense(\"abcd,dce->aeb\", [19, 5], biasAxes: \"e\")] [MeanSquaredError]"),
        ("KernelTurned", "[Input(5, 7)] [EinsumDense(\"abc,dc->abd\", [-1, 18], biasAxes: \"d\")] [MeanSquaredError]"),
        ("KernelMixed", "[Input(4, 5)] [EinsumDense(\"abc,dbec->ade\", [3, 6], biasAxes: \"de\", l1: 0.01f)] [MeanSquaredError]"),
        ("OverSteps", "[Input(6, 5)] [EinsumDense(\"abc,bd->adc\", [7, -1], biasAxes: \"d\", l2: 0.02f)] [MeanSquaredError]"),
        ("NoBias", "[Input(5, 7)] [EinsumDense(\"abc,cd->abd\", [5, 3])] [MeanSquaredError]"),
        ("BiasOfSteps", "[Input(5, 7)] [EinsumDense(\"abc,cd->abd\", [-1, 18], biasAxes: \"bd\")] [MeanSquaredError]"),
        ("BiasOfFirst", "[Input(5, 7)] [EinsumDense(\"abc,cd->abd\", [-1, 18], biasAxes: \"b\", activation: Activation.GELU)] [MeanSquaredError]"),
        ("BiasApart", "[Input(2, 7)] [EinsumDense(\"abc,cde->abde\", [-1, 3, 4], biasAxes: \"eb\")] [MeanSquaredError]"),
        ("Shared", "[Input(3, 7)] [EinsumDense(\"abc,bcd->abd\", [-1, 5], biasAxes: \"bd\")] [MeanSquaredError]"),
        ("SharedRows", "[Input(5, 3, 17)] [EinsumDense(\"abhc,hcd->abhd\", [-1, -1, 19], biasAxes: \"hd\", activation: Activation.Sigmoid)] [MeanSquaredError]"),
        ("SharedPanels", "[Input(4, 2, 16)] [EinsumDense(\"abhc,hcd->abhd\", [-1, -1, 32], biasAxes: \"d\")] [MeanSquaredError]"),
        ("Scaled", "[Input(5, 7)] [EinsumDense(\"abc,c->abc\", [-1, -1])] [MeanSquaredError]"),
        ("Outer", "[Input(5)] [EinsumDense(\"ab,c->abc\", [-1, 7], biasAxes: \"c\")] [MeanSquaredError]"),
        ("ToOne", "[Input(5, 7)] [EinsumDense(\"abc,bc->a\", [])] [MeanSquaredError]"),
        ("SumsInput", "[Input(5, 7)] [EinsumDense(\"abc,cd->ad\", 6)] [MeanSquaredError]"),
        ("LeftEllipsis", "[Input(2, 3, 7)] [EinsumDense(\"...x,xy->...y\", 18, biasAxes: \"y\")] [MeanSquaredError]"),
        ("RightEllipsis", "[Input(5, 3, 7)] [EinsumDense(\"ab...,bc->ac...\", 6, biasAxes: \"c\")] [MeanSquaredError]"),
        ("Softmax", "[Input(5, 7)] [EinsumDense(\"abc,cde->abde\", [-1, 3, 4], biasAxes: \"de\", activation: Activation.Softmax)] [CategoricalCrossentropy]"),
        ("SigmoidMoved", "[Input(5, 7)] [EinsumDense(\"abc,cd->adb\", [4, -1], biasAxes: \"d\", activation: Activation.Sigmoid)] [BinaryCrossentropy]"),
        ("PReLU", "[Input(5, 7)] [EinsumDense(\"abc,cde->abde\", [-1, 3, 4], biasAxes: \"de\", activation: Activation.PReLU)] [MeanSquaredError]"),
        ("Starts", "[Input(7)] [EinsumDense(\"ab,bc->ac\", 5, biasAxes: \"c\", kernelInitializer: Initializer.HeNormal, biasInitializer: Initializer.Constant, biasInitializerValue: 0.5f)] [MeanSquaredError]"),
        ("Frozen", "[Input(5, 7)] [Dense(6)] [EinsumDense(\"abc,cd->adb\", [4, -1], biasAxes: \"d\", Trainable = false)] [MeanSquaredError]"));
}
