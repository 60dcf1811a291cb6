#!/usr/bin/env bash
# Measures `entente check` as a whole process: the first run (record made from the starter figures; build apart) and runs after it.
# Needs GNU time. Prints seconds of wall clock and the largest resident size, and beside them the cost of starting .NET at all.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

sample=samples/beijing-2024-05-16.md
runs=${1:-7}
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
command -v /usr/bin/time >/dev/null || { echo "GNU time is needed at /usr/bin/time." >&2; exit 2; }

./entente --version >/dev/null

measured() { /usr/bin/time -a -o "$scratch/$1" -f '%e %M' "${@:2}" >/dev/null; }

# median NAME: the middle of the wall times and the largest of the sizes.
median() {
    sort -n "$scratch/$1" | awk -v name="$2" '{ wall[NR] = $1; if ($2 > most) most = $2 } END { printf "%-34s %5.2f s  %4d MB\n", name, wall[int((NR + 1) / 2)], most / 1024 }'
}

for _ in 1 2 3; do
    rm -f "$scratch/record.duckdb"
    measured first ./entente check "$sample" --record "$scratch/record.duckdb"
done
for _ in $(seq "$runs"); do
    measured floor ./entente --version
    measured again ./entente check "$sample" --record "$scratch/record.duckdb"
    measured html ./entente check "$sample" --record "$scratch/record.duckdb" --html "$scratch/report.html"
done

echo "$(uname -m), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), .NET $(dotnet --version)"
median floor "entente --version (the floor)"
median first "first check, record made"
median again "check again"
median html "check again, with HTML"
