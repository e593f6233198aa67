using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests.Sessions;

/// <summary>Panels against the definition of their layout, at all small sizes.</summary>
public sealed class PanelsTests
{
    [Fact]
    public void Matrices_go_into_panels_with_zeros_behind_the_last_feature_and_come_back()
    {
        for (var features = 1; features <= 50; features++)
        {
            for (var rows = 1; rows <= 21; rows++)
            {
                var matrix = Enumerable.Range(1, rows * features).Select(value => (float)value).ToArray();
                var stride = Panels.Stride(rows);
                var panels = new float[Panels.Count(features) * stride];
                Array.Fill(panels, float.NaN);
                Panels.Pack(matrix, ref panels[0], features, stride);
                AssertPanels(panels, matrix, rows, features, stride);

                Array.Fill(panels, float.NaN);
                Panels.Pack([.. matrix.Select(value => (int)value)], ref panels[0], features, stride);
                AssertPanels(panels, matrix, rows, features, stride);

                var back = new float[matrix.Length + 2];
                Panels.Unpack(ref panels[0], stride, features, back.AsSpan(1, matrix.Length));
                Assert.Equal([0, .. matrix, 0], back);
            }
        }
    }

    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 144)]
    [InlineData(8, 144)]
    [InlineData(9, 272)]
    [InlineData(128, 2064)]
    public void The_stride_is_one_row_or_whole_blocks_and_one_row(int rows, int stride) => Assert.Equal(stride, Panels.Stride(rows));

    private static void AssertPanels(float[] panels, float[] matrix, int rows, int features, int stride)
    {
        for (var feature = 0; feature < Panels.Count(features) * 16; feature++)
        {
            for (var row = 0; row < rows; row++)
                Assert.Equal(feature < features ? matrix[(row * features) + feature] : 0, panels[LinearKernels.At(row, feature, stride)]);
        }
    }
}
