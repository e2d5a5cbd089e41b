package ai.realstaging.worker;

import ai.realstaging.start.RequiredSettings;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/// The worker as a program.
@SpringBootApplication(
    scanBasePackages = {
      "ai.realstaging.redis",
      "ai.realstaging.queue",
      "ai.realstaging.live",
      "ai.realstaging.storage",
      "ai.realstaging.model",
      "ai.realstaging.pulse",
      "ai.realstaging.account",
      "ai.realstaging.setting",
      "ai.realstaging.project",
      "ai.realstaging.prompt",
      "ai.realstaging.payment",
      "ai.realstaging.billing",
      "ai.realstaging.image",
      "ai.realstaging.worker"
    })
public class WorkerApplication {

  /// The program, to be started with settings from elsewhere. Its own defaults stand in
  /// `worker.yaml`, so that it can share a class path with the server, whose file is
  /// `application.yaml`.
  public static SpringApplicationBuilder program() {
    return new SpringApplicationBuilder(WorkerApplication.class)
        .properties("spring.config.name=worker");
  }

  public static void main(String[] args) {
    RequiredSettings.run(program(), RequiredSettings.OF_BOTH, args);
  }

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
