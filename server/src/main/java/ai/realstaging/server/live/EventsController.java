package ai.realstaging.server.live;

import ai.realstaging.account.Account;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.Images;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.project.Projects;
import ai.realstaging.server.ServerSettings;
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
  private final ServerSettings settings;

  EventsController(Images images, Projects projects, LiveChannel live, ServerSettings settings) {
    this.images = images;
    this.projects = projects;
    this.live = live;
    this.settings = settings;
  }

  @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Hear of an image, a project or all of the caller's images, live")
  ResponseEntity<SseEmitter> events(
      Account account,
      @RequestParam(name = "image_id", required = false) @Nullable UUID image,
      @RequestParam(name = "project_id", required = false) @Nullable UUID project,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    Optional<ImageId> one = Optional.ofNullable(image).map(ImageId::new);
    Optional<ProjectId> folder = Optional.ofNullable(project).map(ProjectId::new);
    if (one.isPresent() && images.find(account, one.get()).isEmpty()) {
      throw new ImageMissing();
    }
    if (folder.isPresent() && projects.find(account, folder.get()).isEmpty()) {
      throw new ProjectMissing();
    }
    SseEmitter emitter = new SseEmitter(settings.events().maxAge().toMillis());
    ProgressStream stream =
        new ProgressStream(
            new ProgressStream.Wanted(account, one, folder, number(last)),
            images,
            live,
            settings.events(),
            emitter);
    Thread.ofVirtual().name("events").start(stream);
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }

  /// The change that the caller saw last; none when the text is not one of our ids.
  private static Optional<Long> number(@Nullable String last) {
    return Optional.ofNullable(last).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
  }

  static boolean concerns(
      ImageChanged change, Optional<ImageId> image, Optional<ProjectId> project) {
    return image.map(change.image()::equals).orElse(true)
        && project.map(change.project()::equals).orElse(true);
  }
}
