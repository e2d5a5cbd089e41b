package ai.realstaging.server.page;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Leads from the lasting address of a picture to a link into the store that lives for minutes.
public final class PictureLink {

  public static final Duration LIVES = Duration.ofMinutes(10);

  /// Half of a link's life: a remembered answer is never a dead one.
  private static final Duration REMEMBERED = LIVES.dividedBy(2);

  private PictureLink() {}

  /// @param link that was made to live for [#LIVES]
  public static ResponseEntity<Void> to(URI link) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(link)
        .cacheControl(CacheControl.maxAge(REMEMBERED).cachePrivate())
        .build();
  }
}
