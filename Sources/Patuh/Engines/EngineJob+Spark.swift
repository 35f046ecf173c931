extension EngineJob {
  /// The part of the job that only Spark runs.
  static let spark = #"""

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


    SHUFFLE = "spark.sql.shuffle.partitions"


    def is_small(program):
        """Apakah semua berkas catatan ada di sini dan kecil. Bagi yang kecil, menyusun kode sebaik-baiknya
        lebih lama daripada menjalankannya."""
        files = re.findall(r"^OPTIONS \(path '(.+?)', |^FROM parquet\.`(.+?)`", program, re.M)
        names = [csv_file or parquet for csv_file, parquet in files]
        return all(map(os.path.isfile, names)) and sum(map(os.path.getsize, names)) < 200_000_000


    def prepare(spark, statement, checkpoint):
        """Satu pernyataan. Relasi yang dibaca lagi disimpan dan rencananya dipotong: kalau tidak, setiap
        tahap menyusun ulang rencana semua tahap sebelumnya, dan itu lebih lama daripada hitungannya."""
        match = re.search(r"^CACHE LAZY TABLE (\w+) AS\n", statement, re.M)
        if match is None:
            spark.sql(statement)
            return
        frame = spark.sql(statement[match.end():])
        frame = frame.checkpoint() if checkpoint else frame.localCheckpoint(eager=False)
        frame.createOrReplaceTempView(match.group(1))


    def main():
        from concurrent.futures import ThreadPoolExecutor
        from pyspark.sql import SparkSession
        a, setup, (checks, summary, findings) = arguments()
        progress = Progress(a, len(setup) + 3)
        builder = SparkSession.builder.appName("patuh").config("spark.sql.ansi.enabled", "true")
        if a.master:
            builder = (builder.master(a.master).config("spark.ui.enabled", "false")
                       .config("spark.driver.memory", "4g").config("spark.log.level", "ERROR")
                       .config(SHUFFLE, "4"))
            if a.master.startswith("local") and is_small("\n".join(setup)):
                builder = builder.config("spark.driver.extraJavaOptions",
                                         "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        spark = builder.getOrCreate()
        if a.checkpoint:
            spark.sparkContext.setCheckpointDir(a.checkpoint)
        for statement in setup:
            prepare(spark, statement, a.checkpoint)
            progress.step("data")
        # Ketiganya lebih lama disusun daripada dihitung, jadi disusun bersama-sama.
        with ThreadPoolExecutor() as pool:
            frame = pool.submit(spark.sql, findings)
            checks, summary = pool.map(lambda query: spark.sql(query).collect(), (checks, summary))
            frame = frame.result()
        faults = [(r[0], r[1]) for r in checks if r[1]]
        if faults:
            stop(faults)
        progress.step("pemeriksaan")
        rows = [r.asDict() for r in summary]
        with open(os.path.join(a.out, "summary.csv"), "w", encoding="utf-8", newline="") as f:
            table = csv.writer(f, lineterminator="\n")
            table.writerow([heading for _, heading in pairs(a.summary_columns)])
            table.writerows([r[column] for column, _ in pairs(a.summary_columns)] for r in rows)
        progress.step("summary.csv")
        if a.format == "csv" and not a.partitions and not a.partition_by:
            # Banyaknya temuan sudah diketahui: sekian bagian cukup, dan satu tidak perlu dicuplik dahulu.
            found = sum(r[o] for r in rows for o in ("violation", "unknown", "error"))
            parts = min(int(spark.conf.get(SHUFFLE)), 1 + found // 500_000)
            spark.conf.set(SHUFFLE, parts)
            name = "findings.csv"
            write(frame, a.out, name, a.columns)
        else:
            name = "findings"
            order = ("subject_id", "subject_type", "rule")
            if a.partitions:
                frame = frame.repartitionByRange(a.partitions, *order).sortWithinPartitions(*order)
            frame = frame.selectExpr(*["%s AS `%s`" % p for p in pairs(a.columns)])
            writer = frame.write.mode("overwrite")
            if a.partition_by:
                writer = writer.partitionBy(a.partition_by)
            path = os.path.join(a.out, name)
            if a.format == "parquet":
                writer.parquet(path)
            else:
                writer.option("header", True).option("escape", '"').csv(path)
        progress.step("findings")
        spark.stop()
        finish(a, "spark", {o: sum(r[o] for r in rows) for o in OUTCOMES}, ["summary.csv", name])


    if __name__ == "__main__":
        guarded(main)
    """#
}
