#!/usr/bin/env python3
"""Tabel Parquet bagi mesin, dan temuan yang ditulisnya kembali.

    tables.py parquet MESIN FOLDER TUJUAN       setiap FOLDER/<jenis>.csv menjadi TUJUAN/<jenis>.parquet,
                                                hari, bilangan bulat, dan pecahan tersimpan sebagai jenisnya
    tables.py same MESIN BENTUK TEMUAN CSV      TEMUAN (berkas atau folder terbagi) berisi baris yang sama
                                                dengan CSV; keluar 1 bila tidak
"""
import csv
import glob
import os
import sys

COLUMNS = ("subject_type,subject_id,rule,outcome,category,severity,count,amount,grade,readings,"
           "needs,message").split(",")
# Jenis kolom menurut namanya; sisanya teks.
DAYS = ("tanggal_masuk", "tanggal_daftar", "tanggal_bayar", "tanggal_berdiri", "tanggal_daftar_bpjs",
        "wlkp_tanggal", "apbdes_sepakat", "apbdes_kirim", "apbdes_tetap")
WHOLE = ("upah", "upah_dilaporkan", "jumlah", "jumlah_pekerja", "tahun", "orang", "nilai")
PARTS = ("tarif_jkk",)


def typed(name):
    kind = ("DATE" if name in DAYS else "BIGINT" if name in WHOLE
            else "DECIMAL(9, 4)" if name in PARTS else "STRING")
    return "CAST(NULLIF(%s, '') AS %s) AS %s" % (name, kind, name)


def query(engine):
    """Menjalankan satu perintah dan memberi barisnya."""
    if engine == "duckdb":
        import duckdb
        connection = duckdb.connect(":memory:")
        return lambda sql: connection.execute(sql).fetchall()
    from pyspark.sql import SparkSession
    spark = SparkSession.builder.config("spark.sql.ansi.enabled", "true").getOrCreate()
    return lambda sql: [tuple(row) for row in spark.sql(sql).collect()]


def parquet(engine, folder, target):
    run = query(engine)
    os.makedirs(target, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        record = os.path.basename(path)[:-4]
        with open(path, encoding="utf-8", newline="") as f:
            names = next(csv.reader(f))
        columns, made = ", ".join(map(typed, names)), os.path.join(target, record + ".parquet")
        if engine == "duckdb":
            run("COPY (SELECT %s FROM read_csv('%s', all_varchar = true, header = true)) TO '%s'"
                " (FORMAT parquet)" % (columns, path, made))
        else:
            run("CREATE OR REPLACE TEMPORARY VIEW sumber USING csv"
                " OPTIONS (path '%s', header 'true', escape '\"')" % path)
            run("INSERT OVERWRITE DIRECTORY '%s' USING parquet SELECT %s FROM sumber" % (made, columns))


def rows(engine, form, path):
    columns, run = ", ".join(COLUMNS), query(engine)
    if engine == "duckdb":
        files = path if os.path.isfile(path) else path + "/**/*." + form
        source = ("read_parquet('%s', hive_partitioning = true)" % files if form == "parquet" else
                  "read_csv('%s', all_varchar = true, header = true, hive_partitioning = true)" % files)
    elif form == "parquet":
        source = "parquet.`%s`" % path
    else:
        run("CREATE OR REPLACE TEMPORARY VIEW temuan USING csv"
            " OPTIONS (path '%s', header 'true', escape '\"')" % path)
        source = "temuan"
    for row in run("SELECT %s FROM %s" % (columns, source)):
        yield ["" if cell is None else str(cell) for cell in row]


def same(engine, form, path, expected):
    with open(expected, encoding="utf-8", newline="") as f:
        wanted = sorted(list(csv.reader(f))[1:])
    found = sorted(rows(engine, form, path))
    sys.exit(0 if found == wanted and found else 1)


if __name__ == "__main__":
    {"parquet": parquet, "same": same}[sys.argv[1]](*sys.argv[2:])
