package ai.realstaging.image;

import ai.realstaging.testkit.TestDatabase;

/// Opens the room's finder for tests of other rooms.
public final class ImagesFor {

  private ImagesFor() {}

  public static Images database(TestDatabase database) {
    return new Images(database.sql());
  }
}
