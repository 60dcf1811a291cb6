using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A land border, or water between two states.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Neighbour">Code of the neighbour.</param>
/// <param name="Since">When the dataset first has it; null where no first day was looked up.</param>
/// <param name="Until">Until when; null while it stands.</param>
/// <param name="Miles">0 for a border on land or along a river; else at most so many nautical miles of water.</param>
internal sealed record Border(string Dataset, string Neighbour, RecordDate? Since, RecordDate? Until, int Miles)
{
    public bool StandsOn(DateOnly day) => (Since is null || Since.Value.First <= day) && (Until is null || day < Until.Value.First);
}

/// <summary>Land borders and neighbours across water. Missing data: no row means no border only where the dataset has both states at all.</summary>
internal static class Borders
{
    /// <summary>Every border that a state has had, the land borders first.</summary>
    public static Answer<Border> Of(RecordReader record, State state)
    {
        return record.Query(
            $"""
            SELECT dataset, neighbour, since, until, 0 AS miles FROM land_border WHERE state = {Sql.Code(state)}
            UNION ALL
            SELECT dataset, neighbour, since, until, miles FROM sea_neighbour WHERE state = {Sql.Code(state)}
            ORDER BY 5, 2, 3
            """,
            r => new Border(r.GetString(0), r.GetString(1), RecordDate.Parse(r.GetString(2)), RecordDate.Parse(r.GetString(3)), r.GetInt32(4)));
    }
}
