package ai.realstaging.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where those stand who wait.
class PlacesInLineTest {

  private QueueRig rig;

  @BeforeEach
  void open() {
    rig = new QueueRig();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void tellsThePlacesOfManyAtOnceAndNoneOfWhoDoesNotWait() {
    UUID running = UUID.randomUUID();
    rig.enqueue(QueueRig.ADA, running, 1);
    rig.claimOne();
    List<UUID> line = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    line.forEach(subject -> rig.enqueue(QueueRig.ADA, subject, 1));
    UUID elsewhere = UUID.randomUUID();
    rig.enqueueLocal(QueueRig.BO, elsewhere);
    assertThat(
            rig.queue.placesInLine(
                List.of(running, line.getFirst(), line.getLast(), elsewhere, UUID.randomUUID())))
        .isEqualTo(Map.of(line.getFirst(), 1, line.getLast(), 3, elsewhere, 1));
    assertThat(rig.queue.placeInLine(running)).isEmpty();
    assertThat(rig.queue.placesInLine(List.of())).isEmpty();
  }
}
