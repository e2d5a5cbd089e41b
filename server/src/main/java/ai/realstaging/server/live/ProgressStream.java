package ai.realstaging.server.live;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.wire.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One stream to one listener, written by a thread of its own. It listens first, then tells where
/// things
/// stand, then each change; from time to time it looks into the database, as a message may be lost.
/// A listener that is too slow is sent away and starts again from where things stand.
final class ProgressStream implements Runnable {

  private static final int MOST = 500;

  private final Wanted wanted;
  private final Images images;
  private final LiveChannel live;
  private final ServerSettings.Events settings;
  private final SseEmitter emitter;
  private final BlockingQueue<ImageChanged> waiting;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final Map<ImageId, Long> told = new HashMap<>();

  /// What the listener asked for, and the change that it saw last.
  record Wanted(
      Account account, Optional<ImageId> image, Optional<ProjectId> project, Optional<Long> last) {}

  /// An event as it goes over the wire.
  record JobUpdate(
      String imageId,
      String status,
      int progress,
      String stage,
      boolean staged,
      String errorCode) {}

  ProgressStream(
      Wanted wanted,
      Images images,
      LiveChannel live,
      ServerSettings.Events settings,
      SseEmitter emitter) {
    this.wanted = wanted;
    this.images = images;
    this.live = live;
    this.settings = settings;
    this.emitter = emitter;
    this.waiting = new ArrayBlockingQueue<>(settings.queue());
    emitter.onCompletion(() -> open.set(false));
    emitter.onTimeout(() -> open.set(false));
    emitter.onError(failure -> open.set(false));
  }

  @Override
  public void run() {
    try (LiveChannel.Subscription heard = live.listen(wanted.account().id(), this::hear)) {
      emitter.send(SseEmitter.event().name("connected").data(Map.of("connected", heard != null)));
      tell(standing());
      follow();
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      open.set(false); // the listener has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// On the channel's thread: never blocks.
  private void hear(ImageChanged change) {
    if (EventsController.concerns(change, wanted.image(), wanted.project())
        && !waiting.offer(change)) {
      open.set(false);
    }
  }

  private void follow() throws IOException, InterruptedException {
    long looked = System.nanoTime();
    long spoke = looked;
    while (open.get() && !ended()) {
      ImageChanged change = waiting.poll(1, TimeUnit.SECONDS);
      if (change != null) {
        tell(List.of(change));
        spoke = System.nanoTime();
      }
      Duration look = live.connected() ? settings.look() : settings.lookWhenDeaf();
      if (past(looked, look)) {
        tell(standing());
        looked = System.nanoTime();
      }
      if (past(spoke, settings.heartbeat())) {
        emitter.send(SseEmitter.event().name("heartbeat").data(Map.of()));
        spoke = System.nanoTime();
      }
    }
  }

  private static boolean past(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }

  private boolean ended() {
    return wanted
        .image()
        .flatMap(id -> images.find(wanted.account(), id))
        .map(image -> image.phase().isEnd() && told.getOrDefault(image.id(), -1L) >= image.change())
        .orElse(wanted.image().isPresent());
  }

  /// Where things stand, in the order in which they came to it.
  private List<ImageChanged> standing() {
    List<Image> found =
        wanted
            .image()
            .map(id -> images.find(wanted.account(), id).stream().toList())
            .or(() -> wanted.project().map(this::inProject))
            .orElseGet(
                () ->
                    images.since(wanted.account(), wanted.last().orElse(Long.MAX_VALUE - 1), MOST));
    return found.stream()
        .sorted(Comparator.comparingLong(Image::change))
        .map(ProgressStream::change)
        .toList();
  }

  private List<Image> inProject(ProjectId project) {
    List<Image> found = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Page<Image> page =
          images.page(wanted.account(), project, new PageRequest(PageRequest.MAX_LIMIT, next));
      found.addAll(page.items());
      next = page.next();
    } while (next.isPresent() && found.size() < MOST);
    return found;
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

  private void tell(List<ImageChanged> changes) throws IOException {
    for (ImageChanged change : changes) {
      if (told.getOrDefault(change.image(), -1L) >= change.change()) {
        continue;
      }
      told.put(change.image(), change.change());
      emitter.send(
          SseEmitter.event()
              .id(Long.toString(change.change()))
              .name("job_update")
              .data(update(change)));
    }
  }

  private static JobUpdate update(ImageChanged change) {
    return new JobUpdate(
        change.image().toString(),
        Words.status(change.phase()),
        Words.progress(change.phase()),
        Words.stage(change.phase()),
        change.phase() == Phase.READY,
        change.errorCode().orElse(""));
  }
}
