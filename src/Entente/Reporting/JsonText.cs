using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>JSON that people can read: letters of every script as they are, markup, controls and direction marks escaped.</summary>
internal static class JsonText
{
    private static readonly CatalogueJsonContext Context = new(new JsonSerializerOptions(CatalogueJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(Readable()),
        NewLine = "\n",
    });

    /// <summary>A shape as UTF-8, ended by a line feed.</summary>
    public static byte[] Bytes<T>(T shape, JsonTypeInfo<T> type)
    {
        var readable = (JsonTypeInfo<T>)(Context.GetTypeInfo(type.Type) ?? type);
        return [.. JsonSerializer.SerializeToUtf8Bytes(shape, readable), (byte)'\n'];
    }

    public static DatasetJson Shape(DatasetReference d) => new(d.Id, d.Name, d.Version, d.Publisher, d.Released, d.Licence, d.Url, d.Citation);

    public static FigureJson Shape(Figure figure) => new()
    {
        Label = figure.Label,
        Value = new(figure.Value, figure.Text),
        Unit = figure.Unit,
        Period = figure.Period,
        Dataset = figure.Dataset,
        Version = figure.Version,
        Interval = figure.Interval is { } interval && double.IsFinite(interval.Low) && double.IsFinite(interval.High) ? new(interval.Low, interval.High) : null,
        Beside = figure.Beside is Beside.None ? null : figure.Beside.Word(),
        PublishedLater = figure.PublishedLater,
    };

    /// <summary>Which letters stand as they are.</summary>
    public static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. PlainText.DirectionControls]);
        return settings;
    }
}
