package ai.realstaging.server.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Every reason for which a request, or the staging of an image, is refused. The name in lower case
/// is the `code` of the answer and never changes; docs/errors.md lists them all.
public enum ProblemCode {
  BAD_REQUEST(
      400,
      "The request cannot be read",
      Again.NO,
      "The body is no JSON of the documented shape, or a parameter cannot be read. Correct the request."),
  UNAUTHORIZED(
      401,
      "Sign in first",
      Again.NO,
      "There is no token or session, or it is not good here: expired, for another audience, of another issuer."),
  FORBIDDEN(
      403,
      "Your account may not do this",
      Again.NO,
      "The account lacks the role, or a page sent no X-CSRF-TOKEN."),
  NOT_FOUND(
      404,
      "There is no such thing",
      Again.NO,
      "It never was, it was deleted, or it belongs to another account."),
  METHOD_NOT_ALLOWED(
      405,
      "This cannot be done here",
      Again.NO,
      "The address knows other methods; Allow names them."),
  NOT_ACCEPTABLE(
      406,
      "There is no answer of the wanted type",
      Again.NO,
      "Accept asks for a type that this route does not give."),
  CONFLICT(
      409,
      "This cannot be done now",
      Again.LATER,
      "The thing is in a state that does not allow it, or a request with the same Idempotency-Key is being answered now."),
  PRECONDITION_FAILED(
      412,
      "Somebody else changed it",
      Again.AFTER_READING,
      "If-Match names a version that is no longer the newest. Read it, and repeat the change on what you read."),
  PAYLOAD_TOO_LARGE(
      413,
      "The request is too large",
      Again.NO,
      "The body is larger than a request may be. Photos go to the link of an upload, not here."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "This type is not taken", Again.NO, "Send JSON; photos are JPEG, PNG or WebP."),
  VALIDATION_FAILED(
      422,
      "Some fields are not right",
      Again.NO,
      "errors names every field that is wrong, each with a code of its own: required, length, range, format, unknown_value, and a model's wrong_type, not_a_choice, out_of_range, unknown_field."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The key was used for another request",
      Again.NO,
      "The Idempotency-Key was sent with another body or to another address. Use a new key for a new request."),
  UPLOAD_MISSING(
      422,
      "The upload is not there",
      Again.AFTER_UPLOAD,
      "Nothing lies at the file_key. PUT the photo to the upload_url first."),
  UPLOAD_MISMATCH(
      422,
      "The upload is not what was announced",
      Again.AFTER_UPLOAD,
      "What was put there differs in type or length from what was announced."),
  IMAGE_UNREADABLE(
      422, "The photo cannot be read", Again.NO, "The bytes are no whole JPEG, PNG or WebP."),
  IMAGE_TOO_LARGE(
      422,
      "The photo is too large",
      Again.NO,
      "The file or the picture is over the limit; capabilities tells the limits."),
  IMAGE_TOO_SMALL(
      422,
      "The photo is too small",
      Again.NO,
      "The picture is under the least size; capabilities tells it."),
  MODEL_UNAVAILABLE(
      422,
      "The model cannot be used here",
      Again.LATER,
      "This installation does not know the model, or lacks what it needs, such as a token."),
  RATE_LIMITED(
      429,
      "Too many requests",
      Again.LATER,
      "The account's bucket of requests is empty. Retry-After says when the next one may come."),
  TOO_MANY_OPEN(
      429,
      "Too many images are open",
      Again.LATER,
      "As many images wait or run as the plan allows at once. Wait until some are ready."),
  USAGE_LIMIT_EXCEEDED(
      402,
      "All images of the period are used",
      Again.NEXT_PERIOD,
      "The plan's images of this period are used or reserved. Retry-After leads to the next period."),
  PAYMENT_FAILED(
      402,
      "The payment failed",
      Again.NO,
      "The payment provider declined. Change the payment method."),
  PREVIEW_EXPIRED(
      409,
      "The sum is out of date",
      Again.AFTER_READING,
      "The proration_date is older than an hour or of another period. Preview the change again, and agree to its new sum."),
  NO_ACTIVE_SUBSCRIPTION(
      409,
      "There is no active subscription",
      Again.NO,
      "The account has no subscription that could be changed or ended."),
  BILLING_NOT_CONFIGURED(
      503,
      "Billing is not set up here",
      Again.NO,
      "This installation has no payment provider; every account is on the free plan."),
  SERVICE_UNAVAILABLE(
      503,
      "A part of the service is away",
      Again.LATER,
      "The database, the object store or the sign-in does not answer. Nothing was changed."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side",
      Again.LATER,
      "It is on us. trace_id finds the request in the logs."),
  MODEL_REFUSED(
      422,
      "The model will not stage this photo",
      Again.NO,
      "The model's own rules decline this photo or its wishes."),
  ROOM_UNREADABLE(
      422,
      "The room in the photo cannot be made out",
      Again.NO,
      "Take a photo that shows the floor and two walls."),
  STAGING_TIMEOUT(
      504,
      "The staging took too long",
      Again.LATER,
      "The model did not end in time. The image's allowance came back."),
  WEBHOOK_REFUSED(
      401,
      "The call cannot be believed",
      Again.NO,
      "Its signature is missing, wrong or older than five minutes."),
  WEBHOOK_NOT_CONFIGURED(
      503,
      "Calls of this provider are not taken here",
      Again.NO,
      "No secret is set that could check their signature."),
  PROVIDER_CREDIT(
      503,
      "The provider's credit is used up",
      Again.LATER,
      "Whoever runs this installation has to top up the credit at the model's provider.");

  /// Whether sending the same again can help.
  public enum Again {
    NO("no"),
    LATER("yes, later"),
    AFTER_READING("yes, after reading it again"),
    AFTER_UPLOAD("yes, after uploading again"),
    NEXT_PERIOD("yes, in the next period or on a larger plan");

    private final String words;

    Again(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final int status;
  private final String title;
  private final Again again;
  private final String meaning;

  ProblemCode(int status, String title, Again again, String meaning) {
    this.status = status;
    this.title = title;
    this.again = again;
    this.meaning = meaning;
  }

  /// Where people read about the codes.
  public static final String PAGE = "/api/v1/docs/errors";

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// What it means and what to do, in sentences.
  public String meaning() {
    return meaning;
  }

  /// The `type` of its problems: a reference to the place on the page that explains it.
  public String type() {
    return PAGE + "#" + wire();
  }

  public Again again() {
    return again;
  }

  /// The code that says the most about a status that the framework chose.
  public static ProblemCode ofStatus(int status) {
    return switch (HttpStatus.resolve(status)) {
      case UNAUTHORIZED -> UNAUTHORIZED;
      case FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND -> NOT_FOUND;
      case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
      case CONTENT_TOO_LARGE -> PAYLOAD_TOO_LARGE;
      case UNSUPPORTED_MEDIA_TYPE -> UNSUPPORTED_MEDIA_TYPE;
      case SERVICE_UNAVAILABLE -> SERVICE_UNAVAILABLE;
      case null, default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
