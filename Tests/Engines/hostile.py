#!/usr/bin/env python3
"""Tabel yang sukar bagi setiap jenis catatan: sel kosong, kolom hilang, hari batas, bilangan terbesar, tanda
kutip, baris baru dalam sel, huruf lain, byte NUL, kunci ganda, tanpa baris. Benih yang sama memberi bita yang sama.

    hostile.py FOLDER [--rows N]         menulis FOLDER/<perkara>/<jenis>.csv
"""
import argparse
import os
import random

DAYS = ["", "2025-10-31", "2025-10-30", "2025-11-01", "2024-02-29", "2024-10-31", "2025-10-15",
        "2025-09-30", "2025-10-01", "2023-01-01", "2023-12-31", "2020-08-15", "2015-06-30",
        "2015-07-01", "1900-01-01", "2099-12-31", "2025-12-24", "2026-12-31", "2027-01-04", "?"]
MONTHS = ["", "2025-10", "2025-09", "2025-08", "2025-11", "2025-05", "2024-12", "2021-01", "2020-12",
          "2020-07", "2019-06", "2015-06", "2015-05", "2027-03", "?"]
NIKS = ["6171010101010001", "6171010101010002", "6171010101010003", "6171010101010004", "", "X"]
REGIONS = ["61.01", "61.02", "61.09", "61.12", "61.71", "61.99", "", "6101", "?"]
RISKS = ["sangat_rendah", "rendah", "sedang", "tinggi", "sangat_tinggi", ""]
PROGRAMS = ["JKK;JKM;JHT;JP", "JKK;JKM;JHT", "JKK;JKM", "JP;JHT", "", "JKK", "JKP;JKN", "?"]
GROUPS = ["kades", "perangkat", "bpd", "rt_rw", "linmas", "kebersihan", "lkd", "pekerja_rentan", ""]
MONEY = ["0", "3000000", "3000000.50", "2878286", "2878285.99", "9000000", "12000000", "", "1", "?",
         "Rp 3.000.000"]
WHOLE = ["0", "3000000", "2878286", "9000000", "", "1", "?"]
WIDE = ["999999999999", "99999999999999", "9999999999.99", "0.01", "", "12345678901234567"]
COUNTS = ["0", "1", "2", "3", "100", "", "?", "-1", "999999"]
YEARS = ["2025", "2024", "2019", "2018", "2026", ""]
TEXTS = ["Sungai Raya", "Kubu \"Raya\"", "Desa, Ambawang", "Nanga\nPinoh", "Kapuas Hulu é漢字",
         "=SUM(A1)", "O'Hara", "Desa 6171010101010001", "Desa 12345678901234567890 x", "\\n\\u0027",
         "", "-", "a;b", "%d %s", "  tepi  ", "?"]
PLAIN = ["Sungai Raya", "Kubu Raya", "Desa Ambawang"]

FIELDS = {
    "pemberi_kerja": {
        "id": "id", "npp": ["", "N1"], "nib": ["", "1234567890123"], "nama": "text",
        "kode_wilayah": REGIONS, "kbli": ["01262", ""],
        "jenis": ["badan_usaha", "perseorangan", "penyelenggara_negara", ""],
        "skala_usaha": ["mikro", "kecil", "menengah", "besar", "besar", ""],
        "kelompok_risiko": RISKS, "tanggal_berdiri": DAYS, "tanggal_daftar_bpjs": DAYS,
        "program": PROGRAMS, "tarif_jkk": ["0.0024", "0.0054", "0.0174", "", "0.000001", "0.9999999"],
        "jumlah_pekerja": COUNTS, "lunas_sampai": MONTHS, "wlkp_tanggal": DAYS},
    "pekerja": {
        "id_pemberi_kerja": "pemberi_kerja", "nik": NIKS, "nama": "text", "tanggal_masuk": DAYS,
        "upah": "money", "upah_dilaporkan": "money", "kpj": ["", "K1", "K2", "K3", "?"],
        "tanggal_daftar": DAYS, "warga_negara": ["WNI", "WNI", "WNA", "", "?"]},
    "pembayaran": {
        "id_pemberi_kerja": "pemberi_kerja", "bulan_iuran": MONTHS, "tanggal_bayar": DAYS,
        "jumlah": "money", "kanal": ["bank_kalbar", "va", "lain", "", "?"], "rujukan": "text"},
    "desa": {
        "kode_desa": "id", "tahun": YEARS, "nama": "text", "kode_wilayah": REGIONS,
        "tanggal_daftar_bpjs": DAYS, "belanja_apbdes": "money", "belanja_aparatur": "money",
        "apbdes_sepakat": DAYS, "apbdes_kirim": DAYS, "apbdes_tetap": DAYS, "siltap_kades": "money",
        "siltap_sekdes": "money", "siltap_perangkat": "money"},
    "kelompok_desa": {
        "kode_desa": "desa", "tahun": YEARS, "kelompok": GROUPS, "jumlah": COUNTS,
        "terdaftar": COUNTS, "aktif": COUNTS},
    "anggaran_desa": {
        "kode_desa": "desa", "tahun": YEARS,
        "kode_rekening": ["5.1.3.01", "5.1.3.02", "5.1.3.03", "5.1.3.04", "5.1.3.90", "", "a;b", "?"],
        "uraian": "text", "kelompok": GROUPS, "program": PROGRAMS, "orang": COUNTS, "bulan": COUNTS,
        "nilai": "money", "sumber_dana": ["ADD", "DD", "PADES", "APBD", ""]},
    "kabupaten": {
        "kode_wilayah": "id", "tahun": YEARS, "nama": "text", "penduduk_bekerja": COUNTS,
        "peserta_aktif": COUNTS, "peserta_aktif_tahun_lalu": COUNTS,
        "penduduk_bekerja_tahun_lalu": COUNTS, "perbup_nomor": ["", "12", "?"],
        "perbup_tanggal": DAYS, "anggaran_iuran_apbd": "money", "edaran_opd": DAYS,
        "insentif_rt_rw": ["true", "false", ""], "korpri_bpu": ["true", "false", ""],
        "perusahaan_csr": COUNTS, "jumlah_desa": COUNTS, "rentan_terlindungi": COUNTS,
        "dbh_sawit": "money", "dbh_sawit_jalan": "money", "dbh_sawit_iuran": "money",
        "sawit_terlindungi": COUNTS},
    "penerima_bantuan": {
        "id": "id", "nik": NIKS, "nama": "text", "tanggal_lahir": DAYS, "kode_wilayah": REGIONS,
        "pekerjaan": ["pekerja_rentan", "pekerja_keagamaan", "petani_sawit", "perangkat", "lain", ""],
        "segmen": ["transportasi", "lain", ""],
        "sumber_dana": ["APBD_PROV", "APBD_KAB", "DBH_SAWIT", "DD", "ADD", "CSR", "MANDIRI", ""],
        "mulai": MONTHS, "bulan": ["0", "1", "6", "7", "12", "", "-1", "30", "?"],
        "iuran": ["16800", "8400", "0", "", "16800.00", "16801"],
        "peserta_pu": ["true", "false", ""]},
}
YEARLY = ("desa", "kabupaten")
PARENTS = {"pekerja": 3, "pembayaran": 3, "kelompok_desa": 4, "anggaran_desa": 3}

