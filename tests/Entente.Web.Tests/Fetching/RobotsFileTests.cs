using Entente.Web.Fetching;

namespace Entente.Web.Tests.Fetching;

/// <summary>Examples after RFC 9309, sections 2.2.1 to 2.2.4 and 5.</summary>
public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/public", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: entente\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: ENTENTE\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: Entente\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php5", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXXbYYc/d", false)]
    [InlineData("User-agent: * # all\r\nDisallow: /a # not this\r\n", "/a", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a?q=*x", "/a?q=1x", false)]
    public void The_longest_rule_of_the_programs_group_decides(string file, string path, bool allowed) => Assert.Equal(allowed, RobotsFile.Read(file, "Entente").Allows(path));

    [Fact]
    public void Hostile_rules_take_no_time()
    {
        var rule = "/" + string.Concat(Enumerable.Repeat("a*", 5000)) + "b";
        var file = RobotsFile.Read($"User-agent: *\nDisallow: {rule}", "Entente");
        Assert.True(file.Allows("/" + new string('a', 2000)));
    }
}
