public import PatuhSQL

/// The small Python programs that run a compiled program in an engine and write `findings.csv` and
/// `summary.csv`: one for `spark-submit`, one for DuckDB's module.
public enum EngineJob {
  /// The name under which a job is written beside its program.
  public static let fileName = "jalankan.py"

  /// Nil for SQLite, which runs in this process.
  public static func text(for target: SQLTarget) -> String? {
    switch target {
    case .sqlite: nil
    case .duckdb: common + duckdb
    case .spark: common + spark
    }
  }

  private static let common = #"""
    #!/usr/bin/env python3
    """Menjalankan program SQL susunan Patuh: jalankan.py PROGRAM.sql --out FOLDER [--columns A,B=C]

    Pernyataan program dipisah `;` di ujung baris; tiga yang terakhir ialah pemeriksaan, ringkasan, temuan.
    Kode keluar: 0 tidak ada temuan, 1 ada pelanggaran, 2 hanya yang belum diketahui, 3 mesin atau sebuah
    aturan gagal, 4 catatan tidak dapat dibaca program dengan pasti (tidak ada yang ditulis).
    """
    import argparse
    import csv
    import hashlib
    import json
    import os
    import re
    import sys
    import time

    DEFAULT = ("subject_type,subject_id,rule,outcome,category,severity,count,amount,grade,readings,"
               "needs,message")
    SUMMARY = ("rule,pass,violation,unknown,count,amount,not_applicable,exempt,not_in_force,error,"
               "category")


    def arguments():
        parser = argparse.ArgumentParser(description=__doc__)
        parser.add_argument("program")
        parser.add_argument("--out", required=True)
        parser.add_argument("--columns", default=DEFAULT)
        parser.add_argument("--summary-columns", default=SUMMARY)
        parser.add_argument("--data", help="folder catatan, sebagai ganti yang disebut program")
        parser.add_argument("--master", help="induk Spark, misalnya local[2]; tanpa ini menurut spark-submit")
        parser.add_argument("--checkpoint", help="folder yang dapat ditulis semua simpul, bagi hasil antara Spark")
        parser.add_argument("--format", choices=["csv", "parquet"], default="csv")
        parser.add_argument("--partition-by", metavar="KOLOM",
                            help="tulis temuan sebagai folder tiap nilai kolom ini, misalnya rule")
        parser.add_argument("--partitions", type=int, default=0,
                            help="tulis temuan sebagai sekian berkas yang urut, bukan satu (Spark)")
        parser.add_argument("--threads", type=int, default=0, help="utas DuckDB")
        parser.add_argument("--progress", action="store_true", help="kemajuan ke keluaran baku")
        parser.add_argument("--quiet", action="store_true")
        a = parser.parse_args()
        with open(a.program, encoding="utf-8") as f:
            text = f.read()
        a.digest = hashlib.sha256(text.encode()).hexdigest()
        if a.data:
            start = text.index("-- Folder catatan: ") + len("-- Folder catatan: ")
            folder = text[start:text.index("\n", start)]
            for mark in "'`":
                text = text.replace(mark + folder + "/", mark + a.data.rstrip("/") + "/")
        statements = [s for s in text.split(";\n") if s.strip()]
        os.makedirs(a.out, exist_ok=True)
        return a, statements[:-3], statements[-3:]


    def pairs(text):
        result = []
        for part in text.split(","):
            heading, _, column = part.partition("=")
            result.append((column or heading, heading))
        return result


    class Progress:
        def __init__(self, a, total):
            self.stream = sys.stdout if a.progress else sys.stderr
            self.quiet = a.quiet or not self.stream.isatty()
            self.total, self.done, self.start = total, 0, time.time()

        def step(self, name):
            self.done += 1
            if not self.quiet:
                self.stream.write("\r%3d/%d  %-40s %6.1f s" % (
                    self.done, self.total, name[:40], time.time() - self.start))
                if self.done == self.total:
                    self.stream.write("\n")
                self.stream.flush()


    def stop(faults):
        for name, count in faults:
            sys.stderr.write("%s %d\n" % (name, count))
        sys.exit(4)


    def finish(a, engine, outcomes, outputs):
        """Tanda terima dan kode keluar, menurut hasil semua aturan."""
        files = []
        for name in outputs:
            path = os.path.join(a.out, name)
            if os.path.isfile(path):
                with open(path, "rb") as f:
                    files.append({"name": name, "sha256": hashlib.sha256(f.read()).hexdigest()})
            else:
                files.append({"name": name})
        receipt = {"version": 1, "options": {"engine": engine, "sql": a.digest},
                   "outcomes": outcomes, "outputs": files}
        with open(os.path.join(a.out, "receipt.json"), "w", encoding="utf-8") as f:
            json.dump(receipt, f, indent=2)
            f.write("\n")
        for outcome, status in (("error", 3), ("violation", 1), ("unknown", 2)):
            if outcomes.get(outcome):
                sys.exit(status)


    OUTCOMES = ("pass", "violation", "unknown", "not_applicable", "exempt", "not_in_force", "error")


    def guarded(main):
        try:
            main()
        except Exception as error:
            cause = getattr(error, "java_exception", None)
            while cause is not None and cause.getCause() is not None:
                cause = cause.getCause()
            words = str(cause.getMessage() if cause is not None else error).strip().splitlines()
            sys.stderr.write("GAGAL: %s\n" % (words[0] if words else type(error).__name__))
            sys.exit(3)


    """#

  private static let duckdb = #"""

    def main():
        import duckdb
        a, setup, (checks, summary, findings) = arguments()
        progress = Progress(a, len(setup) + 3)
        config = {"threads": a.threads} if a.threads else {}
        con = duckdb.connect(":memory:", config=config)
        for statement in setup:
            con.execute(statement)
            progress.step("data")
        faults = [(name, count) for name, count in con.execute(checks).fetchall() if count]
        if faults:
            stop(faults)
        progress.step("pemeriksaan")
        con.execute("CREATE TEMP TABLE ringkasan AS " + summary)
        outputs = []
        for name, sql, columns in (("summary", "SELECT * FROM ringkasan ORDER BY rule", a.summary_columns),
                                   ("findings", findings, a.columns)):
            chosen = ", ".join("NULLIF(CAST(%s AS VARCHAR), '') AS \"%s\"" % p for p in pairs(columns))
            options, ending = ["HEADER", "DELIMITER ','"], ".csv"
            if name == "findings":
                if a.format == "parquet":
                    options, ending = ["FORMAT parquet"], ".parquet"
                    chosen = ", ".join('%s AS "%s"' % p for p in pairs(columns))
                if a.partition_by:
                    options += ["PARTITION_BY (%s)" % a.partition_by, "OVERWRITE_OR_IGNORE"]
                    ending = ""
            outputs.append(name + ending)
            path = os.path.join(a.out, name + ending).replace("'", "''")
            con.execute("COPY (SELECT %s FROM (%s) AS hasil) TO '%s' (%s)"
                        % (chosen, sql, path, ", ".join(options)))
            progress.step(name)
        counts = con.execute("SELECT %s FROM ringkasan" % ", ".join(
            "CAST(SUM(%s) AS BIGINT)" % o for o in OUTCOMES)).fetchone()
        finish(a, "duckdb", dict(zip(OUTCOMES, counts)), outputs)


    if __name__ == "__main__":
        guarded(main)
    """#
}
