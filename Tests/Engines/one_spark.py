#!/usr/bin/env python3
"""Satu Spark bagi banyak jalan: menyalakannya dan menghangatkannya makan waktu jauh lebih lama daripada
menilai sebuah tabel kecil. Setiap jalan mendapat sesi sendiri, jadi tidak melihat relasi jalan sebelumnya.

    one_spark.py --serve SOKET           melayani sampai dihentikan
    one_spark.py SOKET BERKAS.py ARG…    menjalankan BERKAS.py di sana, seolah-olah `python BERKAS.py ARG…`
"""
import contextlib
import io
import json
import os
import runpy
import socket
import sys
import time


def share_sessions():
    """Sesi pertama menyalakan Spark; yang berikutnya sesi baru dengan setelan yang diminta."""
    from pyspark.sql import SparkSession
    start = SparkSession.Builder.getOrCreate
    first = []

    def session(builder):
        if not first:
            first.append(start(builder))
        new = first[0].newSession()
        for name, value in builder._options.items():
            if new.conf.isModifiable(name):
                new.conf.set(name, value)
        return new

    SparkSession.Builder.getOrCreate = session
    SparkSession.stop = lambda self: None


def run(request):
    from pyspark.sql import SparkSession
    SparkSession.builder._options.clear()
    os.chdir(request["folder"])
    sys.argv = request["arguments"]
    output, errors, status = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            runpy.run_path(sys.argv[0], run_name="__main__")
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        except Exception as error:  # Yang berikutnya tetap dilayani.
            status = 70
            errors.write("GAGAL: %s: %s\n" % (type(error).__name__, error))
    return {"status": status, "output": output.getvalue(), "errors": errors.getvalue()}


def serve(path):
    share_sessions()
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    while True:
        client, _ = server.accept()
        # Yang bertanya boleh pergi sebelum dijawab.
        with contextlib.suppress(OSError, ValueError), client:
            with client.makefile("rw", encoding="utf-8") as lines:
                json.dump(run(json.loads(lines.readline())), lines)


def ask(path, arguments):
    client = socket.socket(socket.AF_UNIX)
    for _ in range(300):
        try:
            client.connect(path)
            break
        except (FileNotFoundError, ConnectionRefusedError):
            time.sleep(0.1)
    else:
        sys.exit("one_spark.py: tidak ada yang melayani " + path)
    with client, client.makefile("rw", encoding="utf-8") as lines:
        lines.write(json.dumps({"folder": os.getcwd(), "arguments": arguments}) + "\n")
        lines.flush()
        answer = json.loads(lines.read())
    sys.stdout.write(answer["output"])
    sys.stderr.write(answer["errors"])
    sys.exit(answer["status"])


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        serve(sys.argv[2])
    ask(sys.argv[1], sys.argv[2:])
