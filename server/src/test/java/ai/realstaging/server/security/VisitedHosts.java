package ai.realstaging.server.security;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// Notes every host that an HTTP client of this JVM is about to call.
final class VisitedHosts extends ProxySelector {

  private final ProxySelector before;
  private final Set<String> hosts = new ConcurrentSkipListSet<>();

  private VisitedHosts(ProxySelector before) {
    this.before = before;
  }

  /// Watches until `before` is the default again.
  static VisitedHosts watch() {
    VisitedHosts visited = new VisitedHosts(Objects.requireNonNull(ProxySelector.getDefault()));
    ProxySelector.setDefault(visited);
    return visited;
  }

  ProxySelector before() {
    return before;
  }

  /// Those that are not this machine.
  Set<String> strangers() {
    Set<String> strangers = new TreeSet<>(hosts);
    strangers.removeAll(Set.of("127.0.0.1", "localhost"));
    return strangers;
  }

  @Override
  public List<Proxy> select(URI address) {
    hosts.add(String.valueOf(address.getHost()));
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException trouble) {}
}
