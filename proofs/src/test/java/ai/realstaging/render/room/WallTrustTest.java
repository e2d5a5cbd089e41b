package ai.realstaging.render.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WallTrustTest {

  @Test
  void doubtsAWallBeforeWhichTheFloorEndsEarly() {
    WallTrust mirrored = new WallTrust(1, 1, 1, 1, 0.7, 0.45);

    assertThat(mirrored.trusted(Wall.RIGHT)).isFalse();
    assertThat(mirrored.trusted(Wall.BACK)).isTrue();
    assertThat(mirrored.trusted(Wall.LEFT)).isTrue();
  }

  @Test
  void leansNothingOnAWallOfADoubtedRoom() {
    assertThat(Wall.values()).noneMatch(new WallTrust(1, 1, 1).doubted()::trusted);
  }
}
