package ai.realstaging.server.problem;

/// One broken field of a request.
///
/// @param field its name on the wire, parts joined by dots
/// @param code what is broken, for programs: `required`, `length`, `range`, `format`,
/// `unknown_value` …
/// @param message what is broken, for people
public record Fault(String field, String code, String message) {}
