package ai.realstaging;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms know each other only by their doors, and only those that the plan of the house lets
/// them know.
class HouseTest {

  @Test
  void everyRoomIsEnteredByItsDoorAndThereAreNoCircles() {
    ApplicationModules.of("ai.realstaging", new ImportOption.DoNotIncludeTests()).verify();
  }
}
