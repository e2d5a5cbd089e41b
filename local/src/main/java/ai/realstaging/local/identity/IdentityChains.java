package ai.realstaging.local.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may ask the sign-in for what: the protocol's endpoints first, then the pages.
@Configuration(proxyBeanMethods = false)
class IdentityChains {

  private static final String CALLBACK = "/login/oauth2/code/web";

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, IdentitySettings settings) {
    http.oauth2AuthorizationServer(
        server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(
              oidc ->
                  oidc.logoutEndpoint(
                      logout ->
                          logout.errorResponseHandler(
                              (request, response, trouble) ->
                                  signOutAnyway(request, response, settings))));
        });
    return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .exceptionHandling(on -> on.authenticationEntryPoint(new PageOfChoice()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, SecurityContextRepository contexts, IdentitySettings settings) {
    String formTargets = "'self' " + String.join(" ", settings.site().origins());
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .authorizeHttpRequests(
            all ->
                all.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/",
                        "/sign-in",
                        "/sign-up",
                        "/*.css",
                        "/*.svg",
                        "/*.jpg",
                        "/*.woff2",
                        "/error",
                        TokenMint.PATH)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers(TokenMint.PATH)) // no cookie counts there
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .loginProcessingUrl("/sign-in")
                    .usernameParameter("email")
                    .defaultSuccessUrl(settings.site().home())
                    .failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/again")))
        .logout(logout -> logout.disable())
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives(
                                // the form's answer is a redirect to the site, which browsers count
                                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action "
                                    + formTargets
                                    + "; frame-ancestors 'none'; base-uri 'none'"))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  AuthorizationServerSettings address(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings, PasswordEncoder encoder) {
    IdentitySettings.Site site = settings.site();
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(UUID.nameUUIDFromBytes(new byte[] {1}).toString())
            .clientId(site.clientId())
            .clientSecret(encoder.encode(site.clientSecret()))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUris(uris -> site.origins().forEach(origin -> uris.add(origin + CALLBACK)))
            .postLogoutRedirectUris(
                uris ->
                    site.origins().forEach(origin -> uris.addAll(List.of(origin, origin + "/"))))
            .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  /// A sign-out whose ID token is not known any more, since we have restarted: end the session here
  /// and go home all the same.
  private static void signOutAnyway(
      HttpServletRequest request, HttpServletResponse response, IdentitySettings settings)
      throws IOException {
    new SecurityContextLogoutHandler().logout(request, response, null);
    response.sendRedirect(settings.site().home());
  }

  /// Sends those who are not signed in to the page they ask for, by `prompt=create` or by
  /// `screen_hint=signup` as with Auth0.
  private static final class PageOfChoice extends LoginUrlAuthenticationEntryPoint {

    PageOfChoice() {
      super("/sign-in");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble) {
      boolean newcomer =
          "signup".equals(request.getParameter("screen_hint"))
              || "create".equals(request.getParameter("prompt"));
      return newcomer ? "/sign-up" : "/sign-in";
    }
  }
}
