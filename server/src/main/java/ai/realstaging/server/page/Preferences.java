package ai.realstaging.server.page;

import ai.realstaging.account.Profile;
import ai.realstaging.server.wire.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an account wants its new photos to start with: a part of the profile's preferences. What
/// nobody chose, or what there is no longer, is living room, modern, and pictures as they were
/// made.
public final class Preferences {

  private static final String FIELD = "preferences";
  private static final String ROOM = "room";
  private static final String STYLES = "styles";
  private static final String SIZE = "download_size";

  private Preferences() {}

  public static Frame.Defaults of(Profile profile) {
    Map<?, ?> chosen = profile.fields().get(FIELD) instanceof Map<?, ?> map ? map : Map.of();
    List<String> styles =
        chosen.get(STYLES) instanceof Collection<?> many
            ? many.stream().map(String::valueOf).filter(s -> Words.style(s).isPresent()).toList()
            : List.of();
    String room = String.valueOf(chosen.get(ROOM));
    return new Frame.Defaults(
        Words.roomType(room).isPresent() ? room : "living_room",
        styles.isEmpty() ? List.of("modern") : styles,
        Sizes.of(String.valueOf(chosen.get(SIZE))).isPresent()
            ? String.valueOf(chosen.get(SIZE))
            : "");
  }

  /// The change of the profile that makes these the defaults; other preferences stay.
  public static Map<String, Object> change(Profile profile, Frame.Defaults wanted) {
    Map<String, Object> preferences = new HashMap<>();
    if (profile.fields().get(FIELD) instanceof Map<?, ?> old) {
      old.forEach((name, value) -> preferences.put(String.valueOf(name), value));
    }
    preferences.put(ROOM, wanted.room());
    preferences.put(STYLES, wanted.styles());
    preferences.put(SIZE, wanted.size());
    return Map.of(FIELD, preferences);
  }
}
