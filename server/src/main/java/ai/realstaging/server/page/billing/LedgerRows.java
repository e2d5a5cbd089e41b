package ai.realstaging.server.page.billing;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.billing.Plan;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Where the images went: the period's ledger in words, the newest first, with what was left then.
@Component
public final class LedgerRows {

  private static final int MOST = 40;

  private final Allowance allowance;
  private final Images images;

  LedgerRows(Allowance allowance, Images images) {
    this.allowance = allowance;
    this.images = images;
  }

  List<BillingView.LedgerRow> of(Account account, Plan plan) {
    List<LedgerEntry> entries = allowance.entries(account);
    List<BillingView.LedgerRow> rows = new ArrayList<>();
    int used = 0;
    int first = Math.max(0, entries.size() - MOST);
    for (int at = 0; at < entries.size(); at++) {
      LedgerEntry entry = entries.get(at);
      used += entry.amount();
      if (at >= first) {
        rows.add(
            new BillingView.LedgerRow(
                Moments.time(entry.at()),
                what(account, entry),
                images(entry),
                plan.isUnlimited() ? "" : "" + Math.max(0, plan.monthlyImages() - used)));
      }
    }
    Collections.reverse(rows);
    return rows;
  }

  private String what(Account account, LedgerEntry entry) {
    if (entry.kind() == LedgerEntry.Kind.ADJUST) {
      return "Put right: " + entry.reason().orElse("");
    }
    String picture =
        images.find(account, entry.image()).map(LedgerRows::named).orElse("An image that is gone");
    return entry.kind() == LedgerEntry.Kind.REFUND
        ? picture
            + ": "
            + entry.reason().map(LedgerRows::cause).orElse("given back").toLowerCase(Locale.ROOT)
        : picture;
  }

  private static String named(Image image) {
    String room = image.order().room().map(Words::room).orElse("Room");
    return image.order().style().map(style -> room + ", " + Words.style(style)).orElse(room);
  }

  private static String cause(String reason) {
    return reason.equals("canceled") ? "Canceled" : Words.cause(reason);
  }

  private static String images(LedgerEntry entry) {
    return switch (entry.kind()) {
      case RESERVE -> "held 1";
      case SETTLE -> "used 1";
      case REFUND -> "given back 1";
      case ADJUST ->
          entry.amount() == 0
              ? "noted"
              : (entry.amount() < 0 ? "given back " : "taken ") + Math.abs(entry.amount());
    };
  }
}
