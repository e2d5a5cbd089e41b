package ai.realstaging.server.page.account;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profiles;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Invoice;
import ai.realstaging.billing.Invoices;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.image.Image;
import ai.realstaging.image.Original;
import ai.realstaging.image.Variants;
import ai.realstaging.project.Project;
import ai.realstaging.server.wire.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Everything that is known of an account, in the words of the API, without its pictures.
@Component
class ExportSheet {

  private final Profiles profiles;
  private final Allowance allowance;
  private final Invoices invoices;

  ExportSheet(Profiles profiles, Allowance allowance, Invoices invoices) {
    this.profiles = profiles;
    this.allowance = allowance;
    this.invoices = invoices;
  }

  Map<String, Object> of(Account account, Map<Project, List<Variants>> listings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("account", known(account));
    all.put("profile", profiles.of(account).fields());
    all.put(
        "listings",
        listings.entrySet().stream()
            .map(entry -> known(entry.getKey(), entry.getValue()))
            .toList());
    all.put("ledger", allowance.entries(account).stream().map(ExportSheet::known).toList());
    all.put("invoices", invoices.of(account).stream().map(ExportSheet::known).toList());
    return all;
  }

  private static Map<String, Object> known(Account account) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", account.id().toString());
    account.email().ifPresent(email -> known.put("email", email));
    account.name().ifPresent(name -> known.put("name", name));
    known.put("plan", account.plan());
    known.put("created_at", account.createdAt().toString());
    return known;
  }

  private static Map<String, Object> known(Project project, List<Variants> photos) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", project.id().toString());
    known.put("name", project.name());
    known.put("created_at", project.createdAt().toString());
    project.archivedAt().ifPresent(at -> known.put("archived_at", at.toString()));
    known.put(
        "photos", photos.stream().map(photo -> known(photo.original(), photo.images())).toList());
    return known;
  }

  private static Map<String, Object> known(Original original, List<Image> images) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", original.id().toString());
    known.put("filename", original.filename());
    known.put("bytes", original.bytes());
    known.put("width", original.width());
    known.put("height", original.height());
    original.sha256().ifPresent(sha256 -> known.put("sha256", sha256));
    known.put("created_at", original.createdAt().toString());
    known.put("images", images.stream().map(ExportSheet::known).toList());
    return known;
  }

  private static Map<String, Object> known(Image image) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", image.id().toString());
    image.order().room().ifPresent(room -> known.put("room_type", Words.of(room)));
    image.order().style().ifPresent(style -> known.put("style", Words.of(style)));
    known.put("seed", image.order().seed());
    image.order().words().ifPresent(words -> known.put("words", words));
    known.put("model", image.order().model().toString());
    known.put("phase", image.phase().name().toLowerCase(Locale.ROOT));
    image.trouble().ifPresent(trouble -> known.put("error", trouble.code()));
    known.put("favourite", image.favourite());
    known.put("created_at", image.times().created().toString());
    return known;
  }

  private static Map<String, Object> known(LedgerEntry entry) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("image", entry.image().toString());
    known.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
    known.put("amount", entry.amount());
    entry.reason().ifPresent(reason -> known.put("reason", reason));
    known.put("at", entry.at().toString());
    return known;
  }

  private static Map<String, Object> known(Invoice invoice) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("id", invoice.id());
    invoice.number().ifPresent(number -> known.put("number", number));
    known.put("state", invoice.state().name().toLowerCase(Locale.ROOT));
    known.put("description", invoice.description());
    known.put("total_cents", invoice.total().cents());
    known.put("currency", invoice.total().currency().getCurrencyCode());
    known.put("created_at", invoice.createdAt().toString());
    return known;
  }
}
