// Menyusun contoh Kalimantan Barat: susun FOLDER [--rinci BERKAS]
// FOLDER berisi susun/wilayah.csv dan menerima semua berkas lain. Masukan yang sama memberi byte yang sama.

import Foundation

let argumen = CommandLine.arguments
guard argumen.count >= 2 else {
  FileHandle.standardError.write(Data("pemakaian: susun FOLDER [--rinci BERKAS]\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: argumen[1], isDirectory: true)
let wilayah = try Wilayah(berkas: folder.appendingPathComponent("susun/wilayah.csv"))

func simpan(_ nama: String, _ isi: [UInt8]) throws {
  try Data(isi).write(to: folder.appendingPathComponent(nama))
}

var pemberiKerja = PenyusunPerusahaan(
  acak: Acak(benih: 20_251_031), rencana: Rencana(), wilayah: wilayah)
pemberiKerja.susun()
var penulis = PenulisPerusahaan(
  perusahaan: pemberiKerja.perusahaan, acak: Acak(benih: 1), rencana: pemberiKerja.rencana)
try simpan("pemberi_kerja.csv", penulis.pemberiKerja())
try simpan("pekerja.csv", penulis.pekerja())
try simpan("pembayaran.csv", penulis.pembayaran())

var penyusunDesa = PenyusunDesa(
  acak: Acak(benih: 20_251_010), rencana: penulis.rencana, wilayah: wilayah)
penyusunDesa.susun()
var penulisDesa = PenulisDesa(desa: penyusunDesa.desa, rencana: penyusunDesa.rencana)
try simpan("desa.csv", penulisDesa.desaCsv())
try simpan("kelompok_desa.csv", penulisDesa.kelompokCsv())
try simpan("anggaran_desa.csv", penulisDesa.anggaranCsv())

var rencana = penulisDesa.rencana
try simpan(
  "kabupaten.csv",
  KeadaanKabupaten.tulis(penyusunDesa.desa, nama: wilayah.kabupaten, rencana: &rencana))

var bantuan = PenyusunBantuan(
  acak: Acak(benih: 20_240_101), orang: pemberiKerja.orang, rencana: rencana, wilayah: wilayah)
bantuan.susun()
try simpan("penerima_bantuan.csv", bantuan.tulis())

try simpan("rencana/temuan.csv", Array(bantuan.rencana.ringkas().utf8))
try simpan("rencana/kekacauan.csv", Array(bantuan.rencana.daftarKekacauan().utf8))
if let letak = argumen.firstIndex(of: "--rinci"), letak + 1 < argumen.count {
  try Data(bantuan.rencana.rinci().utf8).write(to: URL(fileURLWithPath: argumen[letak + 1]))
}
