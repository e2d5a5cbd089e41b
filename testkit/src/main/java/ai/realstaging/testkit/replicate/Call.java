package ai.realstaging.testkit.replicate;

/// What a caller can ask of the stand-in.
public enum Call {
  CREATE,
  GET,
  LIST,
  CANCEL,
  UPLOAD,
  FILES,
  RESULT
}
