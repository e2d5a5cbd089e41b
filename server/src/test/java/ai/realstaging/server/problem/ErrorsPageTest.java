package ai.realstaging.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.render.Refusal;
import ai.realstaging.server.door.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {

  private final Door door = Door.shared();

  @Test
  void theDocumentListsEveryCodeAsTheCodeHasIt() throws IOException {
    List<String> rows = rows("| `");
    List<String> expected =
        Arrays.stream(ProblemCode.values())
            .map(
                code ->
                    "| `%s` | %d | %s. %s | %s |"
                        .formatted(
                            code.wire(),
                            code.status(),
                            code.title(),
                            code.meaning(),
                            code.again().words()))
            .toList();
    assertThat(rows.subList(0, Math.min(rows.size(), expected.size())))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows.subList(expected.size(), rows.size()))
        .containsExactlyElementsOf(
            Arrays.stream(TroubleCode.values())
                .map(
                    code ->
                        "| `%s` | %s | %s |"
                            .formatted(code.wire(), code.meaning(), code.again().words()))
                .toList());
  }

  @Test
  void everyRefusalOfTheEngineHasAMeaning() {
    assertThat(Arrays.stream(TroubleCode.values()).map(TroubleCode::wire))
        .containsAll(
            Arrays.stream(Refusal.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  void theTypeOfAProblemLeadsToItsPlaceOnThePage() {
    var problem = door.nobody().get("/api/v1/projects");
    String type = problem.json().get("type").asString();
    assertThat(type).isEqualTo("/api/v1/docs/errors#unauthorized");
    var page = door.nobody().get(type.substring(0, type.indexOf('#')));
    assertThat(page.status()).isEqualTo(200);
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(page.text()).contains("id=\"" + code.wire() + "\"");
    }
  }

  private static List<String> rows(String start) throws IOException {
    Path here = Path.of("docs/errors.md");
    Path document = Files.exists(here) ? here : Path.of("../docs/errors.md");
    return Files.readAllLines(document).stream().filter(line -> line.startsWith(start)).toList();
  }
}
