package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import java.time.Instant;
import java.util.List;

/// What a change would cost now.
///
/// @param due to be paid at once; zero when more is given back than taken
/// @param total of the lines; below zero it becomes credit
/// @param at the instant that the proration was counted to
public record SwitchCost(List<Line> lines, Money total, Money due, Instant at) {

  public SwitchCost {
    lines = List.copyOf(lines);
  }

  public record Line(String description, Money amount) {}
}
