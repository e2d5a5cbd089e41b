package ai.realstaging.server.billing;

import ai.realstaging.payment.Buying;
import ai.realstaging.server.ServerSettings;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where the payment provider sends people back to: the known public address, else the one that the
/// present request came to.
@Component
public final class BillingAddresses {

  public static final String BILLING = "/billing";

  private final ServerSettings settings;

  BillingAddresses(ServerSettings settings) {
    this.settings = settings;
  }

  public URI billing() {
    return at(BILLING);
  }

  /// The billing page, for who comes back from the provider.
  public URI back() {
    return at(BILLING + "?checkout=back");
  }

  public Buying.Ways ways() {
    return new Buying.Ways(at(BILLING + "?checkout=done"), at(BILLING + "?checkout=left"));
  }

  private URI at(String path) {
    URI known = settings.publicUrl();
    String home =
        known != null
            ? known.toString().replaceAll("/$", "")
            : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    return URI.create(home + path);
  }
}
