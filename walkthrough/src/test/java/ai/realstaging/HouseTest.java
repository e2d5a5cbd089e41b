package ai.realstaging;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.Modulithic;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms know each other only by their doors, without circles.
@Modulithic(systemName = "Real Staging")
class HouseTest {

  /// Generated tables are no room, the pictures that the engine takes and gives lie in packages of
  /// it, and the stand-in of the payment provider is a package of the testkit.
  private static final String[] WITHOUT_A_DOOR = {
    "ai.realstaging.schema..",
    "ai.realstaging.render.raster..",
    "ai.realstaging.render.camera..",
    "ai.realstaging.render.room..",
    "ai.realstaging.render.sample..",
    "ai.realstaging.testkit.stripe.."
  };

  @Test
  void everyRoomIsEnteredByItsDoorAndThereAreNoCircles() {
    ApplicationModules.of(HouseTest.class, resideInAnyPackage(WITHOUT_A_DOOR)).verify();
  }
}
