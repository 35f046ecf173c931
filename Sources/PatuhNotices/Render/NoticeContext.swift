import PatuhColumns
import PatuhRules

/// Turns the facts of a letter into what its template sees; every name of ``NoticeModel`` is there.
struct NoticeContext {
  let facts: NoticeFacts
  let trace: NoticeTrace
  let hasTwoSigners: Bool
  let hasReceipt: Bool
  let hasRemedy: Bool

  func values() -> [String: Any] {
    let hasDetails = facts.findings.contains { !$0.evidence.isEmpty }
    let money = facts.findings.compactMap(\.amount).reduce(Int64(0)) { sum, amount in
      let (value, overflow) = sum.addingReportingOverflow(amount)
      return overflow ? Int64.max : value
    }
    var values: [String: Any] = [
      "konsep": facts.isDraft,
      "resmi": !facts.isDraft,
      "nomor": text(facts.isDraft ? nil : facts.number),
      "tempat": text(facts.office.place),
      "tanggal": text(long(facts.day)),
      "tanggal_huruf": text(words(facts.day)),
      "keadaan": text(long(facts.checked)),
      "lampiran": text(hasDetails ? "1 (satu) berkas" : "-"),
      "rincian_ada": hasDetails,
      "gerbang": text(facts.gate),
      "tingkat": text(facts.grade),
      "tingkat_arti": text(NoticeWords.grade(facts.grade)),
      "disamarkan": !facts.reveals,
      "dua_tanda_tangan": hasTwoSigners,
      "tanda_terima": hasReceipt,
      "disiapkan_oleh": text(facts.preparedBy),
      "satu_temuan": facts.findings.count == 1,
      "banyak_temuan": facts.findings.count > 1,
      "jumlah_temuan": text(NumberWords.both(Int64(facts.findings.count))),
      "jumlah_rupiah": text(money > 0 ? FigureText.rupiah(money) : nil),
      "jumlah_terbilang": text(money > 0 ? NumberWords.rupiah(ExactDecimal(money)) : nil),
      "jumlah_sebagian": facts.findings.contains { $0.isPartial && $0.amount != nil },
      "jumlah_data": text(NumberWords.both(Int64(facts.requests.count))),
      "pertimbangan": facts.cautions.map { text($0) },
    ]
    values["kertas"] = paper
    values["kantor"] = [
      "atas": facts.office.above.map { text($0) }, "nama": text(facts.office.name),
      "bawah": facts.office.below.map { text($0) },
    ]
    values["penanda"] = signer(facts.office.signer)
    values["mengetahui"] = signer(facts.office.witness ?? Office.Signer(title: ""))
    values["subjek"] = subject
    values["temuan"] = facts.findings.enumerated().map { finding($1, $0 + 1) }
    values["langkah"] = [facts.step].compactMap { $0 }.map(step)
    let basis = allBasis()
    values["dasar"] = basis.map { self.basis($0) }
    values["verifikasi"] = verification(basis).map { self.basis($0) }
    values["tenggat"] = [facts.deadline].compactMap { $0 }.map(deadline)
    values["hitungan"] = [facts.amount].compactMap { $0 }.map(amount)
    values["sebelumnya"] = facts.earlier.map(earlier)
    values["sebelumnya_terakhir"] = facts.earlier.suffix(1).map(earlier)
    values["upaya"] = (hasRemedy ? [facts.remedy].compactMap { $0 } : []).map(remedy)
    values["data"] = facts.requests.enumerated().map { request($1, $0 + 1) }
    values["jejak"] = [
      "fakta": text(short(trace.facts)), "aturan": text(short(trace.rulebook)),
      "program": text(short(trace.program)), "naskah": text(short(trace.templates)),
    ]
    return values
  }

  // MARK: Parts

  private var paper: [String: Any] {
    let paper = facts.paper
    return [
      "nama": text(paper.size.rawValue.uppercased()), "lebar": text("\(paper.size.width)"),
      "tinggi": text("\(paper.size.height)"), "atas": text("\(paper.top)"),
      "kanan": text("\(paper.right)"), "bawah": text("\(paper.bottom)"),
      "kiri": text("\(paper.left)"), "huruf": text(paper.font),
      "ukuran": text("\(paper.fontSize)"),
    ]
  }

