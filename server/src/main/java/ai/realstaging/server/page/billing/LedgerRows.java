package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.billing.Plan;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.server.page.RoomNames;
import ai.realstaging.server.page.Tongue;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
      return text("ledger.put-right", entry.reason().orElse(""));
    }
    String picture =
        images
            .find(account, entry.image())
            .map(LedgerRows::named)
            .orElseGet(() -> text("ledger.gone"));
    return entry.kind() == LedgerEntry.Kind.REFUND
        ? text("ledger.why", picture, why(entry))
        : picture;
  }

  private static String named(Image image) {
    String room = image.order().room().map(Words::room).orElseGet(RoomNames::unknown);
    return image
        .order()
        .style()
        .map(style -> text("ledger.image", room, Words.style(style)))
        .orElse(room);
  }

  private static String why(LedgerEntry entry) {
    return entry.reason().map(LedgerRows::cause).orElseGet(() -> text("ledger.given-back"));
  }

  /// Within a sentence.
  private static String cause(String reason) {
    return reason.equals("canceled")
        ? text("ledger.canceled")
        : Words.cause(reason).toLowerCase(Tongue.now());
  }

  private static String images(LedgerEntry entry) {
    return switch (entry.kind()) {
      case RESERVE -> text("ledger.held-one");
      case SETTLE -> text("ledger.used-one");
      case REFUND -> text("ledger.given-back-one");
      case ADJUST ->
          entry.amount() == 0
              ? text("ledger.noted")
              : entry.amount() < 0
                  ? text("ledger.given-back-some", -entry.amount())
                  : text("ledger.taken", entry.amount());
    };
  }
}
