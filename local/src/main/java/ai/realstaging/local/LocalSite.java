package ai.realstaging.local;

import java.net.URI;
import java.util.List;

/// The addresses of one running program.
///
/// @param port of the web site
/// @param signInPort of the built-in sign-in
record LocalSite(int port, int signInPort) {

  /// Whom the sign-in's access tokens are for.
  static final String AUDIENCE = "https://realstaging.local/api";

  /// Where a running program notes its address.
  static final String FILE = "site.txt";

  /// The server's name at the sign-in.
  static final String CLIENT_ID = "realstaging-web";

  /// What to open.
  String home() {
    return "http://localhost:" + port;
  }

  /// All that the site may be opened by.
  List<String> origins() {
    return List.of(home(), "http://127.0.0.1:" + port);
  }

  URI issuer() {
    return URI.create("http://localhost:" + signInPort);
  }
}
