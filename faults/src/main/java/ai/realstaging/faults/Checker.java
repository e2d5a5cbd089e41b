package ai.realstaging.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks at what is left when everything is quiet, and counts broken promises.
final class Checker {

  private static final String ENDS = "('SUCCEEDED','FAILED','DEAD','CANCELLED')";

  private final House house;
  private final List<Guest> guests;

  Checker(House house, List<Guest> guests) {
    this.house = house;
    this.guests = guests;
  }

  /// Whether nothing waits or runs any more and every listener has heard as much as there is.
  boolean quiet() {
    try (Connection connection = house.connect()) {
      return rows(connection, "select id from job where state in ('QUEUED','RUNNING')").isEmpty();
    } catch (SQLException e) {
      return false;
    }
  }

  /// How many jobs are held by somebody and have bought their prediction.
  int waiting() {
    try (Connection connection = house.connect()) {
      return rows(
              connection,
              "select id from job where state = 'RUNNING' and prediction_id is not null")
          .size();
    } catch (SQLException e) {
      return -1;
    }
  }

  /// How many jobs this process holds.
  int heldBy(long pid) {
    try (Connection connection = house.connect()) {
      return rows(
              connection,
              "select id from job where state = 'RUNNING' and lease_owner like '" + pid + "@%'")
          .size();
    } catch (SQLException e) {
      return -1;
    }
  }

