using System.Text.Json.Serialization;

namespace Entente.Record;

/// <summary>Rows that a loaded dataset gives to one table of the record.</summary>
/// <param name="Table">The record's table.</param>
/// <param name="Rows">How many.</param>
/// <param name="From">First day that they speak for; null for a table without time.</param>
/// <param name="To">Last day that they speak for.</param>
internal sealed record LoadedTable(string Table, long Rows, DateOnly? From, DateOnly? To);

/// <summary>A published file that a dataset was loaded from.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum, lower-case hexadecimal.</param>
internal sealed record LoadedFile(string Name, long Bytes, string Sha256);

/// <summary>A code of the publisher's that stands for no state of the registry; its rows are kept under the code, with a question mark before it.</summary>
/// <param name="Code">As published.</param>
/// <param name="Name">The publisher's name for it; empty where none is given.</param>
/// <param name="Rows">How many rows hold it.</param>
internal sealed record UnknownCode(string Code, string Name, long Rows);

/// <summary>A row that was left out under <c>--skip-bad</c>.</summary>
internal sealed record SkippedRow(string File, long Line, string Why);

/// <summary>One version of a public dataset as it was loaded; stands as JSON beside the database that holds its rows.</summary>
internal sealed record LoadedDataset
{
    /// <summary>What findings name.</summary>
    public required DatasetReference Reference { get; init; }

    /// <summary>The id of the source that read it: baci.</summary>
    public required string Source { get; init; }

    /// <summary>Traps; empty for none.</summary>
    public required string Note { get; init; }

    /// <summary>The product nomenclature of its product table: HS17. Empty where it has none.</summary>
    public string Nomenclature { get; init; } = "";

    /// <summary>When it was loaded, UTC.</summary>
    public required DateTimeOffset Loaded { get; init; }

    /// <summary>The files it was loaded from.</summary>
    public required IReadOnlyList<LoadedFile> Files { get; init; }

    /// <summary>What it gives to the record.</summary>
    public required IReadOnlyList<LoadedTable> Tables { get; init; }

    /// <summary>Starter datasets that give way to it where both speak for the same time.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>Loaded datasets that it gives way to where both speak for the same time.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>What the loading found that a reader must know: a part of the dataset only, a row cap.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Codes of no state.</summary>
    public IReadOnlyList<UnknownCode> Unknown { get; init; } = [];

    /// <summary>Rows left out.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>The name of the database that holds its rows, in the same folder; another for each load, so that the description alone decides which rows count.</summary>
    public required string Database { get; init; }

    /// <summary>Checksum of the database that holds its rows.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of that database.</summary>
    public required long Bytes { get; init; }

    /// <summary>All rows together.</summary>
    [JsonIgnore]
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>The day by which it was out; where that is not known, the last day it speaks for, before which it cannot have been. Null where neither is known.</summary>
    [JsonIgnore]
    public DateOnly? OutBy => Reference.Released ?? Span?.To;

    /// <summary>The first and the last day it speaks for; null where it knows no time.</summary>
    [JsonIgnore]
    public (DateOnly From, DateOnly To)? Span =>
        Tables.Any(t => t.From is not null) ? (Tables.Min(t => t.From)!.Value, Tables.Max(t => t.To)!.Value) : null;
}

/// <summary>Which version of each dataset the user has chosen.</summary>
/// <param name="Versions">Version by dataset id.</param>
internal sealed record VersionsInUse(IReadOnlyDictionary<string, string> Versions);

/// <summary>Reads and writes the descriptions without reflection, which would cost start-up time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoadedDataset))]
[JsonSerializable(typeof(VersionsInUse))]
internal sealed partial class LoadedJson : JsonSerializerContext;
