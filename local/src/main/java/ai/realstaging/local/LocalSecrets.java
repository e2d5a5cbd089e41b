package ai.realstaging.local;

import ai.realstaging.engines.Secrets;
import java.nio.file.Path;

/// The secrets of one data folder, each made at random at the first start.
///
/// @param mint opens the sign-in's way to make tokens
/// @param keeperPassword of the account that is ready at the first start
record LocalSecrets(
    String postgres,
    String redis,
    String s3Access,
    String s3Secret,
    String clientSecret,
    String mint,
    String keeperPassword) {

  static final String FILE = "secrets.properties";
  static final String MINT = "sign-in.mint";

  private static final int BYTES = 24;
  private static final int TYPED_BYTES = 12;

  static LocalSecrets in(Path folder) {
    Kept kept = Kept.in(folder);
    return new LocalSecrets(
        make(kept, "postgres.password", BYTES),
        make(kept, "redis.password", BYTES),
        make(kept, "s3.access-key", TYPED_BYTES),
        make(kept, "s3.secret-key", BYTES),
        make(kept, "sign-in.client-secret", BYTES),
        make(kept, MINT, BYTES),
        make(kept, "sign-in.keeper-password", TYPED_BYTES));
  }

  private static String make(Kept kept, String name, int bytes) {
    return kept.orMake(name, () -> Secrets.random(bytes));
  }

  @Override
  public String toString() {
    return "LocalSecrets[...]";
  }
}
