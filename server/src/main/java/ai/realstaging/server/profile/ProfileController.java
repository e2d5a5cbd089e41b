package ai.realstaging.server.profile;

import ai.realstaging.account.Account;
import ai.realstaging.account.Profile;
import ai.realstaging.account.Profiles;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.server.wire.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who the caller is and what they told of themselves.
@RestController
@RequestMapping("/api/v1/user/profile")
@Tag(name = "profile")
class ProfileController {

  private final Profiles profiles;

  ProfileController(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping
  @Operation(summary = "Read the profile")
  ResponseEntity<ProfileJson> read(Account account) {
    return answer(profiles.of(account));
  }

  @PatchMapping
  @Operation(summary = "Change the named fields; null clears one, what is not named stays")
  @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.PRECONDITION_FAILED})
  ResponseEntity<ProfileJson> change(
      Account account,
      @RequestBody Map<String, @Nullable Object> changes,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(
        profiles.change(account, ProfileFields.check(changes), Versions.expected(ifMatch)));
  }

  private static ResponseEntity<ProfileJson> answer(Profile profile) {
    Account account = profile.account();
    Map<String, Object> fields = profile.fields();
    return ResponseEntity.ok()
        .eTag(Versions.tag(profile.version()))
        .body(
            new ProfileJson(
                account.id().value(),
                account.role().name().toLowerCase(Locale.ROOT),
                account.plan(),
                account.email().orElse(null),
                account.name().orElse(null),
                text(fields, "full_name"),
                text(fields, "company_name"),
                text(fields, "phone"),
                text(fields, "billing_email"),
                fields.get("billing_address"),
                fields.get("preferences"),
                account.createdAt(),
                profile.updatedAt()));
  }

  private static @Nullable String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }
}
