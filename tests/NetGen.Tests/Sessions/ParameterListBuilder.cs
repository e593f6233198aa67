using NetGen.CompilerServices;

namespace NetGen.Tests.Sessions;

/// <summary>Places parameters as the generator does: decaying, then the other trainable ones, then state.</summary>
internal sealed class ParameterListBuilder
{
    private readonly List<Func<int, ParameterDescription>> makers = [];

    public void Add(
        string name,
        int[] shape,
        Initializer initializer,
        float value = float.NaN,
        bool trainable = true,
        bool decays = false,
        float l1 = 0,
        float l2 = 0,
        int columnAxes = 1,
        int group = 0)
    {
        var columns = name.EndsWith("kernel", StringComparison.Ordinal) ? shape[^columnAxes..].Aggregate(1, (product, axis) => product * axis) : 0;
        var (fanIn, fanOut) = shape.Length > 1 ? (shape[^2], shape[^1]) : (shape[0], shape[0]);
        makers.Add(offset => new ParameterDescription(
            name, shape, columns, offset, initializer, fanIn, fanOut, value, trainable, decays, l1, l2, group: group));
    }

    public NetworkDescription Build(string name)
    {
        var parameters = new ParameterDescription[makers.Count];
        var length = 0;
        int Place(Func<ParameterDescription, bool> chosen)
        {
            for (var i = 0; i < makers.Count; i++)
            {
                var parameter = makers[i](length);
                if (!chosen(parameter)) continue;
                parameters[i] = parameter;
                length += parameter.StoredLength;
            }

            return length;
        }

        var decaying = Place(parameter => parameter.Trainable && parameter.Decays);
        var trainable = Place(parameter => parameter.Trainable && !parameter.Decays);
        Place(parameter => !parameter.Trainable);
        return new NetworkDescription(name, parameters, length, decaying, trainable);
    }
}
