package ai.realstaging.testkit.model;

import ai.realstaging.kernel.JobId;
import ai.realstaging.model.Development;
import ai.realstaging.model.ModelCatalog;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.model.StagingModels;
import ai.realstaging.model.StagingOrder;
import ai.realstaging.model.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/// The models of the registry, developed in memory: the photo itself comes back as the picture
/// unless a test put other answers in line. Buys like a real provider does, and remembers each
/// purchase by job.
public final class FakeStagingModels implements StagingModels {

  private final Deque<BiFunction<StagingOrder, Submission, Development>> answers =
      new ArrayDeque<>();
  private final List<StagingOrder> orders = new ArrayList<>();
  private final Map<String, Integer> bought = new HashMap<>();
  private final List<String> abandoned = new ArrayList<>();
  private Development giveUp = new Development.Stopped();
  private ModelId standard = ModelCatalog.RENDER;

  /// The next order gets this answer, the one after that the next answer in line.
  public synchronized FakeStagingModels next(Development answer) {
    return next((order, submission) -> answer);
  }

  public synchronized FakeStagingModels next(
      BiFunction<StagingOrder, Submission, Development> answer) {
    answers.add(answer);
    return this;
  }

  public synchronized FakeStagingModels byDefault(ModelId id) {
    standard = id;
    return this;
  }

  /// Every order that came in, in turn.
  public synchronized List<StagingOrder> orders() {
    return List.copyOf(orders);
  }

  /// How many predictions were bought for the job.
  public synchronized int bought(StagingOrder order) {
    return bought.getOrDefault(order.job().toString(), 0);
  }

  /// What a provider answers that is asked to stop.
  public synchronized FakeStagingModels whenAbandoned(Development answer) {
    giveUp = answer;
    return this;
  }

  /// The predictions that were to be stopped, in turn.
  public synchronized List<String> abandoned() {
    return List.copyOf(abandoned);
  }

  @Override
  public synchronized Development abandon(ModelId model, JobId job, Submission submission) {
    abandoned.add(submission.predictionId().orElse("unknown"));
    return giveUp;
  }

  @Override
  public List<ModelSpec> all() {
    return ModelCatalog.all();
  }

  @Override
  public Optional<ModelSpec> find(ModelId id) {
    return ModelCatalog.find(id);
  }

  @Override
  public synchronized ModelId byDefault() {
    return standard;
  }

  @Override
  public boolean usable(ModelId id) {
    return find(id).isPresent();
  }

  @Override
  public List<ConfigFault> check(ModelId id, Map<String, Object> config) {
    return ModelCatalog.check(id, config);
  }

  @Override
  public Development develop(StagingOrder order, Submission submission) {
    return answerTo(order).apply(order, submission);
  }

  private synchronized BiFunction<StagingOrder, Submission, Development> answerTo(
      StagingOrder order) {
    orders.add(order);
    BiFunction<StagingOrder, Submission, Development> answer = answers.poll();
    return answer == null ? this::stage : answer;
  }

  /// Buys once, resumes what was bought, and gives the photo back as the picture.
  public Development stage(StagingOrder order, Submission submission) {
    if (!submission.goOn()) {
      return new Development.Stopped();
    }
    StagingOrder.Photo photo = order.photo().get();
    String prediction = submission.predictionId().orElse("fake-" + order.job());
    if (submission.predictionId().isEmpty()) {
      if (!submission.starting()) {
        return new Development.Stopped();
      }
      buy(order);
      if (!submission.started(prediction)) {
        return new Development.Stopped();
      }
    }
    ModelSpec spec = find(order.model()).orElseThrow();
    return new Development.Staged(
        copy(photo.file()),
        photo.contentType(),
        prediction,
        spec.id().value(),
        spec.price(),
        Optional.empty(),
        OptionalDouble.empty(),
        spec.draft());
  }

  private synchronized void buy(StagingOrder order) {
    bought.merge(order.job().toString(), 1, Integer::sum);
  }

  private static Path copy(Path photo) {
    try {
      Path copy = Files.createTempFile("staged", ".picture");
      return Files.copy(photo, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A refusal as a model gives it.
  public static Development refused() {
    return new Development.Refused("model_refused", "The model declined this photo.");
  }

  /// A provider that is down.
  public static Development unavailable() {
    return new Development.Unavailable(
        "model_unavailable", "The model did not answer.", Optional.empty(), true);
  }
}
