package ai.realstaging.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.List;

/// What is done on the page of one staged picture.
final class Comparing {

  private static final String TRANSFORMS =
      "() => [...document.querySelectorAll('.canvas .side > img')].map(i => i.style.transform)";
  private static final String SEAM =
      "() => getComputedStyle(document.querySelector('.canvas .compare')).getPropertyValue('--seam')";

  private final Visitor ada;
  private final Page page;

  Comparing(Visitor ada) {
    this.ada = ada;
    page = ada.page();
  }

  /// Beside each other, and enlarged: both sides show the same part, also while it is moved.
  void besideEachOther() {
    page.locator(".segment [data-mode=beside]").click();
    BoundingBox left = page.locator(".canvas .side.left").boundingBox();
    BoundingBox right = page.locator(".canvas .side.right").boundingBox();
    assertThat(left.x + left.width).isLessThanOrEqualTo(right.x);
    page.locator("[data-zoom=in]").click();
    assertThat(inStep()).contains("scale(1.5)");
    String before = inStep();
    pull(page.locator(".canvas .compare"), -60, -30);
    assertThat(inStep()).contains("scale(1.5)").isNotEqualTo(before);
    page.locator("[data-zoom=out]").click();
    assertThat(page.locator("[data-zoom-says]").textContent()).isEqualTo("Fit");
    page.locator(".segment [data-mode=slider]").click();
  }

  /// As long as the button or the key is held, the whole picture is the original.
  void held() {
    Locator button = page.locator("[data-hold]");
    BoundingBox box = button.boundingBox();
    page.mouse().move(box.x + 8, box.y + 8);
    page.mouse().down();
    assertThat(page.evaluate(SEAM)).isEqualTo("100%");
    page.mouse().up();
    assertThat(page.evaluate(SEAM)).isNotEqualTo("100%");
    page.locator("h1").click();
    page.keyboard().down("o");
    assertThat(page.evaluate(SEAM)).isEqualTo("100%");
    page.keyboard().up("o");
    assertThat(page.evaluate(SEAM)).isNotEqualTo("100%");
  }

  /// The three sizes, in pixels from side to side.
  List<Integer> downloads() {
    page.locator("[popovertarget=download-menu]:visible").first().click();
    List<Integer> widths =
        page.locator("#download-menu a[href*='/download']").all().stream()
            .map(link -> Archive.decode(bytes(link.getAttribute("href"))).getWidth())
            .toList();
    page.keyboard().press("Escape");
    return widths;
  }

  /// Pulls a corner of the floor elsewhere and stages with it: another picture of the same photo.
  void stagedWithAnotherCorner() {
    byte[] before = picture();
    String old = page.url();
    page.locator(".corners-link a").click();
    page.waitForFunction(
        "() => !document.querySelector('[data-fit]').textContent.startsWith('Looking')");
    pull(page.locator("[data-corner='1']"), 60, 25);
    assertThat(page.locator("[data-fit]").textContent()).startsWith("The lines make a floor.");
    page.locator(".act .lamp").click();
    page.waitForURL(
        url -> url.contains("/images/") && !url.contains("corners") && !url.equals(old));
    page.locator(".canvas [data-compare]").waitFor();
    assertThat(page.locator("#about").textContent()).contains("Instant draft");
    assertThat(picture()).isNotEqualTo(before);
  }

  /// The link to this picture alone, as it lies in the clipboard.
  String link() {
    ada.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("a[data-share=at-once]:visible").click();
    page.locator(".toast").getByText("Link copied.").waitFor();
    return URI.create(String.valueOf(page.evaluate("() => navigator.clipboard.readText()")))
        .getPath();
  }

  private String inStep() {
    List<?> transforms = (List<?>) page.evaluate(TRANSFORMS);
    assertThat(transforms).hasSize(2);
    assertThat(transforms.getFirst()).isEqualTo(transforms.getLast());
    return String.valueOf(transforms.getFirst());
  }

  private void pull(Locator what, double right, double down) {
    BoundingBox box = what.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + right / 2, y + down / 2);
    page.mouse().move(x + right, y + down);
    page.mouse().up();
  }

  private byte[] picture() {
    return bytes(URI.create(page.url()).getPath() + "/pictures/staged");
  }

  private byte[] bytes(String path) {
    return ada.context().request().get(URI.create(page.url()).resolve(path).toString()).body();
  }
}
