package ai.realstaging.render;

import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.Trust;
import java.util.List;

/// What came of a request.
public sealed interface StagingOutcome {

  /// The furnished photo. Pixels outside the mask equal the photo's; `confidence` 0 to 1 and
  /// `trust` tell how well the room was read.
  record Staged(
      Rgb picture,
      ChangeMask mask,
      double changedShare,
      double confidence,
      Trust trust,
      List<PlacedItem> items)
      implements StagingOutcome {}

  /// Nothing was drawn.
  record Refused(Refusal reason) implements StagingOutcome {}
}
