package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Chromium of this machine, headless.
final class Chrome implements AutoCloseable {

  private static final String REQUIRED = "required";
  private static final double PATIENCE_MS = 120_000;

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chrome(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chrome start() {
    Path program =
        found()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "The stories in a browser need Chromium on the PATH, and there is none."));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chrome(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MS)
                    .setArgs(FLAGS)));
  }

  Browser browser() {
    return browser;
  }

  /// Whether the stories in a browser are told: where there is one, and where one is required, so
  /// that its absence fails instead of being passed over.
  static boolean told() {
    boolean told = found().isPresent() || REQUIRED.equals(System.getenv("REALSTAGING_BROWSER"));
    if (!told) {
      System.err.println("No Chromium here: the stories in a browser are left out.");
    }
    return told;
  }

  private static Optional<Path> found() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
