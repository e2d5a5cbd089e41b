package ai.realstaging.kernel;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// A place in a list ordered by time (microseconds), then id: the last row that was seen.
public record Cursor(Instant at, UUID id) {

  public String encode() {
    long micros =
        Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    ByteBuffer bytes = ByteBuffer.allocate(24).putLong(micros);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /// Throws [IllegalArgumentException] for a text that [#encode] did not make.
  public static Cursor decode(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != 24) {
      throw new IllegalArgumentException("not a cursor");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long micros = buffer.getLong();
    Instant at =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    return new Cursor(at, new UUID(buffer.getLong(), buffer.getLong()));
  }
}
