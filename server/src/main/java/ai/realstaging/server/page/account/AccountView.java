package ai.realstaging.server.page.account;

import java.util.List;

/// What an account may change of itself.
///
/// @param email where it signs in with; the sign-in service owns it
/// @param says what has just happened, empty when nothing has
public record AccountView(
    String email,
    String fullName,
    String company,
    String phone,
    List<Choice> styles,
    List<Choice> rooms,
    List<Choice> sizes,
    List<SignedIn> sessions,
    String says) {

  public AccountView {
    styles = List.copyOf(styles);
    rooms = List.copyOf(rooms);
    sizes = List.copyOf(sizes);
    sessions = List.copyOf(sessions);
  }

  /// A browser that is signed in.
  ///
  /// @param name what it is ended by
  /// @param here whether it is the one that asks
  public record SignedIn(String name, String device, String when, boolean here) {}

  public boolean signedInElsewhere() {
    return sessions.size() > 1;
  }

  /// One thing that can be chosen, by its word on the wire.
  public record Choice(String wire, String name, boolean chosen) {}
}
