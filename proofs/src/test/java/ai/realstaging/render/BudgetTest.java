package ai.realstaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void refusesWhatGivesNoPicture() {
    assertThatThrownBy(() -> new Budget(1800, 0, 18)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Budget(10, 3, 18)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesUpSamplesOnFurnitureThenOnFloorAndWallsThenSize() {
    int shading = Integer.MAX_VALUE;
    int receivers = Integer.MAX_VALUE;
    int side = Integer.MAX_VALUE;
    for (double seconds = 30; seconds > 1; seconds -= 0.25) {
      Budget budget = Budget.within(seconds, 6000, 4000);

      assertThat(budget.shading()).isLessThanOrEqualTo(shading);
      assertThat(budget.receivers()).isLessThanOrEqualTo(receivers);
      assertThat(budget.longestSide()).isLessThanOrEqualTo(side);
      if (budget.receivers() < Budget.standard().receivers()) {
        assertThat(budget.shading()).isLessThan(Budget.standard().shading());
      }
      if (budget.longestSide() < Budget.standard().longestSide()) {
        assertThat(budget.receivers()).isLessThan(Budget.standard().receivers());
      }
      shading = budget.shading();
      receivers = budget.receivers();
      side = budget.longestSide();
    }
    assertThat(side).isLessThan(Budget.standard().longestSide());
  }

  @Test
  void spendsAllOnAPhotoOfUsualSize() {
    assertThat(Budget.within(14, 1600, 1067)).isEqualTo(Budget.standard());
    assertThat(Budget.within(14, 6000, 4000)).isNotEqualTo(Budget.within(3, 6000, 4000));
  }
}
