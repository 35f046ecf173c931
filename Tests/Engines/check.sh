#!/usr/bin/env bash
# Mesin SQL yang sesungguhnya di samping penerjemah: temuan yang sama, byte demi byte.
#   check.sh PROGRAM PYTHON [MESIN…]        bawaan: duckdb spark
#   BENCH=FOLDER                            data tolok ukur (bawaan: .build/bench), bila ada: FOLDER/S/shuffled
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
here=$PWD/Tests/Engines
patuh=$1
python=$2
shift 2
engines=("$@")
((${#engines[@]})) || engines=(duckdb spark)
bench=${BENCH:-.build/bench}/S/shuffled
work=$(mktemp -d)
spark=
trap 'rm -rf "$work"; [[ -z $spark ]] || kill "$spark"' EXIT
failed=0

# Satu Spark bagi semua jalan; yang dipanggil sebagai Python hanya meneruskan perintahnya.
python_of() { if [[ $1 == spark ]]; then echo "$work/python"; else echo "$python"; fi; }
if [[ " ${engines[*]} " == *" spark "* ]]; then
  printf '#!/bin/sh\nexec "%s" "%s" "%s" "$@"\n' \
    "$python" "$here/one_spark.py" "$work/soket" >"$work/python"
  chmod +x "$work/python"
  "$python" "$here/one_spark.py" --serve "$work/soket" >"$work/spark.log" 2>&1 &
  spark=$!
fi

# told MESIN NAMA BERKAS BERKAS
told() {
  if cmp -s "$3" "$4"; then
    echo "sama  $1 $2"
  else
    echo "BEDA  $1 $2"
    diff "$3" "$4" | head -4 || true
    failed=1
  fi
}

fail() {
  echo "GAGAL $1"
  failed=1
}

# reference CATATAN RINGKASAN PILIHAN…: kata penerjemah tentang aturan yang ada dalam RINGKASAN.
reference() {
  local records=$1 summary=$2 only=() rule
  shift 2
  while IFS=, read -r rule _; do
    [[ $rule == rule ]] || only+=(--only "$rule")
  done <"$summary"
  "$patuh" check "$records" --as-of 2025-10-31 --quiet --out "$work/check" \
    --write findings,summary "${only[@]}" "$@" >/dev/null 2>&1 || true
}

# compare NAMA CATATAN PILIHAN…: aturan yang mempunyai program, dinilai kedua-duanya.
compare() {
  local name=$1 records=$2 status engine table
  shift 2
  for engine in "${engines[@]}"; do
    status=0
    "$patuh" run "$records" --engine "$engine" --python "$(python_of "$engine")" \
      --as-of 2025-10-31 --quiet --out "$work/$engine" "$@" 2>"$work/galat" || status=$?
    # 3: sebagian aturan tidak mempunyai padanan SQL dan disebut namanya.
    if ((status > 3)); then
      fail "$engine $name"
      grep -h 'SQL01' "$work/galat" | head -3 || true
      continue
    fi
    reference "$records" "$work/$engine/summary.csv" "$@"
    for table in summary findings; do cat "$work/check/$table.csv"; done >"$work/kata"
    for table in summary findings; do cat "$work/$engine/$table.csv"; done >"$work/jawaban"
    told "$engine" "$name: $(($(wc -l <"$work/check/findings.csv") - 1)) temuan" \
      "$work/kata" "$work/jawaban"
  done
}

# Program yang disusun, dan pekerjaan yang menjalankannya: Parquet masuk, dan setiap bentuk keluaran.
job() {
  local engine=$1 records=$2 made="$work/program-$1" status form
  local only=(--only 'iuran/*' --only 'pelaporan/*' --only 'pendaftaran/*')
  "$(python_of "$engine")" "$here/tables.py" parquet "$engine" "$PWD/$records" "$work/parquet-$engine" ||
    { fail "$engine parquet"; return; }
  "$patuh" compile --target "$engine" --as-of 2025-10-31 --quiet "${only[@]}" \
    --data "$work/parquet-$engine" --file-format parquet --out "$made"
  reference "$records" /dev/null "${only[@]}"
  submit() {
    status=0
    "$(python_of "$engine")" "$made/jalankan.py" "$made/program.sql" --out "$made" --quiet "$@" \
      2>"$work/galat" || status=$?
    ((status <= 2)) || { fail "$engine ${*:-csv}: $(grep GAGAL "$work/galat")"; return 1; }
  }
  submit && told "$engine" 'Parquet masuk, CSV keluar' "$work/check/findings.csv" "$made/findings.csv"
  for form in 'parquet' 'parquet --partition-by rule' 'csv --partition-by rule'; do
    rm -rf "$made/findings" "$made/findings.parquet"
    # shellcheck disable=SC2086
    submit --format $form || continue
    if "$(python_of "$engine")" "$here/tables.py" same "$engine" "${form%% *}" \
      "$(ls -d "$made/findings" "$made/findings.parquet" 2>/dev/null)" "$work/check/findings.csv"; then
      echo "sama  $engine Parquet masuk, $form keluar"
    else
      fail "$engine $form"
    fi
  done
}

compare kecil Examples/kecil
compare kalbar Examples/kalbar
# Perkara sukar.
for case in Tests/Corpus/engines/*/; do
  compare "$(basename "$case")" "$case"
done
for engine in "${engines[@]}"; do
  job "$engine" Examples/kecil
done
if [[ -d $bench ]]; then
  compare tolok-ukur-S "$bench" \
    --rules Tests/Benchmarks/Rules --regulations Tests/Benchmarks/Regulations
  compare seluruh-aturan-S "$bench"
fi
exit $failed
