package ai.realstaging.testkit.replicate;

import com.fasterxml.jackson.databind.JsonNode;

/// How a prediction of the stand-in ends.
public sealed interface Ending {

  /// With a picture, painted over the photo.
  record Picture() implements Ending {}

  /// With this output, whatever it is: null, an empty list, a link to elsewhere.
  record Output(JsonNode value) implements Ending {}

  /// Succeeded, but input and output are gone.
  record DataRemoved() implements Ending {}

  /// Failed with this text.
  record Failure(String error) implements Ending {}

  /// Ended by its deadline before it began.
  record Aborted() implements Ending {}
}
