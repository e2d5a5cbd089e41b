package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.Phase;
import ai.realstaging.model.ModelId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What each model did within the last seven days, whoever asked for it: the ground of every
/// estimate.
@Component
public final class ModelHistory {

  public static final Duration LATELY = Duration.ofDays(7);

  private final DSLContext sql;
  private final InstantSource clock;

  ModelHistory(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// @param made pictures
  /// @param failed images that ended without one; those that were canceled are not counted
  /// @param typical the time that half of the pictures took at most, where there is one
  /// @param apart how far apart pictures came while there was work: the time that one more takes,
  /// however many are worked on at once
  /// @param cost what the provider took for the pictures
  public record Week(
      int made,
      int failed,
      Optional<Duration> typical,
      Optional<Duration> apart,
      MicroDollars cost) {

    /// From 0 to 1.
    public double failedShare() {
      return made + failed == 0 ? 0 : (double) failed / (made + failed);
    }
  }

  /// Models that did nothing are left out.
  public Map<ModelId, Week> lately() {
    Map<String, Duration> apart = apart();
    Field<Integer> made = DSL.count().filterWhere(IMAGE.PHASE.eq(Phase.READY.name()));
    Field<Integer> failed = DSL.count().filterWhere(IMAGE.PHASE.eq(Phase.ERROR.name()));
    Field<Double> typical =
        DSL.field(
            "percentile_cont(0.5) within group (order by {0})", Double.class, IMAGE.PROCESSING_MS);
    return sql.select(IMAGE.MODEL, made, failed, typical, DSL.sum(IMAGE.COST_MICROS))
        .from(IMAGE)
        .where(since(), IMAGE.PHASE.in(Phase.READY.name(), Phase.ERROR.name()))
        .groupBy(IMAGE.MODEL)
        .fetchMap(
            row -> new ModelId(row.value1()),
            row ->
                new Week(
                    row.value2(),
                    row.value3(),
                    Optional.ofNullable(row.value4())
                        .map(millis -> Duration.ofMillis(Math.round(millis))),
                    Optional.ofNullable(apart.get(row.value1())),
                    new MicroDollars(
                        Optional.ofNullable(row.value5()).map(BigDecimal::longValue).orElse(0L))));
  }

  /// From the picture before, or from the picture's own begin where that was later.
  private Map<String, Duration> apart() {
    Field<Double> millis =
        DSL.field(
                "extract(epoch from {0} - greatest({1}, lag({0}) over (partition by {2} order by"
                    + " {0})))::float8 * 1000",
                Double.class, IMAGE.FINISHED_AT, IMAGE.STARTED_AT, IMAGE.MODEL)
            .as("millis");
    var gaps =
        sql.select(IMAGE.MODEL.as("model"), millis)
            .from(IMAGE)
            .where(since(), IMAGE.PHASE.eq(Phase.READY.name()))
            .asTable("gaps");
    Field<String> model = DSL.field(DSL.name("gaps", "model"), String.class);
    return sql.select(
            model,
            DSL.field(
                "percentile_cont(0.5) within group (order by {0})",
                Double.class, DSL.field(DSL.name("gaps", "millis"))))
        .from(gaps)
        .groupBy(model)
        .fetchMap(row -> row.value1(), row -> Duration.ofMillis(Math.round(row.value2())));
  }

  private Condition since() {
    return IMAGE.FINISHED_AT.gt(clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC));
  }
}
