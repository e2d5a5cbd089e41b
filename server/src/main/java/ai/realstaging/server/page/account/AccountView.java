package ai.realstaging.server.page.account;

import java.util.List;

/// What an account may change of itself.
///
/// @param email where it signs in with; the sign-in service owns it
/// @param saved whether it was saved just now
public record AccountView(
    String email,
    String fullName,
    String company,
    String phone,
    List<Choice> styles,
    List<Choice> rooms,
    List<Choice> sizes,
    boolean saved) {

  public AccountView {
    styles = List.copyOf(styles);
    rooms = List.copyOf(rooms);
    sizes = List.copyOf(sizes);
  }

  /// One thing that can be chosen, by its word on the wire.
  public record Choice(String wire, String name, boolean chosen) {}
}
