package ai.realstaging.server.security;

import ai.realstaging.account.Account;
import ai.realstaging.server.ServerSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/// The two doors: programs come by bearer token or with the session of a page, people by the
/// sign-in of the issuer.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private static final String SIGN_IN = "/oauth2/authorization/" + WebClient.REGISTRATION;

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, ServerSettings settings, SafetyHeaders safety)
      throws Exception {
    safety.forPrograms(http);
    return http.securityMatcher("/health", "/ready", "/metrics")
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/metrics")
                    .access((who, context) -> scraper(settings, context.getRequest()))
                    .anyRequest()
                    .permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(
      HttpSecurity http, Doorkeeper doorkeeper, SafetyHeaders safety, Callers callers)
      throws Exception {
    safety.forPrograms(http);
    return http.securityMatcher("/api/**")
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChains::changesBySession))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(doorkeeper)
                    .accessDeniedHandler(doorkeeper))
        .authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(
                        "/api/v1/openapi.json",
                        "/api/v1/docs",
                        "/api/v1/docs/**",
                        "/api/v1/stripe/webhook",
                        "/api/v1/replicate/webhook")
                    .permitAll()
                    .requestMatchers("/api/v1/admin", "/api/v1/admin/**")
                    .access(admins(callers))
                    .anyRequest()
                    .authenticated())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(
      HttpSecurity http,
      ClientRegistrationRepository clients,
      OAuth2AuthorizationRequestResolver requests,
      SafetyHeaders safety,
      Callers callers)
      throws Exception {
    safety.forPages(http);
    OidcClientInitiatedLogoutSuccessHandler goodbye =
        new OidcClientInitiatedLogoutSuccessHandler(clients);
    goodbye.setPostLogoutRedirectUri("{baseUrl}/");
    AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    return http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(
                        "/",
                        "/s/**",
                        "/pricing",
                        "/sample",
                        "/error",
                        "/app/**",
                        "/vendor/**",
                        "/favicon.ico",
                        "/robots.txt")
                    .permitAll()
                    .requestMatchers("/admin", "/admin/**", "/jobs", "/jobs/**")
                    .access(admins(callers))
                    .anyRequest()
                    .authenticated())
        .oauth2Login(
            login ->
                login
                    .loginPage(SIGN_IN)
                    .authorizationEndpoint(e -> e.authorizationRequestResolver(requests))
                    .successHandler(SignIn.remembering())
                    .failureHandler((request, response, e) -> response.sendError(401)))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(signIn).accessDeniedHandler(afterTheSession(signIn)))
        .logout(logout -> logout.logoutSuccessHandler(goodbye).deleteCookies("RSSESSION"))
        .build();
  }

  /// Whether a request could be sent by another site in the user's name: it changes something, and
  /// what speaks for it is the cookie.
  private static boolean changesBySession(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && !showsAToken(request)
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof OAuth2AuthenticationToken;
  }

  /// Such a request is judged by its token alone, or refused for it.
  private static boolean showsAToken(HttpServletRequest request) {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    return shown != null && shown.regionMatches(true, 0, "bearer", 0, 6);
  }

  /// A form whose session has ended leads to the sign-in like any page; whatever else is refused
  /// stays so.
  private static AccessDeniedHandler afterTheSession(AuthenticationEntryPoint signIn) {
    AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    return (request, response, trouble) -> {
      String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
      if (trouble instanceof CsrfException
          && accepted.contains(MediaType.TEXT_HTML_VALUE)
          && !(SecurityContextHolder.getContext().getAuthentication()
              instanceof OAuth2AuthenticationToken)) {
        signIn.commence(
            request, response, new InsufficientAuthenticationException("the session ended"));
      } else {
        refusal.handle(request, response, trouble);
      }
    };
  }

  private static AuthorizationManager<RequestAuthorizationContext> admins(Callers callers) {
    return (who, context) -> {
      Authentication present = who.get();
      boolean signedIn = present != null && present.isAuthenticated();
      return new AuthorizationDecision(
          signedIn && callers.find(context.getRequest()).filter(Account::isAdmin).isPresent());
    };
  }

  private static AuthorizationDecision scraper(
      ServerSettings settings, HttpServletRequest request) {
    String token = settings.metricsToken();
    if (token == null) {
      return new AuthorizationDecision(
          "127.0.0.1".equals(request.getRemoteAddr()) || "::1".equals(request.getRemoteAddr()));
    }
    String shown = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    return new AuthorizationDecision(
        MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8),
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8)));
  }
}
