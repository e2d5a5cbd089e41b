package ai.realstaging.server.page.admin;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.account.Account;
import ai.realstaging.image.Image;
import ai.realstaging.image.Images;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.image.ModelHistory;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.project.Project;
import ai.realstaging.project.Projects;
import ai.realstaging.server.page.Ground;
import ai.realstaging.server.page.Plates;
import ai.realstaging.server.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the page of the models.
@Component
class ModelViews {

  private static final int LISTINGS = 3;
  private static final int SAMPLES = 12;
  private static final int NO_COLOUR = 0x808080;

  private final ModelDesk desk;
  private final Projects projects;
  private final Images images;
  private final Plates plates;
  private final ModelHistory history;

  ModelViews(
      ModelDesk desk, Projects projects, Images images, Plates plates, ModelHistory history) {
    this.desk = desk;
    this.projects = projects;
    this.images = images;
    this.plates = plates;
    this.history = history;
  }

  /// @param typed what was typed into the form, where it was wrong
  ModelsView view(
      Account account,
      ModelId open,
      Map<String, Object> typed,
      Map<String, String> wrong,
      boolean saved,
      List<UUID> tried) {
    ModelDesk.Configuration configuration = desk.configuration(open).orElseThrow();
    ModelId active = desk.active();
    return new ModelsView(
        desk.all().stream().map(spec -> line(spec, active, open)).toList(),
        new ModelsView.Open(
            open.value(),
            configuration.model().name(),
            open.equals(active),
            desk.usable(open),
            configuration.version(),
            configuration.model().fields().stream()
                .map(field -> ModelForms.field(field, value(field, configuration, typed)))
                .toList()),
        wrong,
        saved,
        samples(account),
        tried.stream().limit(2).flatMap(id -> trial(account, id).stream()).toList(),
        weeks());
  }

  private static Object value(
      ModelSpec.Field field, ModelDesk.Configuration configuration, Map<String, Object> typed) {
    Object kept = configuration.values().getOrDefault(field.name(), field.preset());
    return typed.getOrDefault(field.name(), kept);
  }

  private ModelsView.Line line(ModelSpec spec, ModelId active, ModelId open) {
    return new ModelsView.Line(
        spec.id().value(),
        spec.name(),
        text("models.provider", provider(spec), spec.typicalSeconds()),
        spec.id().equals(active),
        desk.usable(spec.id()),
        spec.id().equals(open));
  }

  private static String provider(ModelSpec spec) {
    return switch (spec.provider()) {
      case BUILT_IN -> text("models.provider.built-in");
      case COG -> text("models.provider.own");
      case REPLICATE -> text("models.provider.replicate", Words.cost(spec.price()));
    };
  }

  /// Only of models that did something.
  private List<ModelsView.Week> weeks() {
    Map<ModelId, ModelHistory.Week> lately = history.lately();
    return desk.all().stream()
        .filter(spec -> lately.containsKey(spec.id()))
        .map(spec -> week(spec, Objects.requireNonNull(lately.get(spec.id()))))
        .toList();
  }

  private static ModelsView.Week week(ModelSpec spec, ModelHistory.Week week) {
    return new ModelsView.Week(
        spec.name(),
        String.valueOf(week.made()),
        week.typical().map(Words::seconds).orElseGet(() -> text("models.none-yet")),
        Words.percent(week.failedShare()),
        Words.cost(week.cost()));
  }

  private List<ModelsView.Sample> samples(Account account) {
    return projects.page(account, new PageRequest(LISTINGS, Optional.empty())).items().stream()
        .flatMap(project -> samples(account, project).stream())
        .limit(SAMPLES)
        .toList();
  }

  private List<ModelsView.Sample> samples(Account account, Project project) {
    return images.grouped(account, project.id()).stream()
        .map(photo -> photo.images().getFirst())
        .map(
            image ->
                new ModelsView.Sample(
                    image.id().toString(),
                    text(
                        "models.sample",
                        project.name(),
                        image
                            .order()
                            .room()
                            .map(Words::room)
                            .orElseGet(() -> text("models.sample.room")))))
        .toList();
  }

  private Optional<ModelsView.Trial> trial(Account account, UUID id) {
    return images
        .find(account, new ImageId(id))
        .flatMap(
            image ->
                desk.all().stream()
                    .filter(spec -> spec.id().equals(image.order().model()))
                    .findFirst()
                    .map(spec -> trial(image, spec)));
  }

  private ModelsView.Trial trial(Image image, ModelSpec spec) {
    Optional<Image.Picture> picture = image.picture();
    return new ModelsView.Trial(
        image.id().toString(),
        spec.name(),
        new Ground(image.width(), image.height(), NO_COLOUR),
        picture.isPresent(),
        plates.of(image),
        picture.map(p -> Words.seconds(p.took())).orElseGet(() -> text("models.running")),
        picture
            .map(p -> Words.cost(p.cost()))
            .orElseGet(() -> text("models.about-cost", Words.cost(spec.price()))),
        picture
            .filter(p -> p.changedShare().isPresent())
            .map(p -> Words.share(p.changedShare().getAsDouble()))
            .orElseGet(() -> text("models.not-measured")));
  }
}
