package ai.realstaging.server.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Numbers each request, by the caller's own `X-Request-Id` where it sent a sound one, and says the
/// number in the answer and in every log line.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestNumbers extends OncePerRequestFilter {

  private static final String HEADER = "X-Request-Id";
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String sent = request.getHeader(HEADER);
    String number =
        sent != null && SOUND.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    MDC.put("request_id", number);
    response.setHeader(HEADER, number);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("request_id");
      MDC.remove("account_id");
    }
  }
}
