namespace Entente.Web.Fetching;

/// <summary>What a site's robots.txt allows a program (RFC 9309): the group of its name, else that of <c>*</c>; the longest rule that fits decides, and of two as long the one that allows.</summary>
internal sealed class RobotsFile
{
    private readonly List<(bool Allows, string Path)> rules = [];

    private RobotsFile()
    {
    }

    /// <summary>Reads the rules for a program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The program's name.</param>
    public static RobotsFile Read(string text, string agent)
    {
        var (named, any) = (new RobotsFile(), new RobotsFile());
        var (forNamed, forAny, inRules, isNamed) = (false, false, false, false);
        foreach (var line in text.Split('\n').Take(10_000))
        {
            var parts = line.Split('#', 2)[0].Split(':', 2);
            if (parts.Length < 2)
            {
                continue;
            }

            var (field, value) = (parts[0].Trim().ToLowerInvariant(), parts[1].Trim());
            if (field == "user-agent")
            {
                if (inRules)
                {
                    (forNamed, forAny, inRules) = (false, false, false);
                }

                forNamed |= string.Equals(value, agent, StringComparison.OrdinalIgnoreCase);
                forAny |= value == "*";
                isNamed |= forNamed;
            }
            else if (field is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length > 0)
                {
                    (forNamed ? named : forAny ? any : new RobotsFile()).rules.Add((field == "allow", value));
                }
            }
        }

        return isNamed ? named : any;
    }

    /// <summary>True where a path, with its query, may be fetched.</summary>
    public bool Allows(string path)
    {
        var (allowed, longest) = (true, -1);
        foreach (var (allows, rule) in rules)
        {
            if (rule.Length >= longest && Fits(path, rule) && (rule.Length > longest || allows))
            {
                (allowed, longest) = (allows, rule.Length);
            }
        }

        return allowed;
    }

    // "*" stands for anything and "$" at the end for the end. Greedy with one step back is enough, and linear in practice.
    private static bool Fits(string path, string rule)
    {
        var ended = rule.EndsWith('$');
        var pattern = ended ? rule[..^1] : rule;
        var (p, r, star, mark) = (0, 0, -1, 0);
        while (true)
        {
            if (r == pattern.Length && (!ended || p == path.Length))
            {
                return true;
            }

            if (r < pattern.Length && pattern[r] == '*')
            {
                (star, mark) = (r++, p);
            }
            else if (r < pattern.Length && p < path.Length && pattern[r] == path[p])
            {
                (p, r) = (p + 1, r + 1);
            }
            else if (star >= 0 && mark < path.Length)
            {
                (r, p) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }
    }
}
