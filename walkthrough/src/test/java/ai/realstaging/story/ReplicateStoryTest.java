package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.replicate.FakeReplicate;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The same photo staged by a provider, whose stand-in checks every request against the provider's
/// own
/// description and the model's own schema.
class ReplicateStoryTest {

  @Test
  void stagesByAProviderThatFindsNothingWrongWithWhatItIsAsked() {
    try (FakeReplicate replicate = FakeReplicate.start(Clock.systemUTC());
        Program program =
            Program.start(
                Map.of(
                    "REALSTAGING_MODEL_REPLICATE_TOKEN",
                    FakeReplicate.TOKEN,
                    "REALSTAGING_MODEL_REPLICATE_BASEURL",
                    replicate.baseUrl().toString(),
                    "REALSTAGING_MODEL_RESULTHOSTS",
                    "127.0.0.1",
                    "REALSTAGING_MODEL_LOOPBACKRESULTS",
                    "true"))) {
      Api ada = new Api(program.home(), program.token("ada@example.com"));
      String project = ada.createProject("12 Elm Street");
      JsonNode image = ada.stage(project, ada.upload(Rooms.livingRoom()), "living_room", "modern");

      assertThat(ada.hearTheEnd(image.get("id").asString())).isEqualTo("ready");

      JsonNode ready = ada.image(image.get("id").asString());
      assertThat(ready.get("model_used").asString()).isEqualTo("qwen/qwen-image-edit");
      assertThat(ready.get("cost_usd").asDouble()).isPositive();
      assertThat(replicate.violations()).isEmpty();
      assertThat(replicate.predictions()).hasSize(1);
    }
  }
}
