package ai.realstaging.server.page.admin;

import ai.realstaging.account.Account;
import ai.realstaging.image.DeadLetterDesk;
import ai.realstaging.image.StopDesk;
import ai.realstaging.kernel.JobId;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The queue, who works, and the dead letters. Only admins come here; the security chain sees to
/// it.
@Controller
class JobsController {

  private static final String BACK = "redirect:/admin/jobs";

  private final QueueSight sight;
  private final QueueOffice office;
  private final DeadLetterDesk desk;
  private final StopDesk stops;
  private final Frames frames;

  JobsController(
      QueueSight sight, QueueOffice office, DeadLetterDesk desk, StopDesk stops, Frames frames) {
    this.sight = sight;
    this.office = office;
    this.desk = desk;
    this.stops = stops;
    this.frames = frames;
  }

  @GetMapping("/admin/jobs")
  ModelAndView show(HttpServletRequest request, Account account) {
    return new ModelAndView(
        "jobs",
        Map.of(
            "frame",
            frames.of(request, account, Texts.text("jobs.title"), Frame.Place.ADMIN),
            "view",
            sight.now()));
  }

  @PostMapping("/admin/jobs/{id}/redrive")
  String redrive(Account account, @PathVariable UUID id) {
    desk.redrive(account, new JobId(id));
    return BACK;
  }

  @PostMapping("/admin/jobs/{id}/cancel")
  String cancel(Account account, @PathVariable UUID id) {
    stops.stop(account, new JobId(id));
    return BACK;
  }

  @PostMapping("/admin/jobs/redrive")
  String redriveAll(Account account) {
    desk.redriveAll(account);
    return BACK;
  }

  @PostMapping("/admin/queue/pause")
  String pause(Account account) {
    office.pause(QueueOffice.ALL, account.id().toString());
    return BACK;
  }

  @PostMapping("/admin/queue/resume")
  String resume() {
    office.resume(QueueOffice.ALL);
    return BACK;
  }
}
