package ai.realstaging.server.capability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.server.door.Door;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CapabilitiesTest {

  private final Door door = Door.shared();

  @Test
  void nobodyIsToldWhatAPlanGives() {
    assertThat(door.nobody().get("/api/v1/capabilities").status()).isEqualTo(401);
  }

  @Test
  void namesEveryRoomAndStyleAsRequestsWriteThem() {
    JsonNode told = told();
    assertThat(words(told.get("room_types")))
        .containsExactly(
            "living_room",
            "bedroom",
            "kitchen",
            "bathroom",
            "dining_room",
            "office",
            "entryway",
            "outdoor");
    assertThat(words(told.get("styles"))).hasSize(8).contains("mid_century", "scandinavian");
  }

  @Test
  void offersOnlyModelsThatCanBeUsedHere() {
    assertThat(told().get("models"))
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.get("id").asString()).isEqualTo("realstaging/render");
              assertThat(model.get("provider").asString()).isEqualTo("built_in");
              assertThat(model.get("price_usd").decimalValue()).isZero();
              assertThat(model.get("typical_seconds").asInt()).isPositive();
              assertThat(model.get("active").asBoolean()).isTrue();
              assertThat(model.get("draft").asBoolean()).isTrue();
            });
  }

  @Test
  void tellsTheRulesOfUploadsAndThePlan() {
    JsonNode told = told();
    assertThat(words(told.at("/uploads/content_types")))
        .containsExactly("image/jpeg", "image/png", "image/webp");
    assertThat(told.at("/uploads/max_bytes").asLong()).isEqualTo(20L << 20);
    assertThat(told.at("/uploads/expires_in").asInt()).isEqualTo(900);
    assertThat(told.at("/batch/max").asInt()).isEqualTo(50);
    assertThat(told.at("/prompt/min").asInt()).isEqualTo(10);
    assertThat(told.at("/seed/max").asLong()).isEqualTo(4_294_967_295L);
    assertThat(told.at("/plan/code").asString()).isEqualTo("free");
    assertThat(told.at("/plan/monthly_images").asInt()).isEqualTo(10);
  }

  private JsonNode told() {
    return door.as("ada-who-chooses").get("/api/v1/capabilities").json();
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
