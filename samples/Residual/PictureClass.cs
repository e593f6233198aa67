namespace Residual;

/// <summary>What a picture shows: a shape, and what it is filled with.</summary>
internal static class PictureClass
{
    public const int Count = 12;

    private static readonly string[] Shapes = ["disc", "square", "triangle", "star"];
    private static readonly string[] Fills = ["plain", "striped", "checked"];

    public static string NameOf(int picture) => $"{Fills[FillOf(picture)]} {Shapes[ShapeOf(picture)]}";

    public static int ShapeOf(int picture) => picture % Shapes.Length;

    public static int FillOf(int picture) => picture / Shapes.Length;
}
