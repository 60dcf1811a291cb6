using System.Globalization;
using System.IO.Compression;
using System.Text;
using Entente.Measures.IdealPoints;
using Sylvan.Data.Csv;

namespace Entente.Tests.Measures.IdealPoints;

/// <summary>The General Assembly's whole record from the published files, and the published estimates, states by name.</summary>
internal static class PublishedVotes
{
    /// <summary>Names that the two files write differently, letters only.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["Eswatini"] = "Swaziland",
        ["NorthMacedonia"] = "Macedonia",
        ["FederalRepublicofGermany"] = "GermanFederalRepublic",
    };

    /// <summary>Votes of sessions 1 to 73 from Voeten's file, later ones from the United Nations' extracts.</summary>
    public static List<CastVote> Votes(string folder)
    {
        var sessions = Rows(folder, "unga_roll_calls_1946_2019").ToDictionary(r => r["rcid"], r => int.Parse(r["session"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var votes = new List<CastVote>();
        foreach (var row in Rows(folder, "unga_votes_1946_2019"))
        {
            if (sessions[row["rcid"]] <= 73)
            {
                votes.Add(new CastVote(int.Parse(row["rcid"], CultureInfo.InvariantCulture), sessions[row["rcid"]], Letters(row["country"]), (byte)(row["vote"] switch { "no" => 0, "abstain" => 1, _ => 2 })));
            }
        }

        var names = Rows(folder, "unga_ideal_points_published_2020").Where(r => r["session"] == "73").ToDictionary(r => r["iso3c"], r => Letters(r["Countryname"]), StringComparer.Ordinal);
        var items = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, "unga_votes_2019_2026").Where(r => r["vote"] is "Y" or "N" or "A"))
        {
            var day = DateOnly.Parse(row["date"], CultureInfo.InvariantCulture);
            var session = int.TryParse(row["session"], CultureInfo.InvariantCulture, out var number) ? number : day.Year - (day.Month >= 9 ? 1945 : 1946);
            if (!items.TryGetValue(row["symbol"], out var item))
            {
                items[row["symbol"]] = item = 1_000_000 + items.Count;
            }

            votes.Add(new CastVote(item, session, names.GetValueOrDefault(row["iso3"], row["iso3"]), (byte)(row["vote"] switch { "N" => 0, "A" => 1, _ => 2 })));
        }

        return votes;
    }

    /// <summary>The estimates published in April 2020, sessions 1 to 74.</summary>
    public static Dictionary<(string State, int Session), double> Of2020(string folder) => Rows(folder, "unga_ideal_points_published_2020")
        .ToDictionary(r => (Letters(r["Countryname"]), int.Parse(r["session"], CultureInfo.InvariantCulture)), r => double.Parse(r["IdealPoint"], CultureInfo.InvariantCulture));

    /// <summary>The estimates on all votes published in July 2025, for states that stand in the list of 2020 too, by session.</summary>
    public static Dictionary<(string State, int Session), double> Of2025(string folder)
    {
        var names = Rows(folder, "unga_ideal_points_published_2020").Where(r => r["session"] == "73").ToDictionary(r => r["iso3c"], r => Letters(r["Countryname"]), StringComparer.Ordinal);
        return Rows(folder, "unga_ideal_points_published_2025")
            .Where(r => r["idealpointall"].Length > 0 && names.ContainsKey(r["iso3c"]))
            .Select(r => (Key: (names[r["iso3c"]], (int)double.Parse(r["year"], CultureInfo.InvariantCulture) - 1945), Value: double.Parse(r["idealpointall"], CultureInfo.InvariantCulture)))
            .ToDictionary(r => r.Key, r => r.Value);
    }

    // Files differ in how they write letters beyond ASCII: what is left without them is enough to tell states apart.
    private static string Letters(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetter));
        return letters == "UnitedStates" ? "USA" : Renamed.GetValueOrDefault(letters, letters);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, "politics", file + ".csv.gz")), CompressionMode.Decompress);
        using var text = new StreamReader(stream, file.EndsWith("2020", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8);
        using var reader = CsvDataReader.Create(text);
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        while (reader.Read())
        {
            var row = new Dictionary<string, string>(names.Length, StringComparer.Ordinal);
            for (var i = 0; i < names.Length; i++)
            {
                row[names[i]] = reader.GetString(i);
            }

            yield return row;
        }
    }
}
