package ai.realstaging.worker;

import ai.realstaging.image.DoomedObjects;
import ai.realstaging.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// The clock of the housekeeping. What it calls may run in several workers at once.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final DoomedObjects doomed;

  Housekeeping(DoomedObjects doomed) {
    this.doomed = doomed;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void removeObjects() {
    try {
      int gone = doomed.sweep();
      if (gone > 0) {
        LOG.info("removed {} objects that nobody needs", gone);
      }
    } catch (StoreUnavailable | DataAccessException e) {
      LOG.warn("objects were not removed: {}", e.getMessage());
    }
  }
}
