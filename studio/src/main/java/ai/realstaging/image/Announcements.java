package ai.realstaging.image;

import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells of an image's new phase after the commit, never of one that is rolled back.
@Component
class Announcements {

  private final LiveChannel live;

  Announcements(LiveChannel live) {
    this.live = live;
  }

  void changed(Image image) {
    ImageChanged change =
        new ImageChanged(
            image.owner(),
            image.project(),
            image.id(),
            image.change(),
            image.phase(),
            image.trouble().map(Image.Trouble::code));
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      live.announce(change);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            live.announce(change);
          }
        });
  }
}