  private func signer(_ signer: Office.Signer) -> [String: Any] {
    [
      "jabatan": text(signer.title), "nama": text(signer.name), "pangkat": text(signer.rank),
      "nip": text(signer.nip),
    ]
  }

  private var subject: [String: Any] {
    let subject = facts.subject
    let known = ["pemberi_kerja", "desa", "kabupaten"]
    return [
      "nama": text(subject.name ?? subject.id), "nomor": text(subject.id),
      "wilayah": text(subject.region), "npp": text(subject.npp), "tahun": text(subject.year),
      "pemberi_kerja": subject.type == known[0], "desa": subject.type == known[1],
      "kabupaten": subject.type == known[2], "lain": !known.contains(subject.type),
    ]
  }

  private func finding(_ finding: NoticeFinding, _ number: Int) -> [String: Any] {
    let hidden = finding.evidenceTotal - finding.evidence.count
    return [
      "urut": text("\(number)"), "kode": text(finding.category), "aturan": text(finding.rule),
      "judul": text(finding.title), "uraian": text(finding.message),
      "perbaikan": text(finding.remedy),
      "jumlah": text(
        finding.count.map { FigureText.number($0) + (finding.countUnit.map { " " + $0 } ?? "") }),
      "rupiah": text(finding.amount.map { FigureText.rupiah($0) }),
      "rupiah_terbilang": text(finding.amount.flatMap { NumberWords.rupiah(ExactDecimal($0)) }),
      "sebagian": finding.isPartial, "tingkat": text(finding.grade),
      "dasar": finding.basis.map { basis($0) },
      "kutipan": text(finding.basis.map(\.cite).joined(separator: "; ")),
      "tafsir": finding.readings.map { text($0) }, "timbang": text(finding.discretion),
      "anggapan": finding.assumptions.map { text($0) },
      "bukti": finding.evidence.map { text($0) }, "bukti_ada": !finding.evidence.isEmpty,
      "bukti_sisa": text(hidden > 0 ? FigureText.number(Int64(hidden)) : nil),
      "nilai": finding.values.map(value), "nilai_ada": !finding.values.isEmpty,
    ]
  }

  private func value(_ value: NoticeLegalValue) -> [String: Any] {
    let until = value.to.map { " sampai dengan " + long($0) } ?? ""
    return [
      "nama": text(value.id), "nilai": text(value.value),
      "berlaku": text("sejak " + long(value.from) + until),
      "kutip": text(value.cite.joined(separator: "; ")), "tingkat": text(value.grade),
    ]
  }

  private func basis(_ basis: NoticeBasis) -> [String: Any] {
    [
      "kutip": text(basis.cite), "tingkat": text(basis.grade),
      "tingkat_arti": text(NoticeWords.grade(basis.grade)), "isi": text(basis.says),
      "peran": text(NoticeWords.role(basis.role)),
    ]
  }

  private func step(_ step: NoticeStep) -> [String: Any] {
    [
      "judul": text(step.title), "badan": text(step.bodyTitle), "perintah": text(step.order),
      "pemenuhan": step.cures.map { text($0) }, "berikutnya": text(step.next),
      "isi": (step.items ?? []).map { text($0) }, "isi_ada": !(step.items ?? []).isEmpty,
    ]
  }

  private func deadline(_ deadline: NoticeDeadline) -> [String: Any] {
    var values = reckoning(deadline.main)
    values["diterima"] = text(weekday(deadline.received))
    values["lain"] = deadline.others.map(reckoning)
    return values
  }

  private func reckoning(_ reckoning: NoticeDeadline.Reckoning) -> [String: Any] {
    [
      "jangka": text(NoticeWords.spelled(reckoning.term)),
      "akhir": text(reckoning.last.map(weekday)), "akhir_huruf": text(reckoning.last.map(words)),
      "libur": text(reckoning.daysOff.joined(separator: "; ")), "tafsir": text(reckoning.reading),
    ]
  }

