import ai.realstaging.engines.PostgresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Generates the jOOQ tables from the migrations, on a throw-away PostgreSQL. Run at build with the
/// folder of the migrations and the folder for the sources; does nothing when the migrations have
/// not changed since.
void main(String[] args) throws Exception {
  Path migrations = Path.of(args[0]);
  Path sources = Path.of(args[1]);
  Path stamp = sources.resolve(".migrations.sha256");
  String hash = hashOf(migrations);
  if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
    return;
  }
  try (var postgres = PostgresEngine.throwaway()) {
    Flyway.configure()
        .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    GenerationTool.generate(
        new Configuration()
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(postgres.jdbcUrl())
                    .withUser(postgres.user())
                    .withPassword(postgres.password()))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history"))
                    .withGenerate(
                        new Generate().withRecords(true).withPojos(false).withJavaTimeTypes(true))
                    .withTarget(
                        new Target()
                            .withPackageName("ai.realstaging.schema")
                            .withDirectory(sources.toString()))));
  }
  Files.writeString(stamp, hash);
}

String hashOf(Path migrations) throws Exception {
  var digest = MessageDigest.getInstance("SHA-256");
  try (var files = Files.walk(migrations)) {
    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
      digest.update(file.getFileName().toString().getBytes());
      digest.update(Files.readAllBytes(file));
    }
  } catch (IOException e) {
    throw new IllegalStateException("the migrations cannot be read", e);
  }
  return HexFormat.of().formatHex(digest.digest());
}
