#!/usr/bin/env bash
# 200 users at once for a minute on briefs, then on checks (wrk, from Debian), on two cores; says what was answered, and the server's memory before and after.
# Usage: bench/web/load.sh [SECONDS] ; needs wrk and ./entente built.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/../.."
seconds="${1:-60}"
folder="$(mktemp -d)"
app="${ENTENTE:-./entente}"
command -v wrk >/dev/null || { echo "wrk is needed: apt-get install wrk"; exit 2; }
export XDG_DATA_HOME="$folder/data"
taskset -c 0,1 $app serve --port 0 --checks "$folder/checks" >"$folder/out" 2>"$folder/err" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$folder"' EXIT
for _ in $(seq 300); do grep -q http "$folder/out" && break; sleep 0.2; done
at="$(grep -oE 'http://[^ ]+' "$folder/out" | sed 's:/$::')"
memory() { awk '/VmRSS/ { printf "%.0f MB\n", $2 / 1024 }' "/proc/$server/status"; }

cat >"$folder/briefs.lua" <<'LUA'
local codes = { "CHN", "RUS", "USA", "DEU", "IND", "BRA", "JPN", "FRA", "GBR", "TUR", "ZAF", "KOR", "MEX", "IDN", "SAU" }
request = function()
  local a, b = math.random(#codes), math.random(#codes - 1)
  if b >= a then b = b + 1 end
  return wrk.format("GET", "/brief/" .. codes[a] .. "/" .. codes[b] .. "?as-of=2024-05-16")
end
LUA
cat >"$folder/checks.lua" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/plain"
wrk.body = io.open(os.getenv("ARTICLE")):read("a")
LUA

curl -s -o /dev/null "$at/brief/CHN/RUS"
echo "memory at the start: $(memory)"
echo "== briefs"
wrk -t2 -c200 -d"${seconds}s" --timeout 60s --latency -s "$folder/briefs.lua" "$at"
echo "memory after: $(memory)"
echo "== checks"
for half in first second; do
    ARTICLE=samples/beijing-2024-05-16.md wrk -t2 -c200 -d"$((seconds / 2))s" --timeout 60s --latency -s "$folder/checks.lua" "$at/api/v1/checks"
    echo "memory after the $half half: $(memory)"
done
echo "health: $(curl -s "$at/healthz")"
cat "$folder/err"
