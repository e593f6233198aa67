using Microsoft.CodeAnalysis.CSharp;
using NetGen.CodeFixes.Tests.Driving;
using Xunit;

namespace NetGen.CodeFixes.Tests;

/// <summary>Numbers become ones that fit, wherever they stand in the attribute.</summary>
public class NumberFixTests
{
    [Theory]
    [InlineData("[Conv2D(8, 5)]", "Change kernel to 4", "[Conv2D(8, 4)]", "Add padding: Padding.Same", "[Conv2D(8, 5, padding: Padding.Same)]")]
    [InlineData("[Conv2D(8, kernel: 5, Name = \"c\")]", "Change kernel to 4", "[Conv2D(8, kernel: 4, Name = \"c\")]", "Add padding: Padding.Same", "[Conv2D(8, kernel: 5, padding: Padding.Same, Name = \"c\")]")]
    [InlineData("[MaxPooling2D([2, 5], 1)]", "Change pool to [2, 4]", "[MaxPooling2D([2, 4], 1)]", "Add padding: Padding.Same", "[MaxPooling2D([2, 5], 1, padding: Padding.Same)]")]
    [InlineData("[MaxPooling2D(new[] { 2, 5 }, 1)]", "Change pool to [2, 4]", "[MaxPooling2D(new[] { 2, 4 }, 1)]", "Add padding: Padding.Same", "[MaxPooling2D(new[] { 2, 5 }, 1, padding: Padding.Same)]")]
    public Task A_window_fits_or_is_padded(string wrong, string first, string smaller, string second, string padded) =>
        Repair.Expect("NETGEN150", Image(wrong), (first, Image(smaller)), (second, Image(padded)));

    [Theory]
    [InlineData("NETGEN124", "[Conv2D(-8, 3)]", "Change filters to 8", "[Conv2D(8, 3)]")]
    [InlineData("NETGEN124", "[Conv2D(8, [3, 0])]", "Change kernel 2 to 1", "[Conv2D(8, [3, 1])]")]
    [InlineData("NETGEN125", "[Dropout(25)]", "Change rate to 0.25f", "[Dropout(0.25f)]")]
    [InlineData("NETGEN158", "[Conv2DTranspose(8, 3, stride: 2, outputPadding: 2)]", "Change outputPadding to 1", "[Conv2DTranspose(8, 3, stride: 2, outputPadding: 1)]")]
    [InlineData("NETGEN159", "[Conv2DTranspose(8, 3, pad: 9)]", "Change pad to 2", "[Conv2DTranspose(8, 3, pad: 2)]")]
    [InlineData("NETGEN165", "[MaxPooling2D(3, pad: 2)]", "Change pad to 1", "[MaxPooling2D(3, pad: 1)]")]
    [InlineData("NETGEN167", "[Cropping2D(3)]", "Change cropping to 1", "[Cropping2D(1)]")]
    [InlineData("NETGEN167", "[Cropping2D([3, 1])]", "Change cropping to 1", "[Cropping2D(1)]")]
    [InlineData("NETGEN152", "[Conv2D(8, [3, 3, 3])]", "Change kernel to [3, 3]", "[Conv2D(8, [3, 3])]")]
    [InlineData("NETGEN177", "[LayerNormalization([1, 2, 1])]", "Remove entry 3 of axis", "[LayerNormalization([1, 2])]")]
    [InlineData("NETGEN128", "[Conv2D(8, 3, useBias: false, biasInitializer: Initializer.Ones, l2: 0.1f)]", "Remove biasInitializer", "[Conv2D(8, 3, useBias: false, l2: 0.1f)]")]
    [InlineData("NETGEN127", "[Conv2D(8, 3, 1, (Padding)9, 1, 3)]", "Remove padding", "[Conv2D(8, 3, 1, dilation: 1, groups: 3)]")]
    [InlineData("NETGEN134", "[Permute(1, 0, 2)]", "Change order to [2, 1, 3]", "[Permute(2, 1, 3)]")]
    [InlineData("NETGEN134", "[Permute([0, 3, 1, 2])]", "Change order to [3, 1, 2]", "[Permute([3, 1, 2])]")]
    [InlineData("NETGEN303", "[Conv2D(8, 3)]\n[BatchNormalization]\n[MeanSquaredError]", "Add useBias: false", "[Conv2D(8, 3, useBias: false)]\n[BatchNormalization]\n[MeanSquaredError]")]
    [InlineData("NETGEN311", "[Conv2D(8, 3, activation: Activation.SELU)]\n[Dropout(0.1f)]", "Use [AlphaDropout] instead of [Dropout]", "[Conv2D(8, 3, activation: Activation.SELU)]\n[AlphaDropout(0.1f)]")]
    public Task One_number_fits(string rule, string wrong, string title, string right) =>
        Repair.Expect(rule, Image(wrong), (title, Image(right)));

    [Theory]
    [InlineData("NETGEN156", "[Conv2D(6, 3, groups: 2)]", "[Conv2D(6, 3, groups: {0})]", "groups", 3, 1)]
    [InlineData("NETGEN210", "[Reshape(4, 12)]\n[MultiHeadAttention(5)]", "[Reshape(4, 12)]\n[MultiHeadAttention({0})]", "heads", 6, 4, 3)]
    [InlineData("NETGEN211", "[Reshape(4, 12)]\n[MultiHeadAttention(6, kvHeads: 4)]", "[Reshape(4, 12)]\n[MultiHeadAttention(6, kvHeads: {0})]", "kvHeads", 3, 6, 2)]
    [InlineData("NETGEN176", "[GroupNormalization(2)]", "[GroupNormalization({0})]", "groups", 3, 1)]
    public async Task The_nearest_divisors_are_offered(string rule, string wrong, string right, string option, params int[] fits)
    {
        var offers = fits.Select(n => ($"Change {option} to {n}", Image(string.Format(right, n)))).ToList();
        if (rule == "NETGEN210") offers.Add(("Add keyDim: 2", Image("[Reshape(4, 12)]\n[MultiHeadAttention(5, keyDim: 2)]")));
        await Repair.Expect(rule, Image(wrong), [.. offers]);
    }

    [Fact]
    public Task A_size_of_a_reshape_is_left_open() => Repair.Expect(
        "NETGEN132",
        Image("[Reshape(6, 4)]"),
        ("Change shape 1 to -1", Image("[Reshape(-1, 4)]")),
        ("Change shape 2 to -1", Image("[Reshape(6, -1)]")));

    /// <summary>Lists are written as the language of the project allows.</summary>
    [Fact]
    public Task Old_C_sharp_gets_old_arrays() => Repair.Expect(
        "NETGEN139",
        EditorProject.Of(LanguageVersion.CSharp11, "using NetGen;\n[Network]\n[Input(4, 3)]\n[Permute(2, 1)]\n[Dot(\"input\")]\npartial class Net { }"),
        ("Add axes: [2, 1]", ["using NetGen;\n[Network]\n[Input(4, 3)]\n[Permute(2, 1)]\n[Dot(\"input\", axes: new[] { 2, 1 })]\npartial class Net { }"]),
        ("Add axes: [1, 2]", ["using NetGen;\n[Network]\n[Input(4, 3)]\n[Permute(2, 1)]\n[Dot(\"input\", axes: new[] { 1, 2 })]\npartial class Net { }"]));

    private static string Image(string layers) => $"[Network]\n[Input(4, 4, 3)]\n{layers}\n[Flatten]\n[Dense(2)]\npublic partial class Net;";
}
