#!/usr/bin/env bash
# Dependence over flows by product, beside R's data.table on the same table in the same run: bench/trade.sh [YEARS [RUNS]].
# A year has about 10 million rows; ten years need 3 GB of disk and 8 GB of memory (R's part). Needs Rscript with data.table.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

years=${1:-10}
runs=${2:-3}
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
Rscript -e 'library(data.table)' >/dev/null 2>&1 || { echo "Rscript with data.table is needed (Debian: r-base-core, r-cran-data.table)." >&2; exit 2; }

dotnet build bench/Entente.Bench -c Release -v q >/dev/null
ours=(dotnet bench/Entente.Bench/bin/Release/net10.0/Entente.Bench.dll trade)
"${ours[@]}" make "$scratch" "$years"
echo "$(cat "$scratch/rows.txt") rows, $years years; $(uname -m), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version)"
"${ours[@]}" run "$scratch" "$runs" >"$scratch/ours.txt"
Rscript bench/trade.R "$scratch" "$runs" >"$scratch/theirs.txt"
echo "load after $(cut -d' ' -f1 /proc/loadavg)"

# Name, wall seconds, CPU seconds, then what must agree: rows and a sum.
awk 'NR == FNR { wall[$1] = $2; cpu[$1] = $3; rows[$1] = $4; sum[$1] = $5; next }
    $1 == "memory" { printf "memory at most      Entente %6d MB              data.table %6d MB\n", wall["memory"], $2; next }
    {
        off = sum[$1] / $5 - 1; if (off < 0) off = -off
        printf "%-18s  Entente %6.2f s (%5.2f CPU)  data.table %6.2f s (%5.2f CPU)  %4.1f times (%4.1f in CPU)  %s\n", $1, wall[$1], cpu[$1], $2, $3, $2 / wall[$1], $3 / cpu[$1], (rows[$1] == $4 && off < 1e-6) ? "same result" : "RESULTS DIFFER"
        if (rows[$1] != $4 || off >= 1e-6) failed = 1
    }
    END { exit failed }' "$scratch/ours.txt" "$scratch/theirs.txt"