  /// What is found when all is clean, or when the time is over.
  List<Finding> settled(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (quiet() && check().stream().allMatch(Finding::clean)) {
        break;
      }
      Engines.pause(200);
    }
    return check();
  }

  /// Changes as long as anything still moves.
  String state() {
    long heard = guests.stream().mapToLong(Guest::waitingFor).sum();
    try (Connection connection = house.connect()) {
      return heard
          + " "
          + rows(
              connection,
              "select count(*), count(*) filter (where state in ('QUEUED','RUNNING')), sum(attempt) from job");
    } catch (SQLException e) {
      return heard + " without a database";
    }
  }

  List<Finding> check() {
    try (Connection connection = house.connect()) {
      return check(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Finding> check(Connection connection) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Set<String> acknowledged =
        guests.stream().flatMap(guest -> guest.acknowledged().stream()).collect(Collectors.toSet());
    Map<String, String> phases = phases(connection);
    findings.add(kept(acknowledged, phases));
    findings.add(asked(acknowledged, phases));
    findings.add(
        none(
            connection,
            "every job has ended",
            "select id, state from job where state not in " + ENDS));
    findings.add(
        none(
            connection,
            "image and job tell the same end",
            """
            select i.id, i.phase, j.state from image i join lateral
              (select state from job where subject = i.id order by created_at desc limit 1) j on true
            where (i.phase, j.state) not in (('READY','SUCCEEDED'),('ERROR','FAILED'),('ERROR','DEAD'),('CANCELED','CANCELLED'))
            """));
    findings.add(
        none(
            connection,
            "settled exactly once if and only if ready",
            """
            select i.id, i.phase, count(*) filter (where e.kind = 'SETTLE') from image i
            left join allowance_entry e on e.image_id = i.id group by i.id, i.phase
            having count(*) filter (where e.kind = 'SETTLE') <> case i.phase when 'READY' then 1 else 0 end
            """));
    findings.add(
        none(
            connection,
            "every other round was given back exactly once",
            """
            select e.image_id, e.round from allowance_entry e group by e.image_id, e.round
            having count(*) filter (where kind = 'RESERVE') <> 1
              or count(*) filter (where kind in ('SETTLE','REFUND')) <> 1
            """));
    findings.add(
        none(
            connection,
            "the allowance adds up",
            """
            select p.account_id, p.spent, sum(e.amount) from allowance_period p
            join allowance_entry e on e.account_id = p.account_id and e.period_start = p.period_start
            group by p.account_id, p.period_start, p.spent having p.spent <> sum(e.amount)
            """));
    findings.add(
        none(
            connection,
            "the count of open jobs is back at nothing",
            "select account_id, open_jobs from queue_account where open_jobs <> 0"));
    findings.add(
        none(
            connection,
            "no job left its end",
            "select job, from_state, to_state, app from fault_history where from_state in "
                + ENDS
                + " and to_state <> from_state and not redriven"));
    findings.add(strangers(connection));
    findings.add(LedgerWalls.tried(connection));
    findings.add(paid(connection));
    findings.add(objects(connection));
    findings.add(heard(phases));
    findings.add(
        new Finding(
            "no forged webhook was believed",
            1,
            house.provider().deceived() ? List.of("one was") : List.of()));
    findings.add(
        new Finding(
            "every request was one that the provider takes",
            house.provider().replicate().predictions().size(),
            house.provider().replicate().violations()));
    return findings;
  }

  private static Map<String, String> phases(Connection connection) throws SQLException {
    Map<String, String> phases = new TreeMap<>();
    rows(connection, "select id, phase from image")
        .forEach(row -> phases.put(row.get(0), row.get(1)));
    return phases;
  }

  private static Finding kept(Set<String> acknowledged, Map<String, String> phases) {
    Set<String> ends = Set.of("READY", "ERROR", "CANCELED");
    return new Finding(
        "every acknowledged image has one terminal state",
        acknowledged.size(),
        acknowledged.stream()
            .filter(id -> !ends.contains(phases.getOrDefault(id, "lost")))
            .map(id -> id + " is " + phases.getOrDefault(id, "lost"))
            .toList());
  }

  /// Under one key one image was made, however often it was asked for.
  private static Finding asked(Set<String> acknowledged, Map<String, String> phases) {
    Set<String> unasked = new HashSet<>(phases.keySet());
    unasked.removeAll(acknowledged);
    return new Finding("no image was made twice", phases.size(), List.copyOf(unasked));
  }

  /// Every write of a running job was made by the program that held it; only the rescue of a lost
  /// job is a stranger's.
  private Finding strangers(Connection connection) throws SQLException {
    List<List<String>> writes =
        rows(
            connection,
            """
            select job, app, holder, from_state, to_state, from_attempt from fault_history
            where from_state = 'RUNNING' and holder is not null and not rescued
              and (to_state <> 'RUNNING' or progress)
            """);
    List<String> broken = new ArrayList<>();
    for (List<String> write : writes) {
      Long pid = house.pids().get(write.get(1));
      if (pid == null || !write.get(2).startsWith(pid + "@")) {
        broken.add(
            "job %s attempt %s held by %s was written by %s (process %s)"
                .formatted(write.get(0), write.get(5), write.get(2), write.get(1), pid));
      }
    }
    return new Finding("only the holder of a job writes it", writes.size(), broken);
  }

  private Finding paid(Connection connection) throws SQLException {
    List<List<String>> jobs = rows(connection, "select id from job");
    Map<String, Integer> successes = new HashMap<>();
    jobs.forEach(job -> successes.put(job.get(0), house.provider().replicate().paid(job.get(0))));
    return new Finding(
        "the provider succeeded at most once for a job",
        jobs.size(),
        successes.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " was paid " + entry.getValue() + " times")
            .toList());
  }

  private Finding objects(Connection connection) throws SQLException {
    List<List<String>> images = rows(connection, "select id, phase, staged_key from image");
    return new Finding(
        "the staged picture is there if and only if ready",
        images.size(),
        images.stream()
            .filter(
                image ->
                    image.get(1).equals("READY")
                        != (!image.get(2).equals("null") && house.engines().holds(image.get(2))))
            .map(image -> image.get(0) + " is " + image.get(1) + ", picture " + image.get(2))
            .toList());
  }

  private Finding heard(Map<String, String> phases) {
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Guest guest : guests) {
      for (String id : guest.acknowledged()) {
        checked++;
        String phase = phases.getOrDefault(id, "lost").toLowerCase(Locale.ROOT);
        String last = guest.heard().getOrDefault(id, "nothing");
        if (!last.equals(phase)) {
          broken.add(id + " is " + phase + ", its owner heard " + last);
        }
      }
    }
    return new Finding("every owner heard the final state", checked, broken);
  }

  private static Finding none(Connection connection, String promise, String sql)
      throws SQLException {
    List<List<String>> found = rows(connection, sql);
    int all = Integer.parseInt(rows(connection, "select count(*) from job").getFirst().getFirst());
    return new Finding(promise, all, found.stream().map(row -> String.join(" ", row)).toList());
  }

  static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(found.getString(column)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
