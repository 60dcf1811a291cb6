using Entente.Record;

namespace Entente.Catalogue;

/// <summary>One thing that can be named beside the states.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Words">What it is.</param>
public sealed record DetailChoice(string Id, string Words);

/// <summary>What must be named beside the states to ask a measure.</summary>
/// <param name="Name">What it is: treaty, goods, body, sector.</param>
/// <param name="Default">What is taken where none is named; null where one must be.</param>
/// <param name="Choices">The ids that may be named, with words for each.</param>
/// <param name="Codes">True when codes of the Harmonized System (2 to 6 digits) may be named, too.</param>
public sealed record MeasureDetail(string Name, string? Default, Func<RecordReader, IReadOnlyList<DetailChoice>> Choices, bool Codes = false)
{
    /// <summary>What else may be named, in words; empty for nothing.</summary>
    public string Also { get; init; } = "";

    /// <summary>Brings what else may be named into the one form that the measure takes, null for what it does not know; null where nothing else may be named.</summary>
    internal Func<string, string?>? Read { get; init; }

    /// <summary>The id that a question names, or the default.</summary>
    /// <exception cref="EntenteException">None is named and there is no default, or it is not known.</exception>
    internal string Resolve(string measure, MeasureQuestion question)
    {
        var wanted = question.Detail.Trim();
        if (wanted.Length == 0)
        {
            return Default ?? throw new EntenteException($"{measure} needs {("aeiou".Contains(Name[0], StringComparison.Ordinal) ? "an" : "a")} {Name}. Name one with --of, such as: {string.Join(", ", Choices(question.Record).Take(8).Select(c => c.Id))}. All of them: entente explain {measure}");
        }

        if (Codes && wanted.Length is >= 2 and <= 6 && wanted.All(char.IsAsciiDigit))
        {
            return wanted;
        }

        if (Read?.Invoke(wanted) is { } read)
        {
            return read;
        }

        var choices = Choices(question.Record);
        return choices.FirstOrDefault(c => string.Equals(c.Id, wanted, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Words, wanted, StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new EntenteException($"There is no {Name} '{wanted}' for {measure}. Nearest: {string.Join(", ", Near.Of(wanted, choices.Select(c => c.Id)))}{(Also.Length > 0 ? $"; {Also}" : "")}. All of them: entente explain {measure}");
    }
}
