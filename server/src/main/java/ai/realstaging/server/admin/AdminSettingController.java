package ai.realstaging.server.admin;

import ai.realstaging.account.Account;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.server.wire.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The settings that can be changed while the house runs, under their keys. A key that no room
/// knows is not a setting.
@RestController
@RequestMapping("/api/v1/admin/settings")
@Tag(name = "admin")
class AdminSettingController {

  private final KnownSettings known;

  AdminSettingController(KnownSettings known) {
    this.known = known;
  }

  /// @param version 0 while nobody changed it
  record SettingJson(String key, Object value, int version, @Nullable Instant updatedAt) {}

  record SettingList(List<SettingJson> settings) {}

  record WantedSetting(@Nullable Object value) {}

  @GetMapping
  @Operation(summary = "List the settings with the values that count now")
  SettingList list() {
    return new SettingList(known.all());
  }

  @GetMapping("/{*key}")
  @Operation(summary = "Read a setting")
  @Refuses(ProblemCode.NOT_FOUND)
  ResponseEntity<SettingJson> read(@PathVariable String key) {
    SettingJson setting =
        known
            .find(key.substring(1))
            .orElseThrow(() -> Refused.of(ProblemCode.NOT_FOUND, "There is no such setting."));
    return ResponseEntity.ok().eTag(Versions.tag(setting.version())).body(setting);
  }

  @PutMapping("/{*key}")
  @Operation(summary = "Change a setting")
  @Refuses({
    ProblemCode.NOT_FOUND,
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.MODEL_UNAVAILABLE,
    ProblemCode.PRECONDITION_FAILED
  })
  ResponseEntity<SettingJson> put(
      Account account,
      @PathVariable String key,
      @RequestBody WantedSetting wanted,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    read(key);
    Object value = wanted.value();
    if (value == null) {
      throw Refused.invalid("value", "required", "Send the value.");
    }
    known.put(account, key.substring(1), value, Versions.expected(ifMatch));
    return read(key);
  }
}
