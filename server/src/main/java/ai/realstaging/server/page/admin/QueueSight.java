package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
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
import org.springframework.stereotype.Component;

/// Puts the queue into words.
@Component
class QueueSight {

  private final QueueOffice office;
  private final Accounts accounts;
  private final InstantSource clock;

  QueueSight(QueueOffice office, Accounts accounts, InstantSource clock) {
    this.office = office;
    this.accounts = accounts;
    this.clock = clock;
  }

  JobsView now() {
    QueueView queue = office.view();
    List<HeldView> held = office.held();
    int dead = count(queue, JobState.DEAD);
    return new JobsView(
        Words.queue(count(queue, JobState.RUNNING) + count(queue, JobState.QUEUED), dead),
        !queue.paused().isEmpty(),
        figures(queue, office.times(), dead),
        queue.workers().stream().map(worker -> hand(worker, held)).toList(),
        office.page(JobState.DEAD, PageRequest.first()).items().stream()
            .map(this::letter)
            .toList());
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

  private JobsView.Hand hand(QueueView.Worker worker, List<HeldView> held) {
    return new JobsView.Hand(
        worker.name(),
        text("jobs.places", worker.running(), worker.slots()),
        Words.ago(worker.seenAt(), clock.instant()),
        held.stream()
            .filter(job -> job.worker().equals(worker.name()))
            .map(QueueSight::lease)
            .toList());
  }

  private static JobsView.Lease lease(HeldView job) {
    return new JobsView.Lease(
        job.id().toString(),
        text("jobs.try", job.attempt()),
        job.stopping() ? text("jobs.stopping", brief(job.running())) : brief(job.running()),
        job.leaseLeft().isNegative()
            ? text("jobs.lease.over")
            : text("jobs.lease", brief(job.leaseLeft())));
  }

  private JobsView.Letter letter(JobView job) {
    String code = job.errorClass().orElse("");
    return new JobsView.Letter(
        job.id().toString(),
        text("jobs.stage-an-image"),
        job.lastError().orElse(Words.cause(code)),
        code,
        job.attempt(),
        job.finishedAt().map(at -> Words.ago(at, clock.instant())).orElse(""),
        accounts.find(job.account()).flatMap(Account::email).orElse(job.account().toString()),
        job.traceId().orElse(""));
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
    return text("jobs.seconds", Tongue.number(seconds, seconds >= 10 ? 0 : 1));
  }
}
