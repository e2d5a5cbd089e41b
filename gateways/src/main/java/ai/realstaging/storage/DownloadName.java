package ai.realstaging.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A file name that a browser saves under, in the two spellings of RFC 6266: letters of ASCII for
/// old clients, and the name itself in UTF-8, percent-encoded as RFC 8187 has it.
record DownloadName(String name) {

  /// The value of a `Content-Disposition` header.
  String disposition() {
    String plain =
        name.replaceAll("[^\\x20-\\x7E]", "_")
            .replace('"', '_')
            .replace('\\', '_')
            .replace('%', '_');
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, encoded.replace("+", "%20").replace("*", "%2A"));
  }
}
