package ai.realstaging.model;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model of the registry: what everybody may know of it, and how a request to it is written.
///
/// @param fixed inputs that are always sent and that nobody configures
record ModelEntry(ModelSpec spec, Wiring wiring, Map<String, Object> fixed) {

  /// Most models refuse a seed that does not fit a signed 32-bit integer.
  private static final long SEED_BITS = 0x7fff_ffffL;

  ModelEntry {
    fixed = Map.copyOf(fixed);
  }

  /// The names under which a model takes what every order has.
  ///
  /// @param imageIsList whether the image goes into a list of one
  record Wiring(
      String image, boolean imageIsList, Optional<String> prompt, Optional<String> seed) {}

  /// The model's input, by field name. A configured value that the model no longer knows is left
  /// out, so that an old image can still be staged again.
  Map<String, Object> input(StagingOrder order, URI photo) {
    Map<String, Object> input = new LinkedHashMap<>(fixed);
    for (ModelSpec.Field field : spec.fields()) {
      Object value = order.config().getOrDefault(field.name(), field.preset());
      input.put(field.name(), ConfigCheck.fits(field, value) ? value : field.preset());
    }
    String link = photo.toString();
    input.put(wiring.image(), wiring.imageIsList() ? List.of(link) : link);
    wiring.prompt().ifPresent(name -> input.put(name, order.prompt()));
    wiring.seed().ifPresent(name -> input.put(name, order.seed() & SEED_BITS));
    return input;
  }
}
