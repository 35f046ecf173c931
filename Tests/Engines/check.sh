#!/usr/bin/env bash
# Mesin SQL yang sesungguhnya di samping penerjemah: temuan yang sama, byte demi byte.
#   check.sh PROGRAM PYTHON [MESIN…]        bawaan: duckdb spark
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
patuh=$1
python=$2
shift 2
engines=("$@")
((${#engines[@]})) || engines=(duckdb spark)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# compare NAMA CATATAN PILIHAN…: aturan yang mempunyai program, dinilai kedua-duanya.
compare() {
  local name=$1 records=$2 status
  shift 2
  for engine in "${engines[@]}"; do
    status=0
    "$patuh" run "$records" --engine "$engine" --python "$python" --as-of 2025-10-31 --quiet \
      --out "$work/$engine" "$@" 2>"$work/galat" || status=$?
    # 3: sebagian aturan tidak mempunyai padanan SQL dan disebut namanya.
    if ((status > 3)) && [[ $name == terbesar ]] && grep -qi 'overflow\|out of range' "$work/galat"; then
      echo "henti $engine $name: bilangan tidak muat"
      continue
    fi
    if ((status > 3)); then
      echo "GAGAL $engine $name"
      head -3 "$work/galat"
      failed=1
      continue
    fi
    local only=()
    while IFS=, read -r rule _; do
      [[ $rule == rule ]] || only+=(--only "$rule")
    done <"$work/$engine/summary.csv"
    "$patuh" check "$records" --as-of 2025-10-31 --quiet --out "$work/check" \
      --write findings,summary "${only[@]}" "$@" || true
    if cmp -s "$work/check/findings.csv" "$work/$engine/findings.csv" &&
      cmp -s "$work/check/summary.csv" "$work/$engine/summary.csv"; then
      echo "sama  $engine $name: $(($(wc -l <"$work/check/findings.csv") - 1)) temuan"
    else
      echo "BEDA  $engine $name"
      diff "$work/check/findings.csv" "$work/$engine/findings.csv" | head -4 || true
      failed=1
    fi
  done
}

compare kecil Examples/kecil
compare kalbar Examples/kalbar
# Perkara sukar; `terbesar` boleh berhenti karena bilangannya tidak muat, tetapi tidak boleh berbeda.
for case in Tests/Corpus/engines/*/; do
  compare "$(basename "$case")" "$case"
done
if [[ -d .build/bench/S/shuffled ]]; then
  compare tolok-ukur-S .build/bench/S/shuffled \
    --rules Tests/Benchmarks/Rules --regulations Tests/Benchmarks/Regulations
fi
exit $failed
