namespace NetGen.Tests.Training;

/// <summary>Points around three corners of a triangle.</summary>
internal static class TinyData
{
    public static Dataset Create(int count, int seed = 5, float spread = 0.6f)
    {
        var random = new Random(seed);
        var (points, labels) = (new float[2 * count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = random.Next(3);
            var angle = labels[i] * 2 * Math.PI / 3;
            points[2 * i] = (float)(Math.Cos(angle) + spread * (random.NextDouble() - 0.5));
            points[2 * i + 1] = (float)(Math.Sin(angle) + spread * (random.NextDouble() - 0.5));
        }

        return new Dataset(points, labels);
    }
}