  private func amount(_ amount: NoticeAmount) -> [String: Any] {
    let value = amount.value.flatMap { ExactDecimal($0) }
    let lines = amount.lines.map { line in
      [
        "judul": text(line.title),
        "nilai": text(NoticeWords.value(line.value, unit: line.unit)),
      ]
    }
    return [
      "baris": lines, "jumlah": text(value.map { FigureText.rupiah($0) }),
      "terbilang": text(value.flatMap { NumberWords.rupiah($0) }),
      "kurang": amount.needs.map { text($0) }, "belum": value == nil,
      "terpisah": amount.apart.map { text($0) },
    ]
  }

  private func earlier(_ letter: EarlierLetter) -> [String: Any] {
    [
      "judul": text(letter.title), "nomor": text(letter.number),
      "tanggal": text(letter.signed.map(long)), "diterima": text(letter.delivered.map(long)),
      "berakhir": text(letter.ended.map(long)),
    ]
  }

  private func remedy(_ remedy: NoticeRemedy) -> [String: Any] {
    [
      "diajukan": text(NoticeWords.spelled(remedy.filing)),
      "diputus": text(NoticeWords.spelled(remedy.decision)),
      "kutipan": text(NoticeWords.citations(remedy.basis.map(\.cite))),
      "banding": [remedy.appeal].compactMap { $0 }.map(appeal),
      "tidak_menunda": remedy.suspends == false,
    ]
  }

  private func appeal(_ appeal: NoticeRemedy.Appeal) -> [String: Any] {
    [
      "diajukan": text(NoticeWords.spelled(appeal.filing)),
      "diputus": text(NoticeWords.spelled(appeal.decision)),
      "kutipan": text(NoticeWords.citations(appeal.basis.map(\.cite))),
    ]
  }

  private func request(_ request: NoticeRequest, _ number: Int) -> [String: Any] {
    [
      "urut": text("\(number)"), "judul": text(request.title), "arti": text(request.meaning),
      "nama": text(request.name), "baris": text(NoticeWords.rows(request)),
      "aturan": text(request.rules.joined(separator: "; ")),
      "menentukan": text(request.settlesAlone > 0 ? "\(request.settlesAlone)" : nil),
    ]
  }

  // MARK: Law

  /// What the letter rests on: of the findings, then of the step; each citation once.
  private func allBasis() -> [NoticeBasis] {
    var all: [NoticeBasis] = []
    let findings = facts.findings.flatMap(\.basis)
    for basis in findings + facts.basis
    where !all.contains(where: { $0.cite == basis.cite }) {
      all.append(basis)
    }
    return all
  }

  /// Citations, legal values and calendars below the gate, the worst first.
  private func verification(_ basis: [NoticeBasis]) -> [NoticeBasis] {
    var all = basis
    let remedy = facts.remedy.map { $0.basis + ($0.appeal?.basis ?? []) } ?? []
    for item in remedy + (facts.grounds ?? [])
    where !all.contains(where: { $0.cite == item.cite }) { all.append(item) }
    for value in facts.findings.flatMap(\.values) {
      for cite in value.cite where !all.contains(where: { $0.cite == cite }) {
        all.append(
          NoticeBasis(
            cite: cite, role: "value", grade: value.grade,
            says: "dasar nilai \(value.id) = \(value.value)"))
      }
    }
    return all.filter { $0.grade > facts.gate }.enumerated()
      .sorted { ($1.element.grade, $0.offset) < ($0.element.grade, $1.offset) }.map(\.element)
  }

  // MARK: Words

  private func text(_ text: String?) -> NoticeText { NoticeText(text) }

  private func short(_ digest: String) -> String { String(digest.prefix(16)) }

  private func long(_ day: String) -> String { Day(iso: day).map(DateWords.long) ?? day }

  private func weekday(_ day: String) -> String { Day(iso: day).map(DateWords.withWeekday) ?? day }

  private func words(_ day: String) -> String { Day(iso: day).map(DateWords.words) ?? day }
}
