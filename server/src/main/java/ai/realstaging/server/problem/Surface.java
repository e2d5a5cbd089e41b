package ai.realstaging.server.problem;

import jakarta.servlet.http.HttpServletRequest;

/// Which side of the server a request is for: programs get problems, people get pages.
public final class Surface {

  private Surface() {}

  public static boolean isApi(HttpServletRequest request) {
    return isApi(request.getRequestURI());
  }

  public static boolean isApi(String path) {
    return path.startsWith("/api/")
        || path.equals("/health")
        || path.equals("/ready")
        || path.equals("/metrics");
  }
}
