package ai.realstaging.server.page;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.server.problem.Fault;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Verdict;
import java.util.stream.Collectors;

/// A page that says what went wrong.
///
/// @param trace the number under which it was logged, empty when it is the visitor's side
/// @param again whether the same address may work later
public record FaultView(String title, String said, String trace, boolean again) {

  /// @param repeatable whether the address can be asked for once more, which a sent form cannot
  static FaultView of(Verdict verdict, String trace, boolean repeatable) {
    return switch (verdict.code()) {
      case NOT_FOUND -> settled(text("trouble.not-found.title"), text("trouble.not-found.said"));
      case UNAUTHORIZED, FORBIDDEN, WEBHOOK_REFUSED ->
          settled(text("trouble.not-yours.title"), text("trouble.not-yours.said"));
      case BAD_REQUEST,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          UNSUPPORTED_MEDIA_TYPE,
          PAYLOAD_TOO_LARGE,
          IDEMPOTENCY_KEY_REUSED ->
          settled(text("trouble.not-here.title"), text("trouble.not-here.said"));
      case VALIDATION_FAILED ->
          settled(text("trouble.not-here.title"), text("trouble.invalid.said", faults(verdict)));
      case USAGE_LIMIT_EXCEEDED -> settled(verdict.code().title(), text("trouble.spent.said"));
      case CONFLICT,
          PRECONDITION_FAILED,
          UPLOAD_MISSING,
          UPLOAD_MISMATCH,
          IMAGE_UNREADABLE,
          IMAGE_TOO_LARGE,
          IMAGE_TOO_SMALL,
          MODEL_UNAVAILABLE,
          MODEL_REFUSED,
          ROOM_UNREADABLE,
          PAYMENT_FAILED,
          PREVIEW_EXPIRED,
          NO_ACTIVE_SUBSCRIPTION,
          BILLING_NOT_CONFIGURED,
          WEBHOOK_NOT_CONFIGURED ->
          settled(verdict.code().title(), said(verdict));
      case RATE_LIMITED, TOO_MANY_OPEN ->
          new FaultView(verdict.code().title(), said(verdict), "", repeatable);
      case SERVICE_UNAVAILABLE, STAGING_TIMEOUT, PROVIDER_CREDIT ->
          new FaultView(verdict.code().title(), said(verdict), trace, repeatable);
      case INTERNAL_ERROR ->
          new FaultView(
              text("trouble.ours.title"), text("trouble.nothing-lost"), trace, repeatable);
    };
  }

  private static FaultView settled(String title, String said) {
    return new FaultView(title, said, "", false);
  }

  /// Where only a status is known the detail is the title once more.
  private static String said(Verdict verdict) {
    ProblemCode code = verdict.code();
    return verdict.detail().equals(code.title() + ".")
        ? text("trouble.nothing-lost")
        : text("trouble.refused.said", verdict.detail());
  }

  private static String faults(Verdict verdict) {
    return verdict.faults().isEmpty()
        ? verdict.detail()
        : verdict.faults().stream().map(Fault::message).collect(Collectors.joining(" "));
  }
}
