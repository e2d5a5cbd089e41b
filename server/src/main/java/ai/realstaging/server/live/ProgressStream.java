package ai.realstaging.server.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import ai.realstaging.server.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One stream to one listener, written by a thread of its own. It listens first, then tells where
/// things stand, then each change; from time to time it looks into the database, as a message may
/// be lost. A listener that is too slow is sent away and told what it missed when it comes back.
final class ProgressStream {

  private final Wanted wanted;
  private final Standing standing;
  private final LiveChannel live;
  private final ServerSettings.Events settings;
  private final SseEmitter emitter;
  private final BlockingQueue<ImageChanged> waiting;
  private final Map<ImageId, Long> told = new HashMap<>();
  private volatile boolean open = true;
  private boolean ended;
  private long newest;

  ProgressStream(
      Wanted wanted,
      Standing standing,
      LiveChannel live,
      ServerSettings.Events settings,
      SseEmitter emitter) {
    this.wanted = wanted;
    this.standing = standing;
    this.live = live;
    this.settings = settings;
    this.emitter = emitter;
    this.waiting = new ArrayBlockingQueue<>(settings.queue());
    emitter.onCompletion(this::close);
    emitter.onTimeout(this::close);
    emitter.onError(failure -> close());
  }

  AccountId account() {
    return wanted.account().id();
  }

  /// Ends the stream soon; safe to call from anywhere.
  void close() {
    open = false;
  }

  /// Returns when the stream has ended.
  void run() {
    try (var _ = live.listen(account(), this::hear)) {
      newest = standing.newest();
      emitter.send(LiveEvents.connected(wanted.last().orElse(0L)));
      tell(standing.atFirst());
      follow();
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      close(); // the listener has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      emitter.complete(); // it comes back and is told where things stand
      throw e;
    }
  }

  /// On the channel's thread: never blocks.
  private void hear(ImageChanged change) {
    if (wanted.concerns(change) && !waiting.offer(change)) {
      close();
    }
  }

  private void follow() throws IOException, InterruptedException {
    long looked = System.nanoTime();
    long spoke = looked;
    boolean wasDeaf = !live.connected();
    while (open && !ended) {
      ImageChanged change = waiting.poll(1, TimeUnit.SECONDS);
      if (change != null && tell(List.of(change))) {
        spoke = System.nanoTime();
      }
      boolean deaf = !live.connected();
      if (past(looked, deaf || wasDeaf ? settings.lookWhenDeaf() : settings.look())) {
        look();
        looked = System.nanoTime();
        wasDeaf = deaf; // what was said in between is found by one more early look
      }
      if (past(spoke, settings.heartbeat())) {
        emitter.send(LiveEvents.heartbeat(newest));
        spoke = System.nanoTime();
      }
    }
  }

  private static boolean past(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }

  private void look() throws IOException {
    List<ImageChanged> found = standing.since(newest);
    ended |= wanted.image().isPresent() && found.isEmpty(); // it was deleted
    tell(found);
  }

  /// Whether any of it was news.
  private boolean tell(List<ImageChanged> changes) throws IOException {
    boolean news = false;
    for (ImageChanged change : changes) {
      if (told.getOrDefault(change.image(), -1L) >= change.change()) {
        continue;
      }
      told.put(change.image(), change.change());
      newest = Math.max(newest, change.change());
      ended |= wanted.image().isPresent() && change.phase().isEnd();
      if (wanted.last().filter(last -> last == change.change()).isEmpty()) {
        emitter.send(LiveEvents.update(change));
        news = true;
      }
    }
    return news;
  }
}
