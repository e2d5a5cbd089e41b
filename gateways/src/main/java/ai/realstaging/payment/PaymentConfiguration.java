package ai.realstaging.payment;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the wall as it is set up.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentConfiguration {

  @Bean
  Payments payments(PaymentSettings settings) {
    return new Payments(
        settings.isConfigured() ? Optional.of(new StripePayments(settings)) : Optional.empty());
  }

  @Bean
  SignedEvents signedEvents(PaymentSettings settings, InstantSource clock) {
    return new SignedEvents(settings, clock);
  }
}
