package ai.realstaging.server.page.account;

/// What an account may change of itself.
public record AccountView(
    String email, String fullName, String company, String phone, boolean saved) {}
