package ai.realstaging.project;

import ai.realstaging.testkit.TestDatabase;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;

/// Opens the room for tests of other rooms.
public final class ProjectsFor {

  private ProjectsFor() {}

  public static Projects database(
      TestDatabase database, InstantSource clock, ApplicationEventPublisher events) {
    return new Projects(database.sql(), database.transactions(), events, clock);
  }
}
