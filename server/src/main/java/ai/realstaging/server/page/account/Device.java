package ai.realstaging.server.page.account;

import ai.realstaging.server.page.Texts;
import java.util.Map;

/// What a browser says of itself, in two words that its owner knows it by. What it does not say is
/// not guessed.
record Device(String browser, String system) {

  static Device of(String agent) {
    return new Device(
        first(BROWSERS, agent, Texts.text("account.device.unknown")), first(SYSTEMS, agent, ""));
  }

  String said() {
    return system.isEmpty() ? browser : Texts.text("account.device", browser, system);
  }

  /// The order matters: most browsers also name those that they are like.
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "Firefox/",
          "Firefox",
          "FxiOS/",
          "Firefox",
          "CriOS/",
          "Chrome",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Android",
          "Android",
          "Windows",
          "Windows",
          "Mac OS X",
          "Mac",
          "CrOS",
          "ChromeOS",
          "Linux",
          "Linux");

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static String first(Map<String, String> names, String agent, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
