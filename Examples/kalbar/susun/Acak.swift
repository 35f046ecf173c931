/// Pembangkit bilangan acak kecil (SplitMix64): benih yang sama memberi berkas yang sama, byte demi byte.
struct Acak {
  private var keadaan: UInt64

  init(benih: UInt64) {
    keadaan = benih
  }

  mutating func berikut() -> UInt64 {
    keadaan &+= 0x9E37_79B9_7F4A_7C15
    var z = keadaan
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Bilangan bulat dari `rentang`, kedua ujungnya ikut; rentang kosong memberi ujung bawahnya.
  mutating func bulat(_ bawah: Int, _ atas: Int) -> Int {
    guard atas > bawah else { return bawah }
    return bawah + Int(berikut() % UInt64(atas - bawah + 1))
  }

  /// Benar dengan peluang `perseribu` per seribu.
  mutating func terjadi(_ perseribu: Int) -> Bool {
    bulat(1, 1000) <= perseribu
  }

  mutating func pilih<T>(_ isi: [T]) -> T {
    isi[bulat(0, isi.count - 1)]
  }

  /// Urutan acak dari `isi` (Fisher–Yates).
  mutating func kocok<T>(_ isi: [T]) -> [T] {
    var hasil = isi
    var batas = hasil.count - 1
    while batas > 0 {
      hasil.swapAt(batas, bulat(0, batas))
      batas -= 1
    }
    return hasil
  }
}