# perkara: benih, sel teks dan uang yang dipakai, apa yang hilang
CASES = {
    "acak": dict(seed=1),
    "acak-lagi": dict(seed=2),
    "huruf": dict(seed=3, texts=TEXTS, money=WHOLE),
    "terbesar": dict(seed=4, money=WIDE),
    "kolom-hilang": dict(seed=5, drop=0.3),
    "tabel-hilang": dict(seed=6, tables=["pemberi_kerja", "desa", "kabupaten", "penerima_bantuan"]),
    "tanpa-baris": dict(seed=7, rows=0),
    "nul": dict(seed=8, nul=0.1),
    "kunci-ganda": dict(seed=9, doubled=5),
}


def quoted(cell):
    if any(mark in cell for mark in ',"\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def write(folder, case, rows):
    numbers = random.Random(case["seed"])

    def pick(cells):
        return cells[int(numbers.random() * len(cells))]

    ids = {}
    os.makedirs(folder, exist_ok=True)
    for record, fields in FIELDS.items():
        if record not in case.get("tables", FIELDS):
            continue
        keys = {"id", "id_pemberi_kerja", "kode_desa", "tahun", "nik"}
        names = [f for f in fields
                 if f in keys or fields[f] == "id" or numbers.random() >= case.get("drop", 0)]
        count = case.get("rows", rows) * (PARENTS.get(record, 1))
        with open(os.path.join(folder, record + ".csv"), "w", encoding="utf-8", newline="") as out:
            out.write(",".join(names) + "\n")
            for number in range(count):
                cells = {}
                for name in names:
                    choice = fields[name]
                    if choice == "id":
                        cell = ["A%d", "B,%d", "C-%d", "d%d"][number % 4] % number
                        if record in YEARLY:
                            cell = "61.01.%02d" % (number // 2)
                        ids.setdefault(record, []).append(cell)
                    elif choice == "text":
                        cell = pick(case.get("texts", PLAIN))
                    elif choice == "money":
                        cell = pick(case.get("money", MONEY))
                    elif isinstance(choice, str):
                        cell = pick(ids.get(choice, []) + ["TIDAK ADA"])
                    else:
                        cell = pick(choice)
                    if record in YEARLY and name == "tahun":
                        cell = YEARS[number % 2]
                    cells[name] = cell
                if case.get("doubled") and number % case["doubled"] == 4:
                    cells.update((name, before[name]) for name in names
                                 if fields[name] == "id" or record in YEARLY and name == "tahun")
                if case.get("nul"):
                    for name in names:
                        if cells[name] and numbers.random() < case["nul"]:
                            cut = int(numbers.random() * (len(cells[name]) + 1))
                            cells[name] = cells[name][:cut] + "\0" + cells[name][cut:]
                before = cells
                out.write(",".join(quoted(cells[name]) for name in names) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, default=24)
    a = parser.parse_args()
    for name, case in CASES.items():
        write(os.path.join(a.folder, name), case, a.rows)


if __name__ == "__main__":
    main()
