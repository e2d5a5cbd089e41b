package ai.realstaging.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Has the database itself write down every change of a job and which program made it, so that the
/// checker can tell a holder's write from a stranger's. The first note of what was bought is no
/// progress of the attempt: whoever bought it may write it, also when it was held up meanwhile.
final class History {

  private static final String RECORD =
      """
      create table fault_history (
        number bigint generated always as identity primary key,
        job uuid not null, app text not null,
        from_state text not null, to_state text not null,
        from_attempt int not null, to_attempt int not null,
        holder text, redriven boolean not null, rescued boolean not null, progress boolean not null);
      create function fault_record() returns trigger language plpgsql as $$
      begin
        insert into fault_history
          (job, app, from_state, to_state, from_attempt, to_attempt, holder, redriven, rescued, progress)
        values (new.id, current_setting('application_name'), old.state, new.state,
          old.attempt, new.attempt, old.lease_owner, new.redrives > old.redrives,
          new.crashes > old.crashes,
          new.submit_started_at is distinct from old.submit_started_at
            or old.prediction_id is not null and new.prediction_id is distinct from old.prediction_id);
        return new;
      end $$;
      create trigger fault_record after update on job for each row
        when (old.state is distinct from new.state or old.attempt is distinct from new.attempt
          or old.prediction_id is distinct from new.prediction_id
          or old.submit_started_at is distinct from new.submit_started_at)
        execute function fault_record();
      """;

  private History() {}

  static void begin(House house) {
    try (Connection connection = house.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(RECORD);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
