namespace Entente;

/// <summary>
/// Something the user can mend: the message says what was found, what was expected, where, and the next step.
/// The command line prints the message alone and exits with 2.
/// </summary>
public sealed class EntenteException : Exception
{
    /// <summary>An error with no message; use one of the others.</summary>
    public EntenteException()
    {
    }

    /// <summary>An error that the message explains in full.</summary>
    public EntenteException(string message)
        : base(message)
    {
    }

    /// <summary>An error that the message explains in full, with what caused it.</summary>
    public EntenteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
