package ai.realstaging.server.page.share;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profile;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who a client may call.
///
/// @param agency the company, or the person where there is none
/// @param line person and number, as far as the profile has them
public record Contact(String agency, String line) {

  static final Contact NOBODY = new Contact("", "");

  static Contact of(Account account, Profile profile) {
    Optional<String> person = profile.text("full_name").or(account::name);
    Optional<String> company = profile.text("company_name");
    String line =
        Stream.of(person, profile.text("phone"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return new Contact(company.or(() -> person).orElse(""), line);
  }
}
