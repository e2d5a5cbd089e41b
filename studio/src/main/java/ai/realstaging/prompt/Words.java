package ai.realstaging.prompt;

/// A prompt as it is frozen on an image.
///
/// @param version of the library that wrote it
public record Words(String text, String version) {}
