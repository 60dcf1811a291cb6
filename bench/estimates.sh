#!/usr/bin/env bash
# Ideal points, gravity and a brief, beside R in the same run: bench/estimates.sh [VOTES]. VOTES is a published file or folder of General Assembly
# votes (entente data sources voeten-votes); without it the votes of the starter figures are taken. Needs Rscript with MCMCpack and pscl.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
Rscript -e 'library(MCMCpack); library(pscl)' >/dev/null 2>&1 || { echo "Rscript with MCMCpack and pscl is needed (Debian: r-base-core, r-cran-mcmcpack, r-cran-pscl)." >&2; exit 2; }

dotnet build bench/Entente.Bench -c Release -v q >/dev/null
dotnet build src/Entente.Cli -c Release -v q >/dev/null
entente=(dotnet src/Entente.Cli/bin/Release/net10.0/Entente.Cli.dll)
"${entente[@]}" data init --record "$scratch/record.duckdb" >/dev/null
[ $# -eq 0 ] || "${entente[@]}" data add voeten-votes "$1" --record "$scratch/record.duckdb" >/dev/null

echo "$(uname -m), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version), $(Rscript --version 2>&1 | cut -d' ' -f1-4)"
echo "Entente: name, seconds, CPU seconds, then votes, roll calls, rounds, converged; or rows, rounds, converged, coefficients"
dotnet bench/Entente.Bench/bin/Release/net10.0/Entente.Bench.dll estimates "$scratch/record.duckdb" "$scratch" | tee "$scratch/ours.txt"
echo "R: name, seconds, CPU seconds, then coefficients, or states and roll calls"
Rscript bench/estimates.R "$scratch" | tee "$scratch/theirs.txt"
echo "load after $(cut -d' ' -f1 /proc/loadavg)"

# The same panel must give the same coefficients; chains of 200 rounds stand beside an estimate that has converged.
awk 'NR == FNR { wall[$1] = $2; cpu[$1] = $3; if ($1 == "gravity-small") { a = $7; b = $8 } next }
    $1 == "gravity-small" {
        same = (a - $4 < 2e-6 && $4 - a < 2e-6 && b - $5 < 2e-6 && $5 - b < 2e-6)
        printf "gravity, %s: %.0f times (%.0f in CPU) as fast as glm\n", same ? "same coefficients" : "COEFFICIENTS DIFFER", $2 / (wall[$1] > 0 ? wall[$1] : 0.01), $3 / (cpu[$1] > 0 ? cpu[$1] : 0.01)
        if (!same) failed = 1
    }
    $1 ~ /irt/ { printf "ideal points of the same sessions, converged, against %s: %.0f times (%.0f in CPU)\n", $1, $2 / wall["ideal-5"], $3 / cpu["ideal-5"] }
    END { exit failed }' "$scratch/ours.txt" "$scratch/theirs.txt"
