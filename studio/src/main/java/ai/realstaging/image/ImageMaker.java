package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.prompt.Prompts;
import ai.realstaging.prompt.Words;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Makes the row of a new image with everything that decides its picture, and books its staging
/// with it.
@Component
class ImageMaker {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final ImageBooking booking;
  private final Announcements announcements;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  ImageMaker(
      DSLContext sql,
      TransactionOperations transactions,
      ImageBooking booking,
      Announcements announcements,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.booking = booking;
    this.announcements = announcements;
    this.clock = clock;
  }

  /// Throws what [ImageBooking] throws, or `project`; then nothing was made. The image is written
  /// before the allowance and the job, as by everybody.
  ///
  /// @param project holds the image's project until the transaction ends, waiting with nothing else
  /// held for a deletion of it; throws when it was deleted
  Image make(
      Account account,
      Original original,
      NewImage wanted,
      ModelDesk.Choice model,
      Runnable project) {
    Words words = Prompts.write(wanted.room(), wanted.style(), wanted.words());
    ImageId id = ImageId.next(clock);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return transactions.execute(
        status -> {
          project.run();
          booking.use(original);
          Image image =
              ImageRows.read(
                  sql.insertInto(IMAGE)
                      .set(IMAGE.ID, id.value())
                      .set(IMAGE.ACCOUNT_ID, account.id().value())
                      .set(IMAGE.PROJECT_ID, wanted.project().value())
                      .set(IMAGE.ORIGINAL_ID, original.id().value())
                      .set(IMAGE.ROOM, wanted.room().map(Enum::name).orElse(null))
                      .set(IMAGE.STYLE, wanted.style().map(Enum::name).orElse(null))
                      .set(IMAGE.SEED, wanted.seed().orElseGet(() -> RANDOM.nextLong(1, 1L << 32)))
                      .set(IMAGE.WORDS, wanted.words().orElse(null))
                      .set(IMAGE.PROMPT, words.text())
                      .set(IMAGE.PROMPT_VERSION, words.version())
                      .set(IMAGE.MODEL, model.id().value())
                      .set(IMAGE.MODEL_CONFIG, JSONB.jsonb(json.writeValueAsString(model.config())))
                      .set(IMAGE.CORNERS, CornersText.write(wanted.corners()))
                      .set(IMAGE.PHASE, Phase.QUEUED.name())
                      .set(IMAGE.WIDTH, original.width())
                      .set(IMAGE.HEIGHT, original.height())
                      .set(IMAGE.CREATED_AT, now)
                      .set(IMAGE.UPDATED_AT, now)
                      .returning()
                      .fetchSingle());
          booking.book(account, id, model.id());
          announcements.changed(image);
          return image;
        });
  }
}
