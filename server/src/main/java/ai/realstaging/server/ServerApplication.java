package ai.realstaging.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The server program. Rooms that only a worker needs are not looked for.
@SpringBootApplication(scanBasePackages = "ai.realstaging.server")
@ConfigurationPropertiesScan("ai.realstaging.server")
public class ServerApplication {

  public static void main(String[] args) {
    SpringApplication.run(ServerApplication.class, args);
  }
}
