package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.model.ModelId;
import ai.realstaging.schema.Sequences;
import ai.realstaging.schema.tables.records.ImageRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The rows of the images: how a row is read, and the changes of phase. Each change takes the next
/// number of the house's sequence.
@Component
class ImageRows {

  static final Condition ALIVE = IMAGE.DELETED_AT.isNull();
  private static final Field<Long> NEXT_CHANGE = Sequences.IMAGE_CHANGE.nextval();

  private final DSLContext sql;
  private final InstantSource clock;

  ImageRows(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Image> find(ImageId id) {
    return sql.selectFrom(IMAGE)
        .where(IMAGE.ID.eq(id.value()), ALIVE)
        .fetchOptional(ImageRows::read);
  }

  /// The row with its lock, deleted or not.
  Optional<ImageRecord> lock(ImageId id) {
    return sql.selectFrom(IMAGE).where(IMAGE.ID.eq(id.value())).forUpdate().fetchOptional();
  }

  /// The account's own living image with its lock. Throws [ImageMissing].
  ImageRecord lock(Account account, ImageId id) {
    return sql.selectFrom(IMAGE)
        .where(IMAGE.ID.eq(id.value()), owned(account))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(ImageMissing::new);
  }

  /// Throws [ImageMissing] when the account has no such living image.
  void requireOwned(Account account, ImageId id) {
    if (!sql.fetchExists(IMAGE, IMAGE.ID.eq(id.value()).and(owned(account)))) {
      throw new ImageMissing();
    }
  }

  static Condition owned(Account account) {
    return IMAGE.ACCOUNT_ID.eq(account.id().value()).and(ALIVE);
  }

  Image enter(ImageId id, Phase phase) {
    return read(
        change()
            .set(IMAGE.PHASE, phase.name())
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  /// Into `READING`; the clock of the staging starts at the first attempt.
  Image begin(ImageId id) {
    return read(
        change()
            .set(IMAGE.PHASE, Phase.READING.name())
            .set(IMAGE.STARTED_AT, DSL.coalesce(IMAGE.STARTED_AT, now()))
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  /// Back into the line, as if new.
  Image requeue(ImageId id) {
    return read(
        change()
            .set(IMAGE.PHASE, Phase.QUEUED.name())
            .setNull(IMAGE.ERROR_CODE)
            .setNull(IMAGE.ERROR_DETAIL)
            .setNull(IMAGE.FINISHED_AT)
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  Image fail(ImageId id, Image.Trouble trouble) {
    return read(
        change()
            .set(IMAGE.PHASE, Phase.ERROR.name())
            .set(IMAGE.ERROR_CODE, trouble.code())
            .set(IMAGE.ERROR_DETAIL, trouble.detail())
            .set(IMAGE.FINISHED_AT, now())
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  Image cancel(ImageId id) {
    return read(
        change()
            .set(IMAGE.PHASE, Phase.CANCELED.name())
            .set(IMAGE.FINISHED_AT, now())
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  Image deliver(ImageId id, Image.Picture picture) {
    return read(
        change()
            .set(IMAGE.PHASE, Phase.READY.name())
            .setNull(IMAGE.ERROR_CODE)
            .setNull(IMAGE.ERROR_DETAIL)
            .set(IMAGE.STAGED_KEY, picture.key().value())
            .set(IMAGE.STAGED_TYPE, picture.contentType())
            .set(IMAGE.MASK_KEY, picture.mask().map(ObjectKey::value).orElse(null))
            .set(
                IMAGE.CHANGED_SHARE,
                picture.changedShare().isPresent() ? picture.changedShare().getAsDouble() : null)
            .set(IMAGE.DRAFT, picture.draft())
            .set(IMAGE.MODEL_USED, picture.modelUsed())
            .set(IMAGE.COST_MICROS, picture.cost().value())
            .set(IMAGE.PROCESSING_MS, picture.took().toMillis())
            .set(IMAGE.FINISHED_AT, now())
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  Image favourite(ImageId id, boolean favourite) {
    return read(
        change()
            .set(IMAGE.FAVOURITE, favourite)
            .where(IMAGE.ID.eq(id.value()))
            .returning()
            .fetchSingle());
  }

  private UpdateSetMoreStep<ImageRecord> change() {
    return sql.update(IMAGE).set(IMAGE.CHANGE, NEXT_CHANGE).set(IMAGE.UPDATED_AT, now());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  static Image read(ImageRecord row) {
    return new Image(
        new ImageId(row.getId()),
        new AccountId(row.getAccountId()),
        new ProjectId(row.getProjectId()),
        new OriginalId(row.getOriginalId()),
        new Image.Order(
            Optional.ofNullable(row.getRoom()).map(RoomType::valueOf),
            Optional.ofNullable(row.getStyle()).map(Style::valueOf),
            row.getSeed(),
            Optional.ofNullable(row.getWords()),
            new ModelId(row.getModel()),
            CornersText.read(row.getCorners())),
        Phase.valueOf(row.getPhase()),
        row.getChange(),
        Optional.ofNullable(row.getErrorCode())
            .map(
                code ->
                    new Image.Trouble(code, Optional.ofNullable(row.getErrorDetail()).orElse(""))),
        Optional.ofNullable(row.getStagedKey()).map(key -> picture(row, key)),
        row.getWidth(),
        row.getHeight(),
        row.getFavourite(),
        new Image.Times(
            row.getCreatedAt().toInstant(),
            row.getUpdatedAt().toInstant(),
            Optional.ofNullable(row.getStartedAt()).map(OffsetDateTime::toInstant)));
  }

  private static Image.Picture picture(ImageRecord row, String key) {
    Double share = row.getChangedShare();
    return new Image.Picture(
        new ObjectKey(key),
        row.getStagedType(),
        row.getModelUsed(),
        new MicroDollars(row.getCostMicros()),
        Duration.ofMillis(row.getProcessingMs()),
        share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
        Optional.ofNullable(row.getMaskKey()).map(ObjectKey::new),
        row.getDraft());
  }
}
