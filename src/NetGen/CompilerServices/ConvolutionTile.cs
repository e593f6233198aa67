using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// What the register tiles of a convolution work on: neighbouring pixels, the taps they see, and where their results go. For generated code.
/// Offsets and steps count floats.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ConvolutionTile
{
    /// <summary>The first input channel of the first pixel under the first tap.</summary>
    public ref float X;

    /// <summary>The weights of the first tap.</summary>
    public ref float W;

    /// <summary>The result; offsets in it count from here.</summary>
    public ref float Y;

    /// <summary>The bias of output channel 0.</summary>
    public ref float Bias;

    /// <summary>The first operand or further result of the body.</summary>
    public ref float A;

    /// <summary>Its second.</summary>
    public ref float B;

    /// <summary>Its third.</summary>
    public ref float C;

    /// <summary>From one panel of the input to the next.</summary>
    public nint XStride;

    /// <summary>From one panel of weights to the next.</summary>
    public nint WStride;

    /// <summary>From one panel of the result to the next.</summary>
    public nint YStride;

    /// <summary>From one pixel of the input to the next.</summary>
    public nint XStep;

    /// <summary>From one pixel of the result to the next.</summary>
    public nint YStep;

    /// <summary>The first result.</summary>
    public nint At;

    /// <summary>The first pixel, in what has one number a pixel.</summary>
    public nint Row;

    /// <summary>The first output channel.</summary>
    public nint Feature;

    /// <summary>How many tiles lie one behind the other.</summary>
    public int Tiles;

    /// <summary>How many such lines of tiles there are.</summary>
    public int Lines;

    /// <summary>From one line to the next in the input.</summary>
    public nint XLine;

    /// <summary>From one line to the next in the result.</summary>
    public nint YLine;

    /// <summary>Input channels.</summary>
    public int Inputs;

    /// <summary>Taps along the depth.</summary>
    public nint Layers;

    /// <summary>From one of them to the next in the input.</summary>
    public nint XLayer;

    /// <summary>From one of them to the next in the weights.</summary>
    public nint WLayer;

    /// <summary>Taps along the height.</summary>
    public nint Rows;

    /// <summary>From one of them to the next in the input.</summary>
    public nint XRow;

    /// <summary>From one of them to the next in the weights.</summary>
    public nint WRow;

    /// <summary>Taps along the width.</summary>
    public nint Columns;

    /// <summary>From one of them to the next in the input.</summary>
    public nint XColumn;

    /// <summary>From one of them to the next in the weights.</summary>
    public nint WColumn;

    /// <summary>One line, with what all tiles of a convolution share.</summary>
    /// <param name="y">The result.</param>
    /// <param name="bias">The bias of output channel 0.</param>
    /// <param name="a">The first operand or further result of the body.</param>
    /// <param name="b">Its second.</param>
    /// <param name="c">Its third.</param>
    /// <param name="xStride">From one panel of the input to the next.</param>
    /// <param name="wStride">From one panel of weights to the next.</param>
    /// <param name="yStride">From one panel of the result to the next.</param>
    /// <param name="inputs">Input channels.</param>
    public ConvolutionTile(
        ref float y, ref float bias, ref float a, ref float b, ref float c, nint xStride, nint wStride, nint yStride, int inputs)
    {
        Y = ref y;
        Bias = ref bias;
        A = ref a;
        B = ref b;
        C = ref c;
        XStride = xStride;
        WStride = wStride;
        YStride = yStride;
        Inputs = inputs;
        Lines = 1;
    }
}
