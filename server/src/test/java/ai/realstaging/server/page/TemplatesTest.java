package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.billing.Plan;
import ai.realstaging.kernel.Phase;
import ai.realstaging.server.page.share.SharedView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every page: the policy of the server would break what these rules forbid.
class TemplatesTest {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  static List<String> pages() {
    return List.copyOf(Samples.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void neverShowsWhatSomebodyTypedAsMarkup(String page) {
    assertThat(render(page)).doesNotContain("<script>alert", "\"><script");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void carriesNoStyleAndNoScriptOfItsOwn(String page) {
    assertThat(tags(render(page)))
        .noneMatch(tag -> tag.matches("(?s).*\\s(style|on[a-z]+)\\s*=.*"))
        .noneMatch(tag -> tag.startsWith("<style"))
        .noneMatch(tag -> tag.startsWith("<script") && !tag.contains(" src=\"/app/"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asksNoOtherHost(String page) {
    assertThat(
            tags(render(page)).stream()
                .filter(tag -> tag.matches("(?s)<(img|script|link|source|iframe|video)\\b.*")))
        .noneMatch(tag -> tag.matches("(?s).*(src|srcset|href)=\"(https?:)?//.*"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givesEveryPictureItsSizeAndItsWords(String page) {
    assertThat(tags(render(page)).stream().filter(tag -> tag.startsWith("<img")))
        .allMatch(tag -> tag.contains(" width=\"") && tag.contains(" height=\""))
        .allMatch(tag -> tag.matches("(?s).*\\salt(=\"|[\\s>]).*"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void sendsTheTokenWithEveryForm(String page) {
    String html = render(page);
    Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>")
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .forEach(form -> assertThat(form).contains("token-of-this-page"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void usesEachIdOnce(String page) {
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]+)\"")
            .matcher(render(page))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void comparesOnlyWhatIsReady() {
    assertThat(image(Phase.READY)).contains("data-compare").doesNotContain("class=\"plate\"");
    assertThat(image(Phase.STAGING))
        .contains("class=\"plate\"", "Cancel and give back")
        .doesNotContain("data-compare");
  }

  @Test
  void offersToTryAgainWhereThatHelps() {
    assertThat(image(Phase.ERROR)).contains("Try again", "/images/i1/retry");
  }

  @Test
  void offersTheCornersOnlyWhereTheBuiltInEngineStages() {
    assertThat(image(Phase.READY)).contains("/images/i1/corners");
    Frame frame = Samples.frame(Samples.ada());
    assertThat(render("image", Map.of("frame", frame, "view", Samples.image(Phase.READY, false))))
        .doesNotContain("/images/i1/corners");
  }

  @Test
  void countsDownNothingWhereThereIsNoLimit() {
    Frame frame =
        Samples.frame(
            Samples.ada(new AllowanceView("Free", Plan.WITHOUT_LIMIT, 3, 2, "December 1", "")));
    Map<String, Map<String, Object>> pages = new HashMap<>(Samples.all());
    pages.keySet().removeIf(page -> page.startsWith("admin/") || page.equals("billing"));
    for (String page : pages.keySet()) {
      Map<String, Object> model = new HashMap<>(pages.getOrDefault(page, Map.of()));
      model.computeIfPresent(
          "frame", (name, old) -> ((Frame) old).visitor().isPresent() ? frame : old);
      assertThat(render(page, model)).as(page).doesNotContain("214748364");
    }
    assertThat(render("listings", Map.of("frame", frame, "view", Samples.listings(false))))
        .doesNotContain("214748364", "are free");
    assertThat(render("image", Map.of("frame", frame, "view", Samples.image(Phase.READY))))
        .contains("No limit on this installation");
    Frame open = Samples.frame(Optional.empty());
    assertThat(render("home", Map.of("frame", open, "home", Samples.home(Plan.WITHOUT_LIMIT))))
        .contains("Images without a limit")
        .doesNotContain("214748364");
  }

  @Test
  void offersOnAClientsPageOnlyWhatItsOwnerAllows() {
    SharedView look = Samples.shared(new SharedView.Look());
    Frame open = Samples.frame(Optional.empty());
    assertThat(render("shared")).contains("/s/token/download");
    assertThat(render("shared", Map.of("frame", open, "view", look)))
        .contains("/s/token/pictures/i1/staged-large 1600w")
        .doesNotContain("/s/token/download", "class=\"button", "class=\"brand");
  }

  @Test
  void keepsTheThemeThatSomebodyChose() {
    assertThat(render("account")).contains("data-theme=\"dark\"");
  }

  @Test
  void leavesToOthersWhatIsNoTemplate() throws Exception {
    TemplateViews views = new TemplateViews(TEMPLATES);
    assertThat(views.resolveViewName("redirect:/listings", Locale.ENGLISH)).isNull();
    assertThat(views.resolveViewName("nothing", Locale.ENGLISH)).isNull();
    assertThat(views.resolveViewName("listing/news", Locale.ENGLISH)).isNotNull();
  }

  private static String image(Phase phase) {
    return render(
        "image", Map.of("frame", Samples.frame(Samples.ada()), "view", Samples.image(phase)));
  }

  private static String render(String page) {
    return render(page, Samples.all().getOrDefault(page, Map.of()));
  }

  private static String render(String page, Map<String, Object> model) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(page + ".jte", model, html);
    return html.toString();
  }

  private static List<String> tags(String html) {
    return Pattern.compile("(?s)<[a-z][^>]*>")
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
