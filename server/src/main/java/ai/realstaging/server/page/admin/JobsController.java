package ai.realstaging.server.page.admin;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.image.DeadLetterDesk;
import ai.realstaging.kernel.JobId;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.JobView;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.queue.QueueView;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The queue and its dead letters. Only admins come here; the security chain sees to it.
@Controller
class JobsController {

  private final QueueOffice office;
  private final DeadLetterDesk desk;
  private final Accounts accounts;
  private final Frames frames;
  private final InstantSource clock;

  JobsController(
      QueueOffice office,
      DeadLetterDesk desk,
      Accounts accounts,
      Frames frames,
      InstantSource clock) {
    this.office = office;
    this.desk = desk;
    this.accounts = accounts;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/admin/jobs")
  ModelAndView show(HttpServletRequest request, Account account) {
    QueueView queue = office.view();
    int dead = count(queue, JobState.DEAD);
    return new ModelAndView(
        "jobs",
        Map.of(
            "frame",
            frames.of(request, account, "Jobs", Frame.Place.ADMIN),
            "view",
            new JobsView(
                Words.queue(count(queue, JobState.RUNNING) + count(queue, JobState.QUEUED), dead),
                figures(queue, dead),
                office.page(JobState.DEAD, PageRequest.first()).items().stream()
                    .map(this::letter)
                    .toList())));
  }

  @PostMapping("/admin/jobs/{id}/redrive")
  String redrive(Account account, @PathVariable UUID id) {
    desk.redrive(account, new JobId(id));
    return "redirect:/admin/jobs";
  }

  private static List<JobsView.Figure> figures(QueueView queue, int dead) {
    return List.of(
        new JobsView.Figure("" + count(queue, JobState.RUNNING), "running"),
        new JobsView.Figure("" + count(queue, JobState.QUEUED), "in line"),
        new JobsView.Figure(
            queue.oldestDue().orElse(Duration.ZERO).toSeconds() + " s", "oldest wait"),
        new JobsView.Figure("" + queue.workers().size(), "workers alive"),
        new JobsView.Figure(
            "" + queue.workers().stream().mapToInt(QueueView.Worker::slots).sum(),
            "places to work"),
        new JobsView.Figure("" + dead, "dead letters"));
  }

  private static int count(QueueView queue, JobState state) {
    return queue.depth().getOrDefault(state, 0);
  }

  private JobsView.Letter letter(JobView job) {
    String code = job.errorClass().orElse("");
    return new JobsView.Letter(
        job.id().toString(),
        "Stage an image",
        job.lastError().orElse(Words.cause(code)),
        code,
        job.attempt(),
        job.finishedAt().map(at -> Words.ago(at, clock.instant())).orElse(""),
        accounts.find(job.account()).flatMap(Account::email).orElse(job.account().toString()));
  }
}
