package ai.realstaging.pulse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The parts as they were found.
public record Reading(List<Part> parts) {

  /// @param needed whether no work can be accepted without it
  public record Part(String name, boolean up, boolean needed) {}

  public Reading {
    parts = List.copyOf(parts);
  }

  /// Whether everything that is needed is there.
  public boolean ready() {
    return failing().isEmpty();
  }

  /// Whether everything is there.
  public boolean whole() {
    return parts.stream().allMatch(Part::up);
  }

  /// The needed parts that are away.
  public List<String> failing() {
    return parts.stream().filter(part -> part.needed() && !part.up()).map(Part::name).toList();
  }

  /// `up` or `down` by the part's name.
  public Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    parts.forEach(part -> states.put(part.name(), part.up() ? "up" : "down"));
    return states;
  }
}
