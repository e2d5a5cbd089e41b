package ai.realstaging.server.page.image;

import static ai.realstaging.server.page.Texts.text;

import ai.realstaging.image.Image;
import ai.realstaging.image.ModelDesk;
import ai.realstaging.image.Original;
import ai.realstaging.model.ModelId;
import ai.realstaging.model.ModelSpec;
import ai.realstaging.server.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// What is known of a picture, as lines of a name and a value.
@Component
class ImageFacts {

  private final ModelDesk models;

  ImageFacts(ModelDesk models) {
    this.models = models;
  }

  List<ImageView.Fact> of(Original original) {
    return List.of(
        new ImageView.Fact(text("image.fact.file"), original.filename()),
        new ImageView.Fact(text("image.fact.size"), size(original.width(), original.height())),
        new ImageView.Fact(text("image.fact.bytes"), Words.megabytes(original.bytes())),
        new ImageView.Fact(text("image.fact.kept"), text("image.fact.kept-as")));
  }

  List<ImageView.Fact> of(Image image, Original original) {
    List<ImageView.Fact> facts = new ArrayList<>();
    facts.add(new ImageView.Fact(text("image.fact.model"), model(image.order().model())));
    image
        .picture()
        .ifPresent(
            picture -> {
              facts.add(new ImageView.Fact(text("image.fact.took"), Words.seconds(picture.took())));
              facts.add(
                  new ImageView.Fact(
                      text("image.fact.cost"),
                      text("image.fact.cost-of", Words.images(1), Words.cost(picture.cost()))));
            });
    facts.add(new ImageView.Fact(text("image.fact.size"), size(image.width(), image.height())));
    facts.add(new ImageView.Fact(text("image.fact.seed"), String.valueOf(image.order().seed())));
    image
        .picture()
        .map(Image.Picture::changedShare)
        .filter(OptionalDouble::isPresent)
        .ifPresent(
            share ->
                facts.add(
                    new ImageView.Fact(
                        text("image.fact.changed"), Words.share(share.getAsDouble()))));
    image
        .order()
        .words()
        .ifPresent(words -> facts.add(new ImageView.Fact(text("image.fact.words"), words)));
    facts.add(new ImageView.Fact(text("image.fact.file"), original.filename()));
    return facts;
  }

  /// Whether the built-in engine makes it.
  boolean isDraft(Image image) {
    return spec(image.order().model()).map(ModelSpec::draft).orElse(false);
  }

  /// The built-in engine is always called what it is.
  private String model(ModelId id) {
    return spec(id)
        .map(spec -> spec.draft() ? text("image.fact.draft") : spec.name())
        .orElse(id.toString());
  }

  private Optional<ModelSpec> spec(ModelId id) {
    return models.all().stream().filter(spec -> spec.id().equals(id)).findFirst();
  }

  private static String size(int width, int height) {
    return width + " × " + height;
  }
}
