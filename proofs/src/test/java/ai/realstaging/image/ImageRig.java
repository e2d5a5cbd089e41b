package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.account.Accounts;
import ai.realstaging.account.AccountsFor;
import ai.realstaging.billing.Allowance;
import ai.realstaging.billing.BillingFor;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.photo.PhotoDeveloper;
import ai.realstaging.photo.PhotoInspector;
import ai.realstaging.project.Project;
import ai.realstaging.project.ProjectDeleted;
import ai.realstaging.project.ProjectName;
import ai.realstaging.project.ProjectRestored;
import ai.realstaging.project.Projects;
import ai.realstaging.project.ProjectsFor;
import ai.realstaging.queue.Ending;
import ai.realstaging.queue.HeldJob;
import ai.realstaging.queue.JobHandler;
import ai.realstaging.queue.Outcome;
import ai.realstaging.queue.QueueByHand;
import ai.realstaging.setting.Settings;
import ai.realstaging.setting.SettingsFor;
import ai.realstaging.storage.UploadSlot;
import ai.realstaging.testkit.Cast;
import ai.realstaging.testkit.FakeLiveChannel;
import ai.realstaging.testkit.FakeObjectStore;
import ai.realstaging.testkit.SettableClock;
import ai.realstaging.testkit.TestDatabase;
import ai.realstaging.testkit.model.FakeStagingModels;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.imageio.ImageIO;

/// The image room with everything it needs: real tables and queue, hand-made store, models and
/// channel.
final class ImageRig implements AutoCloseable {

  final SettableClock clock = SettableClock.atNoon();
  final TestDatabase database = TestDatabase.open();
  final QueueByHand queue = new QueueByHand(database);
  final FakeObjectStore store = new FakeObjectStore(clock);
  final FakeStagingModels models = new FakeStagingModels();
  final FakeLiveChannel live = new FakeLiveChannel();
  final Accounts accounts = AccountsFor.database(database, clock);
  final Account ada = accounts.seen(Cast.ADA);
  final Account bo = accounts.seen(Cast.BO);
  final ImageSettings settings =
      new ImageSettings(
          1 << 20,
          Duration.ofMinutes(15),
          512,
          512,
          Duration.ofDays(7),
          new ImageSettings.PhotoLimits(4_000_000, 4000, 64));
  final Settings runtime = SettingsFor.database(database, clock);
  final ModelDesk desk = new ModelDesk(models, runtime);
  final ImageRows rows = new ImageRows(database.sql(), clock);
  final Images images = new Images(database.sql());
  final ImageLinks links = new ImageLinks(store);
  final Uploads uploads = new Uploads(database.sql(), store, settings, clock);
  final Allowance allowance;
  final Originals originals;
  final ImageIntake intake;
  final ImageVerbs verbs;
  final ImageRemoval removal;
  final DoomedRows doomedRows = new DoomedRows(database.sql(), settings, clock);
  final DoomedObjects doomed =
      new DoomedObjects(
          database.sql(),
          database.transactions(),
          doomedRows,
          new UnusedUploads(database.sql(), database.transactions(), doomedRows, clock),
          store);
  final DeadLetterDesk deadLetters;
  final JobHandler handler;
  final Projects projects;
  final Project elm;

  ImageRig() {
    this(10, 50);
  }

  /// @param monthly images of the free plan
  /// @param open images that may be open at once
  ImageRig(int monthly, int open) {
    allowance = BillingFor.allowance(database, clock, monthly, open);
    Announcements announcements = new Announcements(live);
    ImageEndings endings = new ImageEndings(rows, allowance, announcements, doomedRows);
    ImageBooking booking = new ImageBooking(allowance, queue.queue(), desk, uploads);
    PhotoDeveloper developer = new PhotoDeveloper(settings.photoSettings());
    RemovalEffects effects = new RemovalEffects(queue.queue(), endings, doomedRows);
    removal = new ImageRemoval(database.sql(), database.transactions(), effects, clock);
    projects = ProjectsFor.database(database, clock, this::hear);
    PhotoIntake photos =
        new PhotoIntake(
            store, new PhotoInspector(settings.photoSettings()), developer, doomedRows, settings);
    OriginalRows originalRows =
        new OriginalRows(database.sql(), database.transactions(), uploads, doomedRows);
    originals = new Originals(originalRows, uploads, photos, clock);
    ImageMaker maker =
        new ImageMaker(database.sql(), database.transactions(), booking, announcements, clock);
    intake = new ImageIntake(projects, originals, desk, maker, clock);
    verbs =
        new ImageVerbs(
            rows, booking, endings, announcements, database.transactions(), queue.queue());
    deadLetters =
        new DeadLetterDesk(
            queue.queue(),
            rows,
            booking,
            new DeadLetterDesk.DeadLetterWitness(
                accounts, AccountsFor.audit(database, clock), announcements),
            database.transactions());
    Darkroom darkroom =
        new Darkroom(
            new ImageArchive(database.sql(), store, doomedRows),
            developer,
            models,
            settings,
            clock);
    handler = handler(new ImageStager(rows, darkroom, announcements), endings);
    elm = projects.create(ada, new ProjectName("12 Elm Street"));
  }

  private void hear(Object event) {
    switch (event) {
      case ProjectDeleted deleted -> removal.on(deleted);
      case ProjectRestored restored -> removal.on(restored);
      default -> throw new IllegalArgumentException(event.toString());
    }
  }

  /// Puts a photo where a browser would have put it.
  ObjectKey upload(Account account) {
    return upload(account, jpeg(320, 240));
  }

  ObjectKey upload(Account account, byte[] bytes) {
    UploadSlot slot = uploads.slot(account, "living room.jpg", "image/jpeg", bytes.length);
    store.write(slot.key(), bytes, "image/jpeg");
    return slot.key();
  }

  NewImage wanted(ObjectKey file) {
    return new NewImage(
        elm.id(),
        file,
        Optional.of(RoomType.LIVING_ROOM),
        Optional.of(Style.SCANDINAVIAN),
        OptionalLong.of(7),
        Optional.empty(),
        Optional.empty());
  }

  Image accept() {
    return intake.accept(ada, wanted(upload(ada)));
  }

  Image get(ImageId id) {
    return images.find(ada, id).orElseThrow();
  }

  Outcome runNext() {
    return queue.runNext(handler);
  }

  List<LedgerEntry.Kind> ledger() {
    return allowance.entries(ada).stream().map(LedgerEntry::kind).sorted().toList();
  }

  static byte[] jpeg(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, width, height, Color.ORANGE));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JobHandler handler(ImageStager stager, ImageEndings endings) {
    return new JobHandler() {
      @Override
      public String kind() {
        return ImageStager.JOB_KIND;
      }

      @Override
      public Outcome run(HeldJob job) {
        return stager.stage(job);
      }

      @Override
      public void ended(UUID subject, Ending ending) {
        endings.ended(subject, ending);
      }

      @Override
      public void requeued(UUID subject) {
        endings.requeued(subject);
      }
    };
  }

  @Override
  public void close() {
    queue.close();
    database.close();
  }
}
