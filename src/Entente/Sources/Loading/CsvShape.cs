using System.Globalization;
using System.Text;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>What a published table of text looks like: separator, missing values, columns with their types.</summary>
internal sealed record CsvShape(params IReadOnlyList<SourceColumn> Columns)
{
    private const int LongestHeader = 65536;
    private static readonly char[] Separators = [',', ';', '\t', '|'];
    private IReadOnlyList<(SourceColumn Column, RowRule Rule)>? rules;

    /// <summary>What cells must be beyond their types.</summary>
    public IReadOnlyList<(SourceColumn Column, RowRule Rule)> Rules => rules ??= [.. Columns.Where(c => c.Rule is not null).Select(c => (c, c.Rule!))];

    /// <summary>What stands between two cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>True where the publisher ends the last line as every other: a file that does not was cut off, perhaps within a figure.</summary>
    public bool EndsWithLineEnd { get; init; } = true;

    /// <summary>What stands around a cell that holds a separator; empty for nothing.</summary>
    public string Quote { get; init; } = "\"";

    /// <summary>Cells that stand for a missing value.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["", "NA"];

    /// <summary>Lines above the header.</summary>
    public int LinesBefore { get; init; }

    /// <summary>False for a file that has no header: the columns stand in the order of <see cref="Columns"/>.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The call that reads a file, every column with its type, so that a cell that does not fit is told with its line.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="name">What to call it in an error.</param>
    /// <param name="options">Further options of the call; empty for none.</param>
    /// <exception cref="EntenteException">It is empty, cut off, of another separator or lacks columns.</exception>
    public string Read(string path, string name, string options = "")
    {
        RequireWhole(path, name, EndsWithLineEnd);
        var headings = Headings(path, name);
        var columns = string.Join(", ", headings.Select(h => $"{Sql.Text(h.Name)}: '{h.Type}'"));
        var absent = string.Concat(Columns.Where(c => !headings.Any(h => h.Name == c.Name)).Select(c => $", CAST(NULL AS {c.Type}) AS \"{c.Name}\""));
        var missing = string.Join(", ", Missing.Select(Sql.Text));
        var read = $"read_csv({Sql.Text(path)}, auto_detect = false, header = {(HasHeader ? "true" : "false")}, skip = {LinesBefore}, delim = {Sql.Text(Delimiter.ToString())}, quote = '{Quote}', escape = '{Quote}', nullstr = [{missing}], columns = {{{columns}}}{options})";
        return absent.Length == 0 ? read : $"(SELECT *{absent} FROM {read})";
    }

    /// <summary>The same with every cell as text and the number of its line, slow: to find a row that is wrong.</summary>
    /// <remarks>A cell may run over several lines. Lines that have too few or too many cells are not among the rows and are not counted.</remarks>
    public string ReadLines(string path, string name)
    {
        var headings = Headings(path, name);
        var columns = string.Join(", ", headings.Select(h => $"{Sql.Text(h.Name)}: 'VARCHAR'"));
        var absent = string.Concat(Columns.Where(c => !headings.Any(h => h.Name == c.Name)).Select(c => $", CAST(NULL AS VARCHAR) AS \"{c.Name}\""));
        var cells = string.Join(", ", headings.Select(h => $"\"{h.Name}\""));
        var breaks = $"length(concat_ws('', {cells})) - length(replace(concat_ws('', {cells}), chr(10), ''))";
        var first = LinesBefore + (HasHeader ? 2 : 1);
        return $"(SELECT row_number() OVER () + {first - 1} + coalesce(CAST(sum({breaks}) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS BIGINT), 0) AS line, *{absent} FROM read_csv({Sql.Text(path)}, auto_detect = false, header = {(HasHeader ? "true" : "false")}, skip = {LinesBefore}, delim = {Sql.Text(Delimiter.ToString())}, quote = '{Quote}', escape = '{Quote}', parallel = false, ignore_errors = true, columns = {{{columns}}}))";
    }

    /// <summary>True where a file's header has the required columns.</summary>
    public bool Fits(string path)
    {
        var header = Header(path);
        return !HasHeader || Lacking(Split(header, Delimiter)).Count == 0;
    }

    private static void RequireWhole(string path, string name, bool endsWithLineEnd)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length == 0)
        {
            throw new EntenteException($"'{name}' is empty. Fetch it again.");
        }

        Span<byte> last = stackalloc byte[1];
        RandomAccess.Read(file, last, length - 1);
        if (endsWithLineEnd && last[0] != (byte)'\n')
        {
            throw new EntenteException($"'{name}' ends in the middle of a line: it was cut off on its way. Fetch it again; if it is whole all the same, end its last line with a line end.");
        }
    }

    private List<(string Name, string Type)> Headings(string path, string name)
    {
        if (!HasHeader)
        {
            return [.. Columns.Select(c => (c.Name, c.Type))];
        }

        var header = Header(path);
        var cells = Split(header, Delimiter);
        var lacking = Lacking(cells);
        if (lacking.Count > 0)
        {
            var other = Separators.FirstOrDefault(s => s != Delimiter && Lacking(Split(header, s)).Count == 0);
            throw new EntenteException(other != default
                ? $"'{name}', line {LinesBefore + 1}: the columns are separated by {Word(other)}, expected {Word(Delimiter)}. Take the file as its publisher ships it, not as a spreadsheet saved it."
                : $"'{name}', line {LinesBefore + 1}: the header lacks {string.Join(", ", lacking.Select(c => c.Name))}; found '{(header.Length > 120 ? header[..120] + "..." : header)}'. Expected {string.Join(Delimiter, Columns.Where(c => c.Required).Select(c => c.Name))}.");
        }

        // Of two headings of one column the better one is it.
        var of = Columns.Where(c => Best(c, cells) >= 0).ToDictionary(c => Best(c, cells));
        var headings = new List<(string, string)>();
        var used = of.Values.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < cells.Count; i++)
        {
            if (of.TryGetValue(i, out var column))
            {
                headings.Add((column.Name, column.Type));
                continue;
            }

            var (word, heading) = (cells[i].Length == 0 ? "column" : cells[i], cells[i].Length == 0 ? "column" : cells[i]);
            for (var n = 2; !used.Add(heading); n++)
            {
                heading = string.Create(CultureInfo.InvariantCulture, $"{word}_{n}");
            }

            headings.Add((heading, "VARCHAR"));
        }

        return headings;
    }

    private List<SourceColumn> Lacking(IReadOnlyList<string> cells) => [.. Columns.Where(c => c.Required && !cells.Any(cell => Is(c, cell)))];

    private static int Best(SourceColumn column, List<string> cells) =>
        column.Aliases.Prepend(column.Name).Select(n => cells.FindIndex(c => string.Equals(c, n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(i => i >= 0, -1);

    private static bool Is(SourceColumn column, string cell) =>
        string.Equals(column.Name, cell, StringComparison.OrdinalIgnoreCase) || column.Aliases.Contains(cell, StringComparer.OrdinalIgnoreCase);

    private string Header(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        for (var i = 0; i < LinesBefore; i++)
        {
            reader.ReadLine();
        }

        var text = new StringBuilder();
        for (var c = reader.Read(); c is not (-1 or '\n' or '\r') && text.Length < LongestHeader; c = reader.Read())
        {
            text.Append((char)c);
        }

        return text.ToString();
    }

    private static List<string> Split(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    private static string Word(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    };
}
