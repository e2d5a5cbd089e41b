package ai.realstaging.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import java.util.Optional;

/// A change as a line of text: account, project, image, number, phase and error code, parted by
/// blanks; `-` where there is no code.
final class ChangeText {

  private static final int PARTS = 6;

  private ChangeText() {}

  static String write(ImageChanged change) {
    return String.join(
        " ",
        change.account().toString(),
        change.project().toString(),
        change.image().toString(),
        Long.toString(change.change()),
        change.phase().name(),
        change.errorCode().orElse("-"));
  }

  /// Nothing when the text is none of ours, as after an update of the other side.
  static Optional<ImageChanged> read(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ImageChanged(
              AccountId.parse(parts[0]),
              ProjectId.parse(parts[1]),
              ImageId.parse(parts[2]),
              Long.parseLong(parts[3]),
              Phase.valueOf(parts[4]),
              Optional.of(parts[5]).filter(code -> !code.equals("-"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
