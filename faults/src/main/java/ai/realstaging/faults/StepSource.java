package ai.realstaging.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A data source that sees which step of the story a statement or a commit is.
final class StepSource extends DelegatingDataSource {

  private static final Pattern NEW_JOB = Pattern.compile("insert into \\S*\\bjob\\b.*");
  private static final Pattern CLAIM = Pattern.compile(".*skip locked.*update \\S*\\bjob\\b.*");
  private static final Pattern END =
      Pattern.compile("update \\S*\\bjob\\b.*finished_at = now\\(\\).*");
  private static final Pattern BUYING =
      Pattern.compile("update \\S*\\bjob\\b.*submit_started_at = now.*");
  private static final Pattern BOUGHT =
      Pattern.compile("update \\S*\\bjob\\b set \\S*prediction_id = \\?.*");

  private final Steps steps;

  StepSource(DataSource source, Steps steps) {
    super(source);
    this.steps = steps;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(Connection.class, new Watched(connection));
  }

  /// One connection while it is lent.
  private final class Watched implements InvocationHandler {

    private final Connection connection;
    private @Nullable Step before;
    private @Nullable Step after;

    Watched(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "commit" -> {
          reached(before);
          Object result = call(connection, method, arguments);
          reached(after);
          forget();
          return result;
        }
        case "rollback" -> forget();
        case "prepareStatement" -> {
          PreparedStatement statement =
              (PreparedStatement) Objects.requireNonNull(call(connection, method, arguments));
          String sql = arguments == null ? "" : String.valueOf(arguments[0]);
          return proxy(PreparedStatement.class, statement(statement, plain(sql)));
        }
        default -> {}
      }
      return call(connection, method, arguments);
    }

    private void forget() {
      before = null;
      after = null;
    }

    private InvocationHandler statement(PreparedStatement statement, String sql) {
      return (proxy, method, arguments) -> {
        if (!method.getName().startsWith("execute")) {
          return call(statement, method, arguments);
        }
        begins(sql);
        Object result = call(statement, method, arguments);
        ended(sql);
        return result;
      };
    }

    private void begins(String sql) {
      if (CLAIM.matcher(sql).matches()) {
        steps.reached(Step.BEFORE_CLAIM);
      } else if (BOUGHT.matcher(sql).matches()) {
        steps.reached(Step.BOUGHT);
      }
    }

    private void ended(String sql) {
      if (BUYING.matcher(sql).matches()) {
        steps.reached(Step.BEFORE_BUYING);
      } else if (BOUGHT.matcher(sql).matches()) {
        steps.reached(Step.WAITING);
      } else if (NEW_JOB.matcher(sql).matches()) {
        before = Step.REQUEST_BEFORE_COMMIT;
        after = Step.REQUEST_AFTER_COMMIT;
      } else if (END.matcher(sql).matches()) {
        before = Step.END_BEFORE_COMMIT;
        after = Step.END_AFTER_COMMIT;
      }
    }

    private void reached(@Nullable Step step) {
      Optional.ofNullable(step).ifPresent(steps::reached);
    }
  }

  private static String plain(String sql) {
    return sql.toLowerCase(Locale.ROOT).replace("\"", "").replaceAll("\\s+", " ");
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(StepSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
