package ai.realstaging.server;

import ai.realstaging.start.RequiredSettings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The server program. Rooms that only a worker needs are not looked for.
@SpringBootApplication(scanBasePackages = "ai.realstaging.server")
@ConfigurationPropertiesScan("ai.realstaging.server")
public class ServerApplication {

  private static final List<String> OF_THE_SERVER =
      List.of(
          "realstaging.security.issuer",
          "realstaging.security.audience",
          "realstaging.security.client-id");

  public static void main(String[] args) {
    RequiredSettings.run(
        new SpringApplicationBuilder(ServerApplication.class),
        Stream.concat(RequiredSettings.OF_BOTH.stream(), OF_THE_SERVER.stream()).toList(),
        args);
  }
}
