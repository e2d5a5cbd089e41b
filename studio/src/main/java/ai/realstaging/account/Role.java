package ai.realstaging.account;

/// What an account may do: everybody uses the product, an admin also runs it.
public enum Role {
  USER,
  ADMIN
}
