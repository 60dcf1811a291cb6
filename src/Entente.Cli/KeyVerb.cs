using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Web.Access;

namespace Entente.Cli;

/// <summary><c>entente key</c>: who may use a server that others can reach.</summary>
internal static class KeyVerb
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("key", "The keys that open a server: made, listed, removed. A file holds their hashes alone.")
    {
        Add(),
        List(),
        Remove(),
    };

    private static Option<string> Keys() => new("--keys") { Description = "The file with the hashed keys.", HelpName = "FILE", Required = true };

    private static Argument<string> Name() => new("name") { Description = "Whom the key is for: a person, a desk, a program." };

    private static Command Add()
    {
        var (name, keys) = (Name(), Keys());
        var command = new Command("add", "Make a key. It is shown this once and stands nowhere.") { name, keys };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(Made(parsed.GetValue(keys)!, parsed.GetValue(name)!)));
        return command;
    }

    private static Command List()
    {
        var keys = Keys();
        var command = new Command("list", "List whom keys were given to, and when.") { keys };
        command.SetAction(parsed => Write(parsed.GetValue(keys)!, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static Command Remove()
    {
        var (name, keys) = (Name(), Keys());
        var command = new Command("remove", "Remove a key; whoever holds it is shut out at once.") { name, keys };
        command.SetAction(parsed => Gone(parsed.GetValue(keys)!, parsed.GetValue(name)!));
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Made(string file, string name) => new ApiKeys(file).Add(name, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Gone(string file, string name) => new ApiKeys(file).Remove(name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(string file, TextWriter output)
    {
        foreach (var key in new ApiKeys(file).All())
        {
            output.WriteLine($"{key.Name}  made {key.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        }
    }
}
