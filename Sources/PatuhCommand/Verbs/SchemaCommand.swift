public import ArgumentParser
public import Patuh
import PatuhDiagnostics

/// `patuh schema`: JSON Schema of the YAML files, for editors.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Skema JSON bagi setiap jenis berkas YAML, untuk penyunting teks.",
    discussion: """
      Contoh:
        patuh schema aturan > aturan.schema.json
        patuh schema --out .skema
      """)

  @Argument(
    help: ArgumentHelp(
      "Jenis: " + SchemaKind.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var kind: SchemaKind?

  @Option(help: "Folder yang menerima skema semua jenis, satu berkas setiap jenis.")
  var out: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if kind == nil, out == nil {
      let known = SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("sebutkan jenisnya (\(known)) atau --out FOLDER")
    }
  }

  func run() async throws {
    guard let out else {
      if let kind { Terminal.write(kind.json(shared.lang)) }
      return
    }
    do throws(DiagnosticsError) {
      var folder = try OutputFolder(path: out)
      do throws(DiagnosticsError) {
        for kind in kind.map({ [$0] }) ?? SchemaKind.allCases {
          try folder.stage(kind.fileName, Array(kind.json(shared.lang).utf8))
        }
        try folder.commit()
      } catch {
        folder.discard()
        throw error
      }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}

extension SchemaKind: ExpressibleByArgument {}
