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
        from pyspark.sql import SparkSession
        a, setup, (checks, summary, findings) = arguments()
        progress = Progress(a, len(setup) + 3)
        builder = SparkSession.builder.appName("patuh").config("spark.sql.ansi.enabled", "true")
        if a.master:
            builder = (builder.master(a.master).config("spark.ui.enabled", "false")
                       .config("spark.driver.memory", "4g").config("spark.log.level", "ERROR")
                       .config("spark.sql.shuffle.partitions", "4"))
        spark = builder.getOrCreate()
        if a.checkpoint:
            spark.sparkContext.setCheckpointDir(a.checkpoint)
        for statement in setup:
            prepare(spark, statement, a.checkpoint)
            progress.step("data")
        faults = [(r[0], r[1]) for r in spark.sql(checks).collect() if r[1]]
        if faults:
            stop(faults)
        progress.step("pemeriksaan")
        rows = [r.asDict() for r in spark.sql(summary).collect()]
        with open(os.path.join(a.out, "summary.csv"), "w", encoding="utf-8", newline="") as f:
            table = csv.writer(f, lineterminator="\n")
            table.writerow([heading for _, heading in pairs(a.summary_columns)])
            table.writerows([r[column] for column, _ in pairs(a.summary_columns)] for r in rows)
        progress.step("summary.csv")
        frame = spark.sql(findings)
        if a.format == "csv" and not a.partitions and not a.partition_by:
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
