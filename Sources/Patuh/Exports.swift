// What a user of the library names stands in these modules: days and amounts, diagnostics, rules,
// findings, ladders and cases, test reports. `import Patuh` is enough.
@_exported public import PatuhColumns
@_exported public import PatuhDiagnostics
@_exported public import PatuhDrafts
@_exported public import PatuhEnforcement
@_exported public import PatuhEngine
@_exported public import PatuhRules
@_exported public import PatuhTesting
