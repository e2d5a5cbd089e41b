package ai.realstaging.server.security;

import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.payment.PaymentSettings;
import ai.realstaging.storage.ObjectStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/// The headers that keep a browser safe. A page may load from here and its pictures from the store,
/// and runs only scripts that are files of ours or carry the answer's nonce, which templates find
/// in the request's attribute `cspNonce`.
@Component
class SafetyHeaders {

  static final String NONCE = "cspNonce";
  private static final String CSP = "Content-Security-Policy";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ObjectStore store;
  private final String issuer;
  private final String payment;
  private volatile @Nullable String storeOrigin;

  SafetyHeaders(ObjectStore store, SecuritySettings settings, PaymentSettings payment) {
    this.store = store;
    this.payment =
        payment.isConfigured()
            ? payment.pages().stream().map(page -> " " + origin(page)).collect(Collectors.joining())
            : "";
    this.issuer = origin(URI.create(settings.issuer()));
  }

  void forPrograms(HttpSecurity http) throws Exception {
    http.headers(
        headers -> {
          common(headers);
          headers.addHeaderWriter(
              (request, response) -> {
                if (!response.containsHeader(CSP)) {
                  response.setHeader(
                      CSP,
                      request.getRequestURI().startsWith("/api/v1/docs")
                          ? reference()
                          : "default-src 'none'; frame-ancestors 'none'");
                }
              });
        });
  }

  void forPages(HttpSecurity http) throws Exception {
    http.headers(
        headers -> {
          common(headers);
          headers.addHeaderWriter(this::writePagePolicy);
        });
    http.addFilterBefore(
        (request, response, chain) -> {
          byte[] bytes = new byte[16];
          RANDOM.nextBytes(bytes);
          request.setAttribute(
              NONCE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
          chain.doFilter(request, response);
        },
        org.springframework.security.web.header.HeaderWriterFilter.class);
  }

  private void writePagePolicy(HttpServletRequest request, HttpServletResponse response) {
    if (response.containsHeader(CSP)) {
      return;
    }
    String nonce = "'nonce-" + request.getAttribute(NONCE) + "'";
    String pictures = storeOrigin();
    response.setHeader(
        CSP,
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' " + nonce,
            "style-src 'self' " + nonce,
            "img-src 'self' data: blob: " + pictures,
            "font-src 'self'",
            "connect-src 'self' " + pictures,
            "manifest-src 'self'",
            "form-action 'self' " + issuer + payment,
            "base-uri 'none'",
            "frame-ancestors 'none'"));
  }

  private static String reference() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }

  private static void common(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            p -> p.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
        .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(h -> h.includeSubDomains(true).maxAgeInSeconds(31_536_000));
  }

  /// Where the store's links lead; asked of the store itself, as only it knows.
  private String storeOrigin() {
    String known = storeOrigin;
    if (known == null) {
      known = origin(store.link(new ObjectKey("origin"), Duration.ofMinutes(1), Optional.empty()));
      storeOrigin = known;
    }
    return known;
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
