package ai.realstaging.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// The web site as a client of the issuer: code with PKCE, asked for when the first visitor signs
/// in, so that an issuer that is away does not stop the start.
@Configuration(proxyBeanMethods = false)
class WebClient {

  static final String REGISTRATION = "web";

  /// What a link to the sign-in may pass on: a form for newcomers, a fresh password.
  private static final Map<String, Set<String>> PASSED_ON =
      Map.of(
          "prompt", Set.of("login", "create", "select_account"),
          "screen_hint", Set.of("signup", "login"));

  @Bean
  ClientRegistrationRepository clientRegistrations(SecuritySettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  /// Nothing is ever asked of the issuer in the user's name after the sign-in: no token is kept.
  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new OAuth2AuthorizedClientRepository() {
      @Override
      @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own signature
      public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
          String registration, Authentication principal, HttpServletRequest request) {
        return null;
      }

      @Override
      public void saveAuthorizedClient(
          OAuth2AuthorizedClient client,
          Authentication principal,
          HttpServletRequest request,
          HttpServletResponse response) {}

      @Override
      public void removeAuthorizedClient(
          String registration,
          Authentication principal,
          HttpServletRequest request,
          HttpServletResponse response) {}
    };
  }

  @Bean
  OAuth2AuthorizationRequestResolver authorizationRequests(ClientRegistrationRepository clients) {
    DefaultOAuth2AuthorizationRequestResolver plain =
        new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return passOn(plain.resolve(request), request);
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(
          HttpServletRequest request, String registration) {
        return passOn(plain.resolve(request, registration), request);
      }
    };
  }

  private static @Nullable OAuth2AuthorizationRequest passOn(
      @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
    if (authorization == null) {
      return null;
    }
    Map<String, Object> more = new LinkedHashMap<>(authorization.getAdditionalParameters());
    PASSED_ON.forEach(
        (name, values) -> {
          String value = request.getParameter(name);
          if (value != null && values.contains(value)) {
            more.put(name, value);
          }
        });
    return OAuth2AuthorizationRequest.from(authorization).additionalParameters(more).build();
  }

  private static ClientRegistration registration(SecuritySettings settings) {
    ClientRegistration.Builder client =
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(REGISTRATION)
            .clientId(settings.clientId())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email");
    String secret = settings.clientSecret();
    return secret == null
        ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : client
            .clientSecret(secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .build();
  }
}
