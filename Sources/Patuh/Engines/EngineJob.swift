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
    Kode keluar: 0 selesai, 3 catatan tidak dapat dibaca program dengan pasti (tidak ada yang ditulis).
    """
    import argparse
    import os
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
        parser.add_argument("--partitions", type=int, default=0,
                            help="tulis temuan sebagai sekian berkas, bukan satu (Spark)")
        parser.add_argument("--parquet", action="store_true", help="tulis temuan sebagai Parquet (Spark)")
        parser.add_argument("--threads", type=int, default=0)
        parser.add_argument("--quiet", action="store_true")
        a = parser.parse_args()
        with open(a.program, encoding="utf-8") as f:
            text = f.read()
        if a.data:
            start = text.index("-- Folder catatan: ") + len("-- Folder catatan: ")
            folder = text[start:text.index("\n", start)]
            text = text.replace("'" + folder + "/", "'" + a.data.rstrip("/") + "/")
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
        def __init__(self, quiet, total):
            self.quiet, self.total, self.done, self.start = quiet, total, 0, time.time()

        def step(self, name):
            self.done += 1
            if not self.quiet and sys.stderr.isatty():
                sys.stderr.write("\r%3d/%d  %-40s %6.1f s" % (
                    self.done, self.total, name[:40], time.time() - self.start))
                if self.done == self.total:
                    sys.stderr.write("\n")
                sys.stderr.flush()


    def stop(faults):
        for name, count in faults:
            sys.stderr.write("%s %d\n" % (name, count))
        sys.exit(3)


    """#

  private static let duckdb = #"""

    def main():
        import duckdb
        a, setup, (checks, summary, findings) = arguments()
        progress = Progress(a.quiet, len(setup) + 3)
        config = {"threads": a.threads} if a.threads else {}
        con = duckdb.connect(":memory:", config=config)
        for statement in setup:
            con.execute(statement)
            progress.step("data")
        faults = [(name, count) for name, count in con.execute(checks).fetchall() if count]
        if faults:
            stop(faults)
        progress.step("pemeriksaan")
        for name, sql, columns in (("summary.csv", summary, a.summary_columns),
                                   ("findings.csv", findings, a.columns)):
            chosen = ", ".join("NULLIF(CAST(%s AS VARCHAR), '') AS \"%s\"" % p for p in pairs(columns))
            path = os.path.join(a.out, name).replace("'", "''")
            con.execute("COPY (SELECT %s FROM (%s) AS hasil) TO '%s' (HEADER, DELIMITER ',')"
                        % (chosen, sql, path))
            progress.step(name)


    if __name__ == "__main__":
        main()
    """#

  private static let spark = #"""

    def line(columns):
        from pyspark.sql import functions as f
        cells = []
        for column, _ in pairs(columns):
            text = f.coalesce(f.col(column).cast("string"), f.lit(""))
            quoted = f.concat(f.lit('"'), f.replace(text, f.lit('"'), f.lit('""')), f.lit('"'))
            cells.append(f.when(text.rlike('[",\r\n]'), quoted).otherwise(text))
        return f.concat_ws(",", *cells).alias("baris")


    def write(frame, out, name, columns):
        """Satu berkas: bagian-bagian yang sudah urut disambung."""
        import glob
        import shutil
        parts = os.path.join(out, "." + name)
        frame.select(line(columns)).write.mode("overwrite").text(parts)
        with open(os.path.join(out, name), "wb") as whole:
            whole.write((",".join(h for _, h in pairs(columns)) + "\n").encode())
            for part in sorted(glob.glob(os.path.join(parts, "part-*"))):
                with open(part, "rb") as f:
                    shutil.copyfileobj(f, whole)
        shutil.rmtree(parts)


    def main():
        from pyspark.sql import SparkSession
        a, setup, (checks, summary, findings) = arguments()
        progress = Progress(a.quiet, len(setup) + 3)
        builder = SparkSession.builder.appName("patuh").config("spark.sql.ansi.enabled", "true")
        if a.master:
            builder = (builder.master(a.master).config("spark.ui.enabled", "false")
                       .config("spark.driver.memory", "4g").config("spark.log.level", "ERROR")
                       .config("spark.sql.shuffle.partitions", "4"))
        spark = builder.getOrCreate()
        for statement in setup:
            spark.sql(statement)
            progress.step("data")
        faults = [(r[0], r[1]) for r in spark.sql(checks).collect() if r[1]]
        if faults:
            stop(faults)
        progress.step("pemeriksaan")
        write(spark.sql(summary).coalesce(1), a.out, "summary.csv", a.summary_columns)
        progress.step("summary.csv")
        frame = spark.sql(findings)
        if a.parquet:
            frame.write.mode("overwrite").parquet(os.path.join(a.out, "findings.parquet"))
        elif a.partitions:
            frame.repartitionByRange(a.partitions, "subject_id").sortWithinPartitions(
                "subject_id", "subject_type", "rule").write.mode("overwrite").option(
                    "header", True).csv(os.path.join(a.out, "findings"))
        else:
            write(frame, a.out, "findings.csv", a.columns)
        progress.step("findings")
        spark.stop()


    if __name__ == "__main__":
        main()
    """#
}
