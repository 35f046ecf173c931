import PatuhColumns
public import PatuhRules

extension NoticeBuilder {
  /// A legal value that a finding was computed with. Of one that differs by key, such as a minimum
  /// wage by region, a letter shows what stands under the subject's own key.
  ///
  /// - Parameters:
  ///   - value: as the finding words it.
  ///   - from: first day on which it holds, `…` when it has none.
  public func legalValue(
    _ id: String, _ value: String, from: String, to: String?, cite: [String], grade: String,
    of subject: NoticeSubject
  ) -> NoticeLegalValue {
    var result = NoticeLegalValue(
      id: id, value: value, from: from, to: to, cite: cite, grade: grade)
    guard let parameter = frozen.rulebook.parameter(id), let found = parameter.value(from: from)
    else { return result }
    result.exact = found.single?.description
    guard let keyedBy = parameter.keyedBy else { return result }
    result.table = found.keyDigest
    guard let key = subject.fields[keyedBy], let own = found.keyed[key] else { return result }
    result.key = key
    result.exact = own.description
    result.value = ExactDecimal(own.description).map(FigureText.number) ?? own.description
    return result
  }
}

extension Parameter {
  /// The value of the period that begins on a day; `…` stands for no first day.
  public func value(from: String) -> ParameterValue? {
    guard let day = Day(iso: from) else { return values.first { $0.period.from == nil } }
    return index(on: day).map { values[$0] }
  }
}

extension ParameterValue {
  /// SHA-256 over all keys with what stands under them.
  public var keyDigest: String {
    let lines = keyed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
    return Digest.hex(Array(lines.joined().utf8))
  }
}
