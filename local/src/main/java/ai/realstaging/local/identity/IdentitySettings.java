package ai.realstaging.local.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// What the built-in sign-in is told when it starts.
///
/// @param issuer its address, `http://localhost:port`, which is in every token
/// @param audience whom access tokens are for
/// @param keyFile where its signing key is kept
/// @param database its PostgreSQL
/// @param site the web site that people sign in to
/// @param keeper the account that is made at the first start
/// @param mintSecret what a local program must show to have a token made
public record IdentitySettings(
    URI issuer,
    String audience,
    Path keyFile,
    Database database,
    Site site,
    Keeper keeper,
    String mintSecret) {

  /// A PostgreSQL database; the tables are in its schema `identity`.
  ///
  /// @param url JDBC, without user and password
  public record Database(String url, String user, String password) {

    @Override
    public String toString() {
      return "Database[url=" + url + "]";
    }
  }

  /// The one client.
  ///
  /// @param origins the addresses it is opened by, as `http://host:port`; the first is its home
  /// @param clientId its OAuth2 client id
  /// @param clientSecret its OAuth2 client secret
  public record Site(List<String> origins, String clientId, String clientSecret) {

    public Site {
      origins = List.copyOf(origins);
    }

    String home() {
      return origins.getFirst() + "/";
    }

    @Override
    public String toString() {
      return "Site[origins=%s, clientId=%s]".formatted(origins, clientId);
    }
  }

  /// The account of whoever runs this machine; it has the role `admin`.
  public record Keeper(String email, String password) {

    @Override
    public String toString() {
      return "Keeper[email=" + email + "]";
    }
  }

  int port() {
    return issuer.getPort();
  }

  @Override
  public String toString() {
    return "IdentitySettings[issuer=%s, audience=%s]".formatted(issuer, audience);
  }
}
