package ai.realstaging.testkit;

import ai.realstaging.engines.PostgresEngine;
import ai.realstaging.engines.ThrowawayPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/// A database of a test's own: a copy of the migrated house, on the one PostgreSQL of this JVM.
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;
  private final HikariDataSource source;
  private final DSLContext sql;
  private final TransactionTemplate transactions;

  private TestDatabase(String name) {
    this.name = name;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(Server.url(name));
    config.setUsername(Server.POSTGRES.user());
    config.setPassword(Server.POSTGRES.password());
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(0);
    source = new HikariDataSource(config);
    DefaultConfiguration jooq = new DefaultConfiguration();
    jooq.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)));
    jooq.set(SQLDialect.POSTGRES);
    jooq.set(ExceptionTranslatorExecuteListener.DEFAULT);
    sql = DSL.using(jooq);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  public static TestDatabase open() {
    String name = "test_" + COUNT.incrementAndGet();
    Server.run("create database " + name + " template " + Server.TEMPLATE);
    return new TestDatabase(name);
  }

  public String jdbcUrl() {
    return Server.url(name);
  }

  public String user() {
    return Server.POSTGRES.user();
  }

  public String password() {
    return Server.POSTGRES.password();
  }

  public DataSource source() {
    return source;
  }

  public DSLContext sql() {
    return sql;
  }

  public TransactionTemplate transactions() {
    return transactions;
  }

  /// Takes the database away from whoever uses it.
  public void drop() {
    Server.run("drop database if exists " + name + " with (force)");
  }

  @Override
  public void close() {
    source.close();
    drop();
  }

  /// The one server of this JVM, stopped when the JVM ends.
  private static final class Server {

    private static final String TEMPLATE = "house";
    private static final ThrowawayPostgres POSTGRES = PostgresEngine.throwaway();

    static {
      run("create database " + TEMPLATE);
      Flyway.configure()
          .dataSource(url(TEMPLATE), POSTGRES.user(), POSTGRES.password())
          .load()
          .migrate();
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close, "stop-test-postgres"));
    }

    private static String url(String database) {
      String url = POSTGRES.jdbcUrl();
      int query = url.indexOf('?');
      String bare = query < 0 ? url : url.substring(0, query);
      return bare.substring(0, bare.lastIndexOf('/') + 1) + database;
    }

    private static synchronized void run(String statement) {
      try (Connection connection =
              DriverManager.getConnection(
                  POSTGRES.jdbcUrl(), POSTGRES.user(), POSTGRES.password());
          Statement sql = connection.createStatement()) {
        sql.execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(statement, e);
      }
    }
  }
}
