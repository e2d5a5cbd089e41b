package ai.realstaging.server.security;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Whom the server believes.
///
/// @param issuer the OpenID provider exactly as it calls itself, with its slash at the end if it
/// has one
/// @param audience whom an access token must be for
/// @param clientId of the web site at the issuer
/// @param clientSecret absent for a public client
/// @param rolesClaim the claim that lists roles; `admin` in it makes an admin
/// @param leeway how far the issuer's clock may be from ours
/// @param keysAddress where the issuer's keys are, when its own document cannot be reached from
/// here
/// @param keysStay how long the issuer's keys are used before they are fetched again
/// @param keysPause at least between two fetches, however many unknown keys are named
@Validated
@ConfigurationProperties("realstaging.security")
public record SecuritySettings(
    @NotBlank(message = "set it to the address of your OpenID provider") String issuer,
    @NotBlank(message = "set it to the audience of your access tokens") String audience,
    @NotBlank(message = "set it to the client id of this web site") String clientId,
    @Nullable String clientSecret,
    @DefaultValue("https://realstaging.ai/roles") String rolesClaim,
    @DefaultValue("60s") Duration leeway,
    @Nullable URI keysAddress,
    @DefaultValue("10m") Duration keysStay,
    @DefaultValue("30s") Duration keysPause) {

  @Override
  public String toString() {
    return "SecuritySettings[issuer=%s, audience=%s, clientId=%s]"
        .formatted(issuer, audience, clientId);
  }
}
