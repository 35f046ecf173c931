import Foundation
import PatuhDiagnostics

/// A program of the machine that turns HTML into PDF.
struct PDFConverter {
  private let program: String
  private let isBrowser: Bool

  private static let candidates: [(name: String, isBrowser: Bool)] = [
    ("weasyprint", false), ("chromium", true), ("chromium-browser", true),
    ("google-chrome", true),
  ]

  /// The first that is installed: WeasyPrint, then Chromium.
  ///
  /// - Throws: when there is none.
  static func find() throws(DiagnosticsError) -> PDFConverter {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      .split(separator: ":").map(String.init)
    for candidate in candidates {
      for folder in folders {
        let path = folder + "/" + candidate.name
        if FileManager.default.isExecutableFile(atPath: path) {
          return PDFConverter(program: path, isBrowser: candidate.isBrowser)
        }
      }
    }
    throw NoticeDiagnostics.error(NoticeDiagnostics.noConverter())
  }

  /// Converts one file. The page refers to nothing else, and nothing is fetched.
  func convert(_ html: String, to pdf: String) throws(DiagnosticsError) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    let source = html.hasPrefix("/") ? html : FileManager.default.currentDirectoryPath + "/" + html
    process.arguments =
      isBrowser
      ? [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf, URL(fileURLWithPath: source).absoluteString,
      ] : ["--quiet", source, pdf]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw NoticeDiagnostics.error(NoticeDiagnostics.conversionFailed(program, html))
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, chmod(pdf, 0o600) == 0 else {
      throw NoticeDiagnostics.error(NoticeDiagnostics.conversionFailed(program, html))
    }
  }
}
