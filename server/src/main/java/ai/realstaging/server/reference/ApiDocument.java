package ai.realstaging.server.reference;

import ai.realstaging.account.Account;
import ai.realstaging.server.ServerSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// What stands in the OpenAPI document beside the routes.
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  static final String VERSION = "1.0.0";
  static final String BEARER = "bearer";
  static final String SESSION = "session";

  private static final String ABOUT =
      """
      Photos of empty rooms in, furnished ones out.

      1. `POST /api/v1/uploads/presign` gives a link; `PUT` the photo to it, with the headers that it names.
      2. `POST /api/v1/images` with the `file_key` stages it. `GET /api/v1/capabilities` lists rooms, styles and models.
      3. `GET /api/v1/events` tells of progress as it happens; `GET /api/v1/images/{id}` tells where things stand.
      4. `GET /api/v1/images/{id}/presign` gives a link to the staged picture.

      Send `Authorization: Bearer …` with an access token of the issuer. Pages use the session cookie instead, and then send
      `X-CSRF-TOKEN` with everything that changes something.

      Every refusal is `application/problem+json` with a stable `code`; [all codes](/api/v1/docs/errors) are listed with what
      helps. A `POST` with an `Idempotency-Key` has its effect once and gives the same answer for 24 hours. Lists give
      `next_cursor` while there is more. `ETag` and `If-Match` keep two editors apart. What belongs to another account is
      not found.
      """;

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Account.class); // comes from the token
  }

  /// Reads the records that go over the wire, with the names that they have there. Comes first, so
  /// that it is asked last: it answers and asks nobody else.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver wireNames() {
    ObjectMapper names =
        Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    return new ModelResolver(names).openapi31(true);
  }

  @Bean
  OpenAPI document(ServerSettings settings) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Real Staging")
                .version(VERSION)
                .summary("Virtual staging that you run as your own.")
                .description(ABOUT)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(
            List.of(
                new Server()
                    .url(
                        Optional.ofNullable(settings.publicUrl())
                            .map(URI::toString)
                            .map(url -> url.replaceAll("/+$", ""))
                            .orElse("/"))))
        .tags(
            List.of(
                tag("capabilities", "What there is to choose from."),
                tag("projects", "A listing's folder of images."),
                tag("uploads", "Photos go straight to the object store."),
                tag("images", "Staging, from order to picture."),
                tag("events", "Live progress."),
                tag("billing", "Plans and what is used of them."),
                tag("profile", "Who the caller is."),
                tag("admin", "Running the house; only for admins."),
                tag("webhooks", "Where providers call; signed, not for clients.")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the issuer, for this audience, RS256."))
                .addSecuritySchemes(
                    SESSION,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("RSSESSION")
                        .description("The session of the pages, with X-CSRF-TOKEN on changes.")))
        .security(
            List.of(
                new SecurityRequirement().addList(BEARER),
                new SecurityRequirement().addList(SESSION)));
  }

  private static Tag tag(String name, String about) {
    return new Tag().name(name).description(about);
  }
}
