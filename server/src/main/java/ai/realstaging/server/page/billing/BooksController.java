package ai.realstaging.server.page.billing;

import static ai.realstaging.server.page.Texts.count;
import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.billing.AllowanceDesk;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.server.page.Frame;
import ai.realstaging.server.page.Frames;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The books as an admin reads them. Only admins come here; the security chain sees to it.
@Controller
class BooksController {

  private static final String ALL = "/admin/billing";
  private static final String ONE = "/admin/accounts/";
  private static final String SAID = "said";
  private static final int REASON_AT_MOST = 200;

  private final Accounts accounts;
  private final PaymentInbox inbox;
  private final AllowanceDesk desk;
  private final Comparison comparison;
  private final BooksShelf shelf;

  BooksController(
      Accounts accounts,
      PaymentInbox inbox,
      AllowanceDesk desk,
      Comparison comparison,
      BooksShelf shelf) {
    this.accounts = accounts;
    this.inbox = inbox;
    this.desk = desk;
    this.comparison = comparison;
    this.shelf = shelf;
  }

  @GetMapping(ALL)
  ModelAndView all(HttpServletRequest request, Account admin, Model flash) {
    return shelf.page(
        request,
        admin,
        "admin/books",
        text("billing.title"),
        shelf.views().all(comparison.isOpen(), said(flash)));
  }

  @GetMapping(ONE + "{id}")
  ModelAndView one(HttpServletRequest request, Account admin, @PathVariable UUID id, Model flash) {
    Account account = account(id);
    return shelf.page(
        request,
        admin,
        "admin/account",
        account.email().orElseGet(() -> text("books.account")),
        shelf.views().one(account, said(flash)));
  }

  @PostMapping(ALL + "/sync")
  String compare(RedirectAttributes flash) {
    flash.addFlashAttribute(SAID, comparison.run());
    return "redirect:" + ALL;
  }

  /// @param account whose page the button was on; none for that of all
  @PostMapping(ALL + "/events/{id}/replay")
  String replay(
      @PathVariable String id, @RequestParam Optional<UUID> account, RedirectAttributes flash) {
    flash.addFlashAttribute(
        SAID, inbox.replay(id) ? text("books.event.placed") : text("books.event.not-placed"));
    return "redirect:" + account.map(whose -> ONE + whose).orElse(ALL);
  }

  @PostMapping(ONE + "{id}/give-back")
  String giveBack(
      Account admin,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int images,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    Account account = account(id);
    flash.addFlashAttribute(SAID, given(admin, account, images, reason.strip()));
    return "redirect:" + ONE + id;
  }

  private String given(Account admin, Account account, int images, String reason) {
    if (images < 1) {
      return text("books.say-how-many");
    }
    if (reason.isEmpty() || reason.length() > REASON_AT_MOST) {
      return text("books.say-why", REASON_AT_MOST);
    }
    return desk.giveBack(admin, account, images, reason)
        ? count("books.given-back", images)
        : text("books.nothing-given-back");
  }

  private Account account(UUID id) {
    return accounts
        .find(new AccountId(id))
        .orElseThrow(() -> Refused.of(ProblemCode.NOT_FOUND, "There is no such account."));
  }

  private static Optional<String> said(Model flash) {
    return Optional.ofNullable(flash.getAttribute(SAID)).map(Object::toString);
  }

  /// Puts a page of the books into its frame.
  @org.springframework.stereotype.Component
  record BooksShelf(BooksViews views, Frames frames) {

    ModelAndView page(
        HttpServletRequest request, Account admin, String template, String title, BooksView view) {
      return new ModelAndView(
          template,
          Map.of("frame", frames.of(request, admin, title, Frame.Place.ADMIN), "view", view));
    }
  }
}
