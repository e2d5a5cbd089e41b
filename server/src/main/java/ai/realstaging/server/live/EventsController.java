package ai.realstaging.server.live;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.LiveChannel;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Opens streams of live progress.
@RestController
@Tag(name = "events")
class EventsController {

  private final Images images;
  private final Projects projects;
  private final LiveChannel live;
  private final OpenStreams streams;
  private final EventTimes times;

  EventsController(
      Images images, Projects projects, LiveChannel live, OpenStreams streams, EventTimes times) {
    this.images = images;
    this.projects = projects;
    this.live = live;
    this.streams = streams;
    this.times = times;
  }

  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Hear of an image, a project or all of the caller's images, live")
  @Refuses({ProblemCode.NOT_FOUND})
  ResponseEntity<SseEmitter> events(
      Account account,
      @RequestParam(name = "image_id", required = false) @Nullable UUID image,
      @RequestParam(name = "project_id", required = false) @Nullable UUID project,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    Wanted wanted =
        new Wanted(
            account,
            Optional.ofNullable(image).map(ImageId::new),
            Optional.ofNullable(project).map(ProjectId::new),
            change(last));
    check(wanted);
    SseEmitter emitter = new SseEmitter(times.life().toMillis());
    streams.start(
        new ProgressStream(wanted, new Standing(wanted, images), live, times.settings(), emitter));
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }

  private void check(Wanted wanted) {
    Account account = wanted.account();
    if (wanted.image().isPresent() && images.find(account, wanted.image().get()).isEmpty()) {
      throw new ImageMissing();
    }
    if (wanted.project().isPresent() && projects.find(account, wanted.project().get()).isEmpty()) {
      throw new ProjectMissing();
    }
  }

  /// The change that the caller saw last; none when the text is not one of our ids.
  private static Optional<Long> change(@Nullable String last) {
    return Optional.ofNullable(last)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .filter(change -> change > 0);
  }
}
