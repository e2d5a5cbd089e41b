package ai.realstaging.story;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Looks at a page as somebody who cannot see or point: the rules of WCAG 2.2 AA that a program can
/// check.
final class Axe {

  private static final String RUN =
      """
      async (rules) => {
        // a colour on its way from one theme to the other is neither
        document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).forEach(a => a.finish());
        const open = [...document.querySelectorAll('dialog:modal, :popover-open')].at(-1);
        const found = await axe.run(open ?? document, { runOnly: rules, resultTypes: ['violations'] });
        return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ')
          + ': ' + (node.any.concat(node.all, node.none)[0]?.message ?? rule.help)));
      }""";

  private Axe() {}

  /// What is wrong, one sentence each: in what is open over the page, else in the page.
  static List<String> faults(Page page) {
    return found(page, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
  }

  /// The same of what another theme can make wrong.
  static List<String> faultsOfColour(Page page) {
    return found(page, List.of("color-contrast"));
  }

  private static List<String> found(Page page, List<String> rules) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(source());
    }
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe-core-4.14.1/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
