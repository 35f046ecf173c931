import Foundation
import PatuhDiagnostics

/// Why the system refused, in words.
enum SystemFault {
  /// The commonest refusals in both languages; others in the system's own words.
  static func phrase(_ code: Int32) -> Phrase {
    switch code {
    case EACCES, EPERM: Phrase(id: "tidak ada izin", en: "permission denied")
    case EROFS: Phrase(id: "tempatnya hanya dapat dibaca", en: "the place is read-only")
    case ENOSPC, EDQUOT: Phrase(id: "tempatnya penuh", en: "the place is full")
    case ENOENT: Phrase(id: "tidak ada berkas atau folder itu", en: "no such file or folder")
    case ENOTDIR: Phrase(id: "ada berkas, bukan folder", en: "it is a file, not a folder")
    case EISDIR: Phrase(id: "ada folder, bukan berkas", en: "it is a folder, not a file")
    case ELOOP: Phrase(id: "tautannya berputar", en: "its links go round in a circle")
    default: Phrase(verbatim: String(cString: strerror(code)))
    }
  }
}
