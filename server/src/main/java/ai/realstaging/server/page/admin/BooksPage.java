package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.AuditEntry;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.Usage;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.page.Words;
import ai.realstaging.server.wire.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an admin reads: accounts, and who changed what. Only admins come here; the security chain
/// sees to it.
@Controller
class BooksPage {

  private final Accounts accounts;
  private final Allowance allowance;
  private final AuditTrail audit;
  private final BooksDesk desk;

  BooksPage(Accounts accounts, Allowance allowance, AuditTrail audit, BooksDesk desk) {
    this.accounts = accounts;
    this.allowance = allowance;
    this.audit = audit;
    this.desk = desk;
  }

  @GetMapping("/admin/accounts")
  ModelAndView accounts(
      HttpServletRequest request,
      Account account,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<Account> page = accounts.page(Paging.of(null, cursor));
    return desk.page(
        request,
        account,
        new BookView(
            "accounts",
            text("book.accounts"),
            text("book.accounts.said"),
            List.of(
                text("book.accounts.account"),
                text("book.accounts.name"),
                text("book.accounts.plan"),
                text("book.accounts.role"),
                text("book.accounts.images"),
                text("book.accounts.since")),
            page.items().stream().map(this::line).toList(),
            next("/admin/accounts", page.next())));
  }

  @GetMapping("/admin/audit")
  ModelAndView audit(
      HttpServletRequest request,
      Account account,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<AuditEntry> page = audit.page(Paging.of(null, cursor));
    return desk.page(
        request,
        account,
        new BookView(
            "audit",
            text("book.audit"),
            text("book.audit.said"),
            List.of(
                text("book.audit.when"),
                text("book.audit.who"),
                text("book.audit.what"),
                text("book.audit.on"),
                text("book.audit.before"),
                text("book.audit.after")),
            page.items().stream().map(this::line).toList(),
            next("/admin/audit", page.next())));
  }

  private BookView.Line line(Account account) {
    Usage usage = allowance.usage(account);
    return new BookView.Line(
        List.of(
            account.email().orElse(account.subject()),
            account.name().orElse(""),
            usage.plan().name(),
            account.isAdmin() ? text("book.accounts.admin") : text("book.accounts.user"),
            usage.plan().isUnlimited()
                ? "" + usage.used()
                : text("book.accounts.used-of", usage.used(), usage.plan().monthlyImages()),
            Words.date(account.createdAt())),
        Optional.of("/admin/accounts/" + account.id()));
  }

  private BookView.Line line(AuditEntry entry) {
    return BookView.Line.of(
        desk.ago(entry.at()),
        accounts.find(entry.by()).flatMap(Account::email).orElse(entry.by().toString()),
        entry.action(),
        entry.target(),
        entry.before().orElse(""),
        entry.after().orElse(""));
  }

  private static Optional<String> next(String path, Optional<Cursor> cursor) {
    return cursor.map(c -> path + "?cursor=" + c.encode());
  }

  /// Puts a book into its frame.
  @org.springframework.stereotype.Component
  static class BooksDesk {

    private final Frames frames;
    private final InstantSource clock;

    BooksDesk(Frames frames, InstantSource clock) {
      this.frames = frames;
      this.clock = clock;
    }

    ModelAndView page(HttpServletRequest request, Account account, BookView view) {
      return new ModelAndView(
          "admin/book",
          Map.of(
              "frame", frames.of(request, account, view.title(), Frame.Place.ADMIN), "view", view));
    }

    String ago(java.time.Instant then) {
      return Words.ago(then, clock.instant());
    }
  }
}
