namespace Entente;

/// <summary>Names that stand for a device or a process's own streams: /dev/null, /dev/stdout. Renaming a file onto one would take its place.</summary>
internal static class Devices
{
    /// <summary>True for a full path that must be written as it stands and never be replaced.</summary>
    public static bool Is(string fullPath) => !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal))
        && !fullPath.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
