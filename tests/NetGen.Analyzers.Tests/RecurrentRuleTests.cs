using Xunit;

namespace NetGen.Analyzers.Tests;

public class RecurrentRuleTests
{
    [Fact]
    public Task NotElementwise() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LSTM(5, activation: {|NETGEN200:Activation.Softmax|})] partial class A;
        [Network] [Input(4, 3)] [GRU(5, recurrentActivation: {|NETGEN200:Activation.PReLU|})] partial class B;
        [Network] [Input(4, 3)] [SimpleRNN(5, {|NETGEN200:Activation.LogSoftmax|})] partial class C;
        """,
        "Layer 1 [LSTM]: activation cannot be Softmax, which is not computed element by element",
        "Layer 1 [GRU]: recurrentActivation cannot be PReLU, which is not computed element by element",
        "Layer 1 [SimpleRNN]: activation cannot be LogSoftmax, which is not computed element by element");

    [Fact]
    public Task Excluded() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LSTM(5, stateful: {|NETGEN201:true|}, bidirectional: Bidirectional.Sum)] partial class A;
        [Network] [Input(4, 3)] [GRU(5, goBackwards: {|NETGEN201:true|}, bidirectional: Bidirectional.Sum)] partial class B;
        [Network] [Input(4, 3)] [GRU(5, returnState: true, Name = "a")] [RepeatVector(2)] [GRU(5, stateful: {|NETGEN201:true|}, initialState: ["a.h"])] partial class C;
        """,
        "Layer 1 [LSTM]: stateful cannot be combined with bidirectional: the backward direction ends where the sequence begins",
        "Layer 1 [GRU]: goBackwards cannot be combined with bidirectional: both directions are read anyway",
        "Layer 3 [GRU]: stateful cannot be combined with initialState: there is one state to start with");

    [Fact]
    public Task StateCount() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LSTM(5, returnState: true, Name = "a")] [RepeatVector(2)] [LSTM(5, initialState: {|NETGEN202:["a.h"]|})] partial class A;
        [Network] [Input(4, 3)] [GRU(5, returnState: true, Name = "a")] [RepeatVector(2)] [GRU(5, initialState: {|NETGEN202:["a.h"]|}, bidirectional: Bidirectional.Sum)] partial class B;
        """,
        "Layer 3 [LSTM]: initialState must name 2 outputs (h and c of each direction), but names 1",
        "Layer 3 [GRU]: initialState must name 2 outputs (one vector for each direction), but names 1");

    [Fact]
    public Task StateShape() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LSTM(5, returnState: true, Name = "a")] [RepeatVector(2)] [LSTM(6, initialState: [{|NETGEN203:"a.h"|}, "a.c"])] partial class A;
        [Network] [Input(4, 3, Name = "x")] [GRU(3, initialState: [{|NETGEN203:"x"|}])] partial class B;
        """,
        "Layer 3 [LSTM]: initial state 'a.h' must have one axis of 6 units, but is 5",
        "Layer 1 [GRU]: initial state 'x' must have one axis of 3 units, but is 4×3");

    [Fact]
    public Task Names() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [GRU(5, Name = "a")] [RepeatVector(2)] [GRU(5, initialState: [{|NETGEN119:"a.h"|}])] partial class A;
        [Network] [Input(4, 3, Name = "x")] [GRU(5, returnState: true, Name = {|NETGEN121:"a"|})] [Dense(2, From = "x")] partial class B;
        """,
        "Layer 3 [GRU]: there is no 'a.h'; did you mean 'a'?",
        "Layer 1 [GRU]: nothing uses 'a'; name it in a merge, a From, an [Output] or a loss, or remove it");

    [Fact]
    public Task OptionsAndInputs() => Mistakes.Expect(
        """
        [Network] [Input(4, 3)] [LSTM({|NETGEN124:0|})] partial class A;
        [Network] [Input(4, 3)] [GRU({|NETGEN124:-2|}, returnState: true)] partial class B;
        [Network] [Input(4)] [{|NETGEN136:SimpleRNN(3)|}] partial class C;
        [Network] [Input(4, 3, 2)] [{|NETGEN136:LSTM(3)|}] partial class D;
        [Network] [Input(4, 3)] [LSTM(3, dropout: {|NETGEN125:1|}, recurrentDropout: {|NETGEN125:-0.5f|})] partial class E;
        [Network] [Input(4, 3)] [LSTM(3, useBias: false, unitForgetBias: {|NETGEN128:false|})] partial class F;
        [Network] [Input(4, 3)] [GRU(3, bidirectional: {|NETGEN127:(Bidirectional)9|})] partial class G;
        """,
        "Layer 1 [LSTM]: units must be positive, but is 0",
        "Layer 1 [GRU]: units must be positive, but is -2; try units: 2",
        "Layer 1 [SimpleRNN]: input must have two axes (steps, features), but is 4; try [Reshape(4, 1)] before it",
        "Layer 1 [LSTM]: input must have two axes (steps, features), but is 4×3×2; try [Reshape(4, 6)] before it",
        "Layer 1 [LSTM]: dropout must be at least 0 and below 1, but is 1",
        "Layer 1 [LSTM]: recurrentDropout must be at least 0 and below 1, but is -0.5; try recurrentDropout: 0.5f",
        "Layer 1 [LSTM]: unitForgetBias has no effect: useBias is false",
        "Layer 1 [GRU]: bidirectional must be a member of Bidirectional, but is 9");
}
