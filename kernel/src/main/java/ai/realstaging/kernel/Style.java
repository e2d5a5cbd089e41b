package ai.realstaging.kernel;

/// How a room is furnished.
public enum Style {
  MODERN,
  CONTEMPORARY,
  TRADITIONAL,
  INDUSTRIAL,
  SCANDINAVIAN,
  MINIMALIST,
  COASTAL,
  MID_CENTURY
}
