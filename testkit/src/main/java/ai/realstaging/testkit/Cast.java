package ai.realstaging.testkit;

import ai.realstaging.account.Subject;
import java.util.Optional;

/// The people of the tests: Ada on the free plan, Bo who pays, Cy who runs the house.
public final class Cast {

  public static final String ISSUER = "https://issuer.example/";
  public static final Subject ADA = subject("ada");
  public static final Subject BO = subject("bo");

  private Cast() {}

  public static Subject subject(String name) {
    return new Subject(
        ISSUER, name, Optional.of(name + "@example.com"), Optional.of(name), Optional.empty());
  }
}
