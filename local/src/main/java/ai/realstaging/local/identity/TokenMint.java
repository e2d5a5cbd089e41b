package ai.realstaging.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Makes access tokens for programs on this machine, which show a secret that only the owner of the
/// data folder can read. The tokens are like any other: same key, issuer and audience.
@RestController
final class TokenMint {

  static final String PATH = "/local/token";

  private static final Duration LIFE = Duration.ofHours(1);

  private final LocalUsers users;
  private final JwtEncoder encoder;
  private final InstantSource clock;
  private final IdentitySettings settings;

  TokenMint(LocalUsers users, JwtEncoder encoder, InstantSource clock, IdentitySettings settings) {
    this.users = users;
    this.encoder = encoder;
    this.clock = clock;
    this.settings = settings;
  }

  /// A token for a local account, which is made when it is missing.
  ///
  /// @param name an address, or the part before the at
  @PostMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> token(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String secret,
      @RequestParam("user") String name) {
    if (!isOurs(secret)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("The secret is not right.");
    }
    String email = LocalUser.normal(name.contains("@") ? name : name + "@realstaging.local");
    LocalUser user = users.withEmail(email).orElseGet(() -> add(name, email));
    return ResponseEntity.ok(sign(user));
  }

  private boolean isOurs(String secret) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + settings.mintSecret()).getBytes(StandardCharsets.UTF_8));
  }

  private LocalUser add(String name, String email) {
    users.add(new LocalUser(UUID.randomUUID(), email, name, true, false), null);
    return users.withEmail(email).orElseThrow(); // ours, or that of whoever was quicker
  }

  private String sign(LocalUser user) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(settings.issuer().toString())
            .subject(user.subject())
            .audience(List.of(settings.audience()))
            .issuedAt(now)
            .expiresAt(now.plus(LIFE))
            .id(UUID.randomUUID().toString())
            .claim("scope", List.of("openid", "profile", "email"))
            .claims(all -> all.putAll(user.claims()))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }
}
