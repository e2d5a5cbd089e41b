package ai.realstaging.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All pictures beside each other: a page of them, and that page as one picture.
final class ContactSheet {

  private static final String HEAD =
      "<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{margin:24px;"
          + "background:#777;font:13px system-ui;color:#fff;display:flex;flex-wrap:wrap;gap:16px;"
          + "align-items:start}figure{margin:0}img{display:block;height:300px;margin-bottom:4px}"
          + "</style>";

  private ContactSheet() {}

  static void write(Browser browser, Path folder, List<String> files) throws IOException {
    StringBuilder html = new StringBuilder(HEAD);
    for (String file : files) {
      html.append(
          "<figure><a href=\"%s\"><img src=\"%s\" alt=\"\"></a>%s</figure>"
              .formatted(file, file, file));
    }
    Path index = folder.resolve("index.html");
    Files.writeString(index, html, StandardCharsets.UTF_8);
    try (Page sheet = browser.newPage()) {
      sheet.setViewportSize(2400, 1200);
      sheet.navigate(index.toUri().toString());
      sheet.screenshot(
          new Page.ScreenshotOptions()
              .setPath(folder.resolve("contact-sheet.jpg"))
              .setType(ScreenshotType.JPEG)
              .setQuality(70)
              .setFullPage(true));
    }
  }
}
