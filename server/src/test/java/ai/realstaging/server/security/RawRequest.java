package ai.realstaging.server.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request written byte by byte, as no client library lets through what attackers send.
final class RawRequest {

  private RawRequest() {}

  /// The status of the answer to a GET with this Authorization.
  static int status(URI home, String path, String authorization) throws IOException {
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
              .formatted(path, home.getAuthority(), authorization);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      if (line == null || !line.startsWith("HTTP/1.1 ")) {
        throw new IOException("no answer: " + line);
      }
      return Integer.parseInt(line.substring(9, 12));
    }
  }
}
