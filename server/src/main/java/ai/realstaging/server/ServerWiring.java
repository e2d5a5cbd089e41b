package ai.realstaging.server;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The rooms behind the door, and what they share.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {
      "ai.realstaging.redis",
      "ai.realstaging.queue",
      "ai.realstaging.live",
      "ai.realstaging.storage",
      "ai.realstaging.model",
      "ai.realstaging.payment",
      "ai.realstaging.pulse",
      "ai.realstaging.photo",
      "ai.realstaging.account",
      "ai.realstaging.setting",
      "ai.realstaging.project",
      "ai.realstaging.prompt",
      "ai.realstaging.billing",
      "ai.realstaging.image",
      "ai.realstaging.share"
    })
@ConfigurationPropertiesScan({
  "ai.realstaging.redis",
  "ai.realstaging.queue",
  "ai.realstaging.live",
  "ai.realstaging.storage",
  "ai.realstaging.model",
  "ai.realstaging.payment",
  "ai.realstaging.billing",
  "ai.realstaging.image"
})
class ServerWiring {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  /// A room's transaction inside a request that is itself one (see [ai.realstaging.server.repeat])
  /// is a savepoint of it: what the room refuses is undone, the rest stands.
  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return template;
  }
}
