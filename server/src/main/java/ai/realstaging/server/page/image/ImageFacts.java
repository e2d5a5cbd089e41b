package ai.realstaging.server.page.image;

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
        new ImageView.Fact("File", original.filename()),
        new ImageView.Fact("Size", size(original.width(), original.height())),
        new ImageView.Fact("Bytes", Words.megabytes(original.bytes())),
        new ImageView.Fact("Kept", "byte for byte, as it came"));
  }

  List<ImageView.Fact> of(Image image, Original original) {
    List<ImageView.Fact> facts = new ArrayList<>();
    facts.add(new ImageView.Fact("Model", model(image.order().model())));
    image
        .picture()
        .ifPresent(
            picture -> {
              facts.add(new ImageView.Fact("Took", Words.seconds(picture.took())));
              facts.add(new ImageView.Fact("Cost", "1 image, " + Words.cost(picture.cost())));
            });
    facts.add(new ImageView.Fact("Size", size(image.width(), image.height())));
    facts.add(new ImageView.Fact("Seed", String.valueOf(image.order().seed())));
    image
        .picture()
        .map(Image.Picture::changedShare)
        .filter(OptionalDouble::isPresent)
        .ifPresent(
            share -> facts.add(new ImageView.Fact("Changed", Words.share(share.getAsDouble()))));
    image.order().words().ifPresent(words -> facts.add(new ImageView.Fact("Words", words)));
    facts.add(new ImageView.Fact("File", original.filename()));
    return facts;
  }

  /// Whether the built-in engine makes it.
  boolean isDraft(Image image) {
    return spec(image.order().model()).map(ModelSpec::draft).orElse(false);
  }

  /// The built-in engine is always called what it is.
  private String model(ModelId id) {
    return spec(id)
        .map(spec -> spec.draft() ? "Instant draft, on this machine" : spec.name())
        .orElse(id.toString());
  }

  private Optional<ModelSpec> spec(ModelId id) {
    return models.all().stream().filter(spec -> spec.id().equals(id)).findFirst();
  }

  private static String size(int width, int height) {
    return width + " × " + height;
  }
}
