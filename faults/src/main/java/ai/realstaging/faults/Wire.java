package ai.realstaging.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A TCP connection between two processes that can be cut, silenced in one direction, slowed down,
/// or made to answer for the server.
final class Wire implements AutoCloseable {

  private static final byte[] BUSY =
      ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/xml\r\nContent-Length: 0\r\n"
              + "Connection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
  private static final long SLOW_NANOS = 150_000_000L;

  private final ServerSocket listening;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  /// How the wire is.
  enum State {
    WHOLE,
    /// Connections are torn and new ones refused.
    CUT,
    /// Nothing goes through in either direction; nobody is told.
    SILENT,
    /// What the client says arrives, the answers do not.
    NO_ANSWERS,
    /// What the client says does not arrive.
    NO_QUESTIONS,
    /// Every piece takes its time.
    SLOW,
    /// Every request is answered with 503.
    BUSY
  }

  private Wire(ServerSocket listening, InetSocketAddress target) {
    this.listening = listening;
    this.target = target;
  }

  /// A wire from a port of the loopback address, 0 for any free one, to another port of it.
  static Wire to(int target) {
    return between("127.0.0.1", 0, "127.0.0.1", target);
  }

  static Wire between(String from, int port, String to, int target) {
    try {
      ServerSocket listening = new ServerSocket();
      listening.setReuseAddress(true);
      listening.bind(new InetSocketAddress(InetAddress.ofLiteral(from), port), 200);
      Wire wire = new Wire(listening, new InetSocketAddress(InetAddress.ofLiteral(to), target));
      Thread.ofVirtual().name("wire").start(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  void become(State next) {
    state = next;
    if (next == State.CUT || next == State.BUSY) {
      open.forEach(Wire::close);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Wire::close);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client;
        Socket server = new Socket()) {
      switch (state) {
        case CUT -> {}
        case BUSY -> refuse(client);
        case WHOLE, SILENT, NO_ANSWERS, NO_QUESTIONS, SLOW -> {
          server.connect(target, 2000);
          client.setTcpNoDelay(true);
          server.setTcpNoDelay(true);
          open.add(server);
          Thread back = Thread.ofVirtual().start(() -> pump(server, client, State.NO_ANSWERS));
          pump(client, server, State.NO_QUESTIONS);
          back.join();
          open.remove(server);
        }
      }
    } catch (IOException e) {
      // either end has gone: so does the other
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private static void refuse(Socket client) throws IOException {
    client.setSoTimeout(500);
    byte[] first = new byte[8192];
    if (client.getInputStream().read(first) >= 0) {
      client.getOutputStream().write(BUSY);
      client.getOutputStream().flush();
    }
  }

  /// @param lost the state in which this direction is silent
  private void pump(Socket from, Socket to, State lost) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] piece = new byte[16384];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        while (state == State.SILENT || state == lost) {
          LockSupport.parkNanos(20_000_000);
          if (from.isClosed() || to.isClosed()) {
            return;
          }
        }
        if (state == State.SLOW) {
          LockSupport.parkNanos(SLOW_NANOS);
        }
        out.write(piece, 0, read);
        out.flush();
      }
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
