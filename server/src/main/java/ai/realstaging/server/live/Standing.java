package ai.realstaging.server.live;

import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the images stand that a listener asked for, as the database knows it.
final class Standing {

  /// Changes are numbered when they are made and seen when they are committed, which can be in
  /// another order: whoever asks what came after a number is also told what came shortly before.
  static final long OVERLAP = 500;

  private static final int PIECE = 500;
  private static final long NOTHING_YET = Long.MAX_VALUE;

  private final Wanted wanted;
  private final Images images;

  Standing(Wanted wanted, Images images) {
    this.wanted = wanted;
    this.images = images;
  }

  /// The number of the account's newest change; what comes later is news.
  long newest() {
    return images.newestChange(wanted.account());
  }

  /// What a listener must know when it comes: where everything stands, or when it was here before,
  /// what it missed. All that is open is always told.
  List<ImageChanged> atFirst() {
    Optional<ProjectId> project = wanted.project();
    if (wanted.image().isPresent() || wanted.last().isPresent()) {
      return since(wanted.last().orElse(0L));
    }
    return project.map(this::all).orElseGet(() -> since(NOTHING_YET));
  }

  /// What changed after the number and shortly before, oldest change first.
  List<ImageChanged> since(long change) {
    List<Image> found =
        wanted
            .image()
            .map(id -> images.find(wanted.account(), id).stream().toList())
            .orElseGet(() -> changed(change == NOTHING_YET ? change : change - OVERLAP));
    return told(found);
  }

  private List<Image> changed(long after) {
    List<Image> found = new ArrayList<>();
    long from = after;
    while (true) {
      List<Image> piece = images.since(wanted.account(), from, PIECE);
      found.addAll(piece);
      if (piece.size() < PIECE || piece.getLast().change() <= from) {
        return found;
      }
      from = piece.getLast().change();
    }
  }

  private List<ImageChanged> all(ProjectId project) {
    List<Image> found = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Page<Image> page =
          images.page(wanted.account(), project, new PageRequest(PageRequest.MAX_LIMIT, next));
      found.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return told(found);
  }

  private List<ImageChanged> told(List<Image> found) {
    return found.stream()
        .map(Standing::change)
        .filter(wanted::concerns)
        .distinct()
        .sorted(Comparator.comparingLong(ImageChanged::change))
        .toList();
  }

  private static ImageChanged change(Image image) {
    return new ImageChanged(
        image.owner(),
        image.project(),
        image.id(),
        image.change(),
        image.phase(),
        image.trouble().map(Image.Trouble::code));
  }
}
