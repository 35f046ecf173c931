public import PatuhRules

extension RecordType {
  /// Names of the fields by which ladders of sanctions tell subjects apart: kinds and sizes, which
  /// are enumerations, and by which letters address them: region and registration number. None of
  /// them is personal.
  public var enforcementFields: [String] {
    fields.filter { field in
      field.personal == nil
        && (field.type == .symbol || field.name == "kode_wilayah" || field.name == "npp")
    }.map(\.name)
  }
}
