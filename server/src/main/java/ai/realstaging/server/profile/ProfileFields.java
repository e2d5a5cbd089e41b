package ai.realstaging.server.profile;

import ai.realstaging.server.problem.Fault;
import ai.realstaging.server.problem.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields that a profile may have; others are ignored.
final class ProfileFields {

  private static final Map<String, Integer> TEXTS =
      Map.of("full_name", 200, "company_name", 200, "phone", 50, "billing_email", 320);
  private static final Map<String, Integer> OBJECTS =
      Map.of("billing_address", 2000, "preferences", 8000);

  private ProfileFields() {}

  /// The known fields among these, texts trimmed. Throws [Refused] with all that are broken.
  static Map<String, @Nullable Object> check(Map<String, @Nullable Object> changes) {
    List<Fault> faults = new ArrayList<>();
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    changes.forEach(
        (name, value) -> {
          if (TEXTS.containsKey(name)) {
            known.put(name, text(name, value, faults));
          } else if (OBJECTS.containsKey(name)) {
            known.put(name, object(name, value, faults));
          }
        });
    if (!faults.isEmpty()) {
      throw Refused.invalid(faults);
    }
    return known;
  }

  private static @Nullable Object text(String name, @Nullable Object value, List<Fault> faults) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text) || text.indexOf('\0') >= 0) {
      faults.add(new Fault(name, "format", "It is a text."));
      return null;
    }
    int most = TEXTS.getOrDefault(name, 0);
    if (text.strip().length() > most) {
      faults.add(new Fault(name, "length", "At most " + most + " characters."));
    }
    return text.strip();
  }

  private static @Nullable Object object(String name, @Nullable Object value, List<Fault> faults) {
    if (value != null && !(value instanceof Map)) {
      faults.add(new Fault(name, "format", "It is an object."));
    } else if (String.valueOf(value).length() > OBJECTS.getOrDefault(name, 0)) {
      faults.add(new Fault(name, "length", "It is too large."));
    } else if (String.valueOf(value).indexOf('\0') >= 0) {
      faults.add(new Fault(name, "format", "It holds a character that is no text."));
    }
    return value;
  }
}
