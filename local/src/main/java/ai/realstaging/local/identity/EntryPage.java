package ai.realstaging.local.identity;

/// What the pages to sign in and up show.
///
/// @param name what was typed as name, or nothing
/// @param email what was typed as address, or nothing
/// @param problem why the last try failed, or nothing
/// @param csrf the token that proves that the form came from here
public record EntryPage(String name, String email, String problem, String csrf) {}
