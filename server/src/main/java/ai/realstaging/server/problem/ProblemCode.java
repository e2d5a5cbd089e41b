package ai.realstaging.server.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Every reason for which a request, or the staging of an image, is refused. The name in lower case
/// is
/// the `code` of the answer and never changes; docs/errors.md lists them all.
public enum ProblemCode {
  BAD_REQUEST(400, "The request cannot be read", Again.NO),
  UNAUTHORIZED(401, "Sign in first", Again.NO),
  FORBIDDEN(403, "Your account may not do this", Again.NO),
  NOT_FOUND(404, "There is no such thing", Again.NO),
  METHOD_NOT_ALLOWED(405, "This cannot be done here", Again.NO),
  NOT_ACCEPTABLE(406, "There is no answer of the wanted type", Again.NO),
  CONFLICT(409, "This cannot be done now", Again.LATER),
  PRECONDITION_FAILED(412, "Somebody else changed it", Again.AFTER_READING),
  PAYLOAD_TOO_LARGE(413, "The request is too large", Again.NO),
  UNSUPPORTED_MEDIA_TYPE(415, "This type is not taken", Again.NO),
  VALIDATION_FAILED(422, "Some fields are not right", Again.NO),
  IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request", Again.NO),
  UPLOAD_MISSING(422, "The upload is not there", Again.AFTER_UPLOAD),
  UPLOAD_MISMATCH(422, "The upload is not what was announced", Again.AFTER_UPLOAD),
  IMAGE_UNREADABLE(422, "The photo cannot be read", Again.NO),
  IMAGE_TOO_LARGE(422, "The photo is too large", Again.NO),
  IMAGE_TOO_SMALL(422, "The photo is too small", Again.NO),
  MODEL_UNAVAILABLE(422, "The model cannot be used here", Again.LATER),
  RATE_LIMITED(429, "Too many requests", Again.LATER),
  TOO_MANY_OPEN(429, "Too many images are open", Again.LATER),
  USAGE_LIMIT_EXCEEDED(402, "All images of the period are used", Again.NEXT_PERIOD),
  PAYMENT_FAILED(402, "The payment failed", Again.NO),
  NO_ACTIVE_SUBSCRIPTION(409, "There is no active subscription", Again.NO),
  BILLING_NOT_CONFIGURED(503, "Billing is not set up here", Again.NO),
  SERVICE_UNAVAILABLE(503, "A part of the service is away", Again.LATER),
  INTERNAL_ERROR(500, "Something went wrong on our side", Again.LATER),
  MODEL_REFUSED(422, "The model will not stage this photo", Again.NO),
  ROOM_UNREADABLE(422, "The room in the photo cannot be made out", Again.NO),
  STAGING_TIMEOUT(504, "The staging took too long", Again.LATER),
  PROVIDER_CREDIT(503, "The provider's credit is used up", Again.LATER);

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

  ProblemCode(int status, String title, Again again) {
    this.status = status;
    this.title = title;
    this.again = again;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
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
