namespace NetGen;

/// <summary>Whose names and layouts a weight file has.</summary>
public enum WeightNames
{
    /// <summary>
    /// NetGen's own, which are Keras's: <c>dense_1.kernel</c> of shape (in, out), <c>dense_1.bias</c>, <c>prelu_1.alpha</c>.
    /// </summary>
    NetGen,

    /// <summary>
    /// Those of a PyTorch <c>state_dict</c>: the kernel of a dense layer is <c>dense_1.weight</c> of shape (out, in), that of a
    /// convolution <c>conv2d_1.weight</c> of shape (out, in / groups, height, width), of a transposed one (in, out, height, width); a separable
    /// convolution has <c>separable_conv2d_1.depthwise</c> and <c>separable_conv2d_1.pointwise</c>. A bias is <c>dense_1.bias</c>, and the slopes of PReLU are <c>prelu_1.weight</c> with a single axis. Give layers their modules' names
    /// (<c>Name = "fc1"</c>). An embedding's table is <c>embedding_1.weight</c>. A normalisation's γ and β are <c>weight</c> and <c>bias</c>, its moving averages <c>running_mean</c> and
    /// <c>running_var</c>; <c>num_batches_tracked</c> is ignored. A layer that has both a kernel and slopes keeps <c>alpha</c> for the slopes.
    /// A recurrent layer has <c>lstm_1.weight_ih_l0</c>, <c>weight_hh_l0</c>, <c>bias_ih_l0</c> and <c>bias_hh_l0</c> with PyTorch's order of gates, those of the
    /// backward direction <c>_reverse</c> behind them; where the layer has one bias, it is the sum of both (saved as itself and zeros).
    /// Attention's projections are linear layers: <c>mha.query.weight</c> (heads·keyDim, features), …, <c>mha.attention_output.weight</c> (out,
    /// heads·valueDim). Where PyTorch's own module can be the layer, query, key and value are its <c>mha.in_proj_weight</c> and <c>mha.in_proj_bias</c>, one below the
    /// other, and the output is <c>mha.out_proj.weight</c>: so they are saved; read are both.
    /// Axes are converted, what a <c>Flatten</c> of an image is multiplied with is not: PyTorch's images have the channels first, so the inputs of a
    /// dense layer behind it are in another order there.
    /// </summary>
    PyTorch,
}
