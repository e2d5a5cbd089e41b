package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.kernel.PageRequest;
import ai.realstaging.queue.HeldView;
import ai.realstaging.queue.JobState;
import ai.realstaging.queue.JobView;
import ai.realstaging.queue.QueueOffice;
import ai.realstaging.queue.QueueTimes;
import ai.realstaging.queue.QueueView;
import ai.realstaging.server.page.Tongue;
import ai.realstaging.server.page.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the queue into words.
@Component
class QueueSight {

  private final QueueOffice office;
  private final JobTitles titles;
  private final InstantSource clock;

  QueueSight(QueueOffice office, JobTitles titles, InstantSource clock) {
    this.office = office;
    this.titles = titles;
    this.clock = clock;
  }

  JobsView now() {
    QueueView queue = office.view();
    List<HeldView> held = office.held();
    List<JobView> letters = office.page(JobState.DEAD, PageRequest.first()).items();
    JobTitles.Known known =
        titles.of(
            Stream.concat(
                held.stream().map(HeldView::subject), letters.stream().map(JobView::subject)));
    int dead = count(queue, JobState.DEAD);
    return new JobsView(
        Words.queue(count(queue, JobState.RUNNING) + count(queue, JobState.QUEUED), dead),
        !queue.paused().isEmpty(),
        figures(queue, office.times(), dead),
        letters.stream().map(job -> letter(job, known)).toList(),
        held.stream().map(job -> lease(job, known)).toList(),
        queue.workers().stream().map(this::hand).toList());
  }

  private static List<JobsView.Figure> figures(QueueView queue, QueueTimes times, int dead) {
    return List.of(
        new JobsView.Figure("" + count(queue, JobState.RUNNING), text("jobs.figure.running")),
        new JobsView.Figure("" + count(queue, JobState.QUEUED), text("jobs.figure.waiting")),
        new JobsView.Figure(
            brief(queue.oldestDue().orElse(Duration.ZERO)), text("jobs.figure.oldest")),
        new JobsView.Figure(spread(times.waited()), text("jobs.figure.waited")),
        new JobsView.Figure(spread(times.ran()), text("jobs.figure.ran")),
        new JobsView.Figure("" + queue.workers().size(), text("jobs.figure.workers")),
        new JobsView.Figure(
            "" + queue.workers().stream().mapToInt(QueueView.Worker::slots).sum(),
            text("jobs.figure.places")),
        new JobsView.Figure("" + dead, text("jobs.figure.dead")));
  }

  private JobsView.Letter letter(JobView job, JobTitles.Known known) {
    String code = job.errorClass().orElse("");
    return new JobsView.Letter(
        known.subject(job.id(), job.subject(), job.account()),
        job.lastError().orElse(Words.cause(code)),
        code,
        job.attempt(),
        job.finishedAt().map(at -> Words.ago(at, clock.instant())).orElse(""),
        job.traceId().orElse(""));
  }

  private JobsView.Lease lease(HeldView job, JobTitles.Known known) {
    return new JobsView.Lease(
        known.subject(job.id(), job.subject(), job.account()),
        known.stage(job.subject()),
        job.attempt(),
        job.worker(),
        known
            .started(job.subject())
            .orElseGet(() -> clock.instant().minus(job.running()))
            .toEpochMilli(),
        told(job));
  }

  private static String told(HeldView job) {
    if (job.leaseLeft().isNegative()) {
      return text("jobs.lease.over");
    }
    return job.stopping() ? text("jobs.stopping") : "";
  }

  private JobsView.Hand hand(QueueView.Worker worker) {
    return new JobsView.Hand(
        worker.name(),
        text("jobs.places", worker.running(), worker.slots()),
        Words.ago(worker.seenAt(), clock.instant()));
  }

  private static int count(QueueView queue, JobState state) {
    return queue.depth().getOrDefault(state, 0);
  }

  private static String spread(QueueTimes.Spread spread) {
    return text("jobs.spread", brief(spread.p50()), brief(spread.p99()));
  }

  /// `0.4 s`, `12 s`, `3 min`.
  private static String brief(Duration time) {
    if (time.toMinutes() >= 2) {
      return text("jobs.minutes", time.toMinutes());
    }
    double seconds = time.toMillis() / 1000.0;
    return text("jobs.seconds", Tongue.number(seconds, seconds >= 5 ? 0 : 1));
  }
}
