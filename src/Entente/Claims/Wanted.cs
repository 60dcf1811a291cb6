using Entente.Reading;
using Sylvan.Data.Csv;

namespace Entente.Claims;

/// <summary>Someone who is or was wanted on a warrant on record.</summary>
/// <param name="Name">The name in the record.</param>
/// <param name="Iso3">The state.</param>
internal sealed record WantedPerson(string Name, string Iso3);

/// <summary>The names of persons with warrants on record, found in sentences.</summary>
internal sealed class Wanted
{
    private readonly PhraseIndex<WantedPerson> names = new();

    private Wanted()
    {
        using var csv = CsvDataReader.Create(DataFiles.Find("curated", "warrants.csv"));
        while (csv.Read())
        {
            var person = new WantedPerson(csv.GetString(1), csv.GetString(3));
            foreach (var alias in csv.GetString(2).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(person.Name).Distinct(StringComparer.Ordinal))
            {
                names.Add(alias, person, caseMatters: true);
            }
        }
    }

    /// <summary>The persons that ship with Entente.</summary>
    public static Wanted Default { get; } = new();

    /// <summary>The persons named in a sentence, with the token where the name begins.</summary>
    public IReadOnlyList<(WantedPerson Person, int First, int Last)> In(Sentence s)
    {
        var found = new List<(WantedPerson, int, int)>();
        var at = new List<FoundPhrase<WantedPerson>>();
        var tokens = s.AllTokens[..s.End];
        for (var i = s.First; i < s.End; i++)
        {
            at.Clear();
            names.FindAt(tokens, i, s.Text, at);
            if (at.Count > 0)
            {
                found.Add((at[0].Value, i, at[0].Last));
                i = at[0].Last;
            }
        }

        return found;
    }

    /// <summary>The person on record that an officeholder is; null where no warrant names them.</summary>
    public WantedPerson? Of(string name)
    {
        var tokens = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Tokenizer.Cut(name));
        var at = new List<FoundPhrase<WantedPerson>>();
        for (var i = 0; i < tokens.Length; i++)
        {
            names.FindAt(tokens, i, name, at);
        }

        return at.OrderByDescending(a => a.Last).FirstOrDefault()?.Value;
    }
}
