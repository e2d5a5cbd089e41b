package ai.realstaging.server.gate;

import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.problem.BodyTooLarge;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.ProblemPages;
import ai.realstaging.server.problem.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are too large: by what they declare, and by what comes when they declare
/// nothing.
@Component
@Order(-200)
class BodyLimit extends OncePerRequestFilter {

  private final long limit;
  private final ProblemPages pages;

  BodyLimit(ServerSettings settings, ProblemPages pages) {
    this.limit = settings.maxBodyBytes();
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      response.setHeader("Connection", "close"); // the rest of the body is not read
      pages.write(
          Verdict.of(
              ProblemCode.PAYLOAD_TOO_LARGE, "A body may have " + limit / 1024 + " KB at most."),
          request,
          response);
      return;
    }
    chain.doFilter(request.getContentLengthLong() < 0 ? new Measured(request) : request, response);
  }

  /// A request whose body is counted while it is read.
  private final class Measured extends HttpServletRequestWrapper {

    Measured(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream body;
    private long count;

    Counted(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int read = body.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = body.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }

    private void count(int bytes) throws BodyTooLarge {
      count += bytes;
      if (count > limit) {
        throw new BodyTooLarge(limit);
      }
    }
  }
}
