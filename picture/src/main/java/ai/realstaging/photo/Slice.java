package ai.realstaging.photo;

import java.nio.ByteBuffer;

/// A stretch of a file, in bytes from its start.
record Slice(int from, int length) {

  ByteBuffer of(ByteBuffer file) {
    return file.slice(from, length).order(file.order());
  }

  byte[] copy(ByteBuffer file) {
    byte[] bytes = new byte[length];
    file.get(from, bytes);
    return bytes;
  }
}
