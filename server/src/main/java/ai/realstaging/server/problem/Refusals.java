package ai.realstaging.server.problem;

import ai.realstaging.billing.AllowanceSpent;
import ai.realstaging.billing.AlreadySubscribed;
import ai.realstaging.billing.NotForSale;
import ai.realstaging.billing.NotSubscribed;
import ai.realstaging.billing.PaymentDue;
import ai.realstaging.billing.StillSubscribed;
import ai.realstaging.billing.SumOutdated;
import ai.realstaging.image.ImageMissing;
import ai.realstaging.image.IntakeRefused;
import ai.realstaging.image.TooManyOpen;
import ai.realstaging.image.WrongPhase;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.payment.PaymentNotConfigured;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.project.ProjectMissing;
import ai.realstaging.share.ShareMissing;
import ai.realstaging.storage.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Says what a refusal of the rooms means on the wire: the one place where both are known.
@Component
public final class Refusals {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final InstantSource clock;

  Refusals(InstantSource clock) {
    this.clock = clock;
  }

  /// The verdict on a refusal; empty for an accident.
  public Optional<Verdict> verdict(Throwable refusal) {
    return Optional.ofNullable(
        switch (refusal) {
          case Refused own -> new Verdict(own.code(), own.detail(), own.faults(), own.retryAfter());
          case ProjectMissing gone -> missing("project");
          case ImageMissing gone -> missing("image");
          case ShareMissing gone -> missing("link");
          case StaleVersion stale ->
              Verdict.of(
                  ProblemCode.PRECONDITION_FAILED,
                  "It was changed since you read it. Read it again and repeat your change.");
          case WrongPhase wrong ->
              Verdict.of(
                  ProblemCode.CONFLICT,
                  "The image is " + wrong.phase().name().toLowerCase(Locale.ROOT) + ".");
          case IntakeRefused refused -> Verdict.of(code(refused.reason()), refused.detail());
          case AllowanceSpent spent -> spent(spent);
          case PaymentNotConfigured none ->
              Verdict.of(
                  ProblemCode.BILLING_NOT_CONFIGURED, "This installation has no payment provider.");
          case NotForSale none ->
              new Verdict(
                  ProblemCode.VALIDATION_FAILED,
                  "There is no such plan to buy.",
                  List.of(new Fault("plan_code", "not_for_sale", "There is no such plan to buy.")),
                  Optional.empty());
          case AlreadySubscribed already ->
              Verdict.of(
                  ProblemCode.CONFLICT,
                  "There is a subscription already; move it to another plan instead.");
          case NotSubscribed none ->
              Verdict.of(
                  ProblemCode.NO_ACTIVE_SUBSCRIPTION, "There is no subscription to do this to.");
          case StillSubscribed still ->
              Verdict.of(
                  ProblemCode.CONFLICT,
                  "The plan would go on and be charged. Cancel it first, then delete the account.");
          case PaymentDue due ->
              Verdict.of(
                  ProblemCode.PAYMENT_FAILED,
                  "An invoice is unpaid. Pay it first; then the plan can be changed.");
          case SumOutdated old ->
              Verdict.of(
                  ProblemCode.PREVIEW_EXPIRED,
                  "The sum has changed since you saw it. Nothing was charged; look at it again.");
          case PaymentRefused refused -> payment(refused);
          case TooManyOpen open ->
              Verdict.later(
                  ProblemCode.TOO_MANY_OPEN,
                  "Your plan stages %d images at once. Wait until some are ready."
                      .formatted(open.limit()),
                  SOON);
          case BodyTooLarge large ->
              Verdict.of(ProblemCode.PAYLOAD_TOO_LARGE, "The body is larger than it may be.");
          case StoreUnavailable away -> away("The store of pictures does not answer.");
          case DataAccessResourceFailureException away -> away("The database does not answer.");
          case CannotCreateTransactionException away -> away("The database does not answer.");
          case TransactionSystemException away -> away("The database does not answer.");
          case TransientDataAccessException away -> away("The database is busy.");
          default -> null;
        });
  }

  private Verdict spent(AllowanceSpent spent) {
    return new Verdict(
        ProblemCode.USAGE_LIMIT_EXCEEDED,
        "All %d images of this period are used; new ones come at %s."
                .formatted(spent.limit(), spent.resetsAt())
            + spent
                .larger()
                .map(
                    plan ->
                        " %s gives %d a month, from now on."
                            .formatted(plan.name(), plan.monthlyImages()))
                .orElse(""),
        List.of(),
        Optional.of(Duration.between(clock.instant(), spent.resetsAt())));
  }

  private static Verdict payment(PaymentRefused refused) {
    return switch (refused.reason()) {
      case DECLINED ->
          Verdict.of(
              ProblemCode.PAYMENT_FAILED,
              refused.told().orElse("The card was declined.")
                  + " Nothing was changed and nothing was charged.");
      case NEEDS_CUSTOMER ->
          Verdict.of(
              ProblemCode.PAYMENT_FAILED,
              "Your bank wants to ask you first, which it cannot here. Nothing was changed; choose"
                  + " another card in the billing portal.");
      case MISSING ->
          Verdict.of(
              ProblemCode.NO_ACTIVE_SUBSCRIPTION,
              "The payment provider does not know this subscription any more.");
      case BUSY ->
          Verdict.later(ProblemCode.SERVICE_UNAVAILABLE, "The payment provider is busy.", SOON);
      case UNAVAILABLE -> away("The payment provider does not answer.");
      case KEY_REFUSED ->
          Verdict.of(
              ProblemCode.BILLING_NOT_CONFIGURED,
              "The payment provider does not let this installation in.");
      case OUR_MISTAKE ->
          Verdict.of(
              ProblemCode.INTERNAL_ERROR,
              "We asked the payment provider wrongly. Nothing was charged.");
    };
  }

  private static Verdict missing(String what) {
    return Verdict.of(ProblemCode.NOT_FOUND, "There is no such " + what + ", or it is not yours.");
  }

  private static Verdict away(String detail) {
    return Verdict.later(ProblemCode.SERVICE_UNAVAILABLE, detail, SOON);
  }

  private static ProblemCode code(IntakeRefused.Reason reason) {
    return switch (reason) {
      case UPLOAD_MISSING -> ProblemCode.UPLOAD_MISSING;
      case UPLOAD_MISMATCH -> ProblemCode.UPLOAD_MISMATCH;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case IMAGE_UNREADABLE -> ProblemCode.IMAGE_UNREADABLE;
      case IMAGE_TOO_LARGE -> ProblemCode.IMAGE_TOO_LARGE;
      case IMAGE_TOO_SMALL -> ProblemCode.IMAGE_TOO_SMALL;
      case MODEL_UNAVAILABLE -> ProblemCode.MODEL_UNAVAILABLE;
    };
  }
}
