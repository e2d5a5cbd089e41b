package ai.realstaging.server.page.billing;

import java.util.List;

/// The price list.
public record PricingView(List<Column> plans) {

  public PricingView {
    plans = List.copyOf(plans);
  }

  /// @param yearly the price of a year, empty where none is sold
  /// @param sold whether it can be bought here
  public record Column(
      String code,
      String name,
      String price,
      String per,
      String yearly,
      List<String> lines,
      boolean free,
      boolean sold) {

    public Column {
      lines = List.copyOf(lines);
    }
  }
}
