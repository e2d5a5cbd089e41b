package ai.realstaging.server.upload;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import ai.realstaging.account.Account;
import ai.realstaging.image.Uploads;
import ai.realstaging.server.problem.Fault;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Refused;
import ai.realstaging.server.wire.Refuses;
import ai.realstaging.storage.UploadSlot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hands out slots for photos.
@RestController
@RequestMapping("/api/v1/uploads")
@Tag(name = "uploads")
class UploadController {

  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  /// @param fileSize bytes that will be put, exactly
  record WantedSlot(
      @Schema(requiredMode = REQUIRED) @Nullable String filename,
      @Schema(requiredMode = REQUIRED) @Nullable String contentType,
      @Schema(requiredMode = REQUIRED, minimum = "1") @Nullable Long fileSize) {}

  /// @param headers to send with the PUT, exactly; type and length are signed
  record Slot(String uploadUrl, String fileKey, long expiresIn, Map<String, String> headers) {}

  @PostMapping("/presign")
  @Operation(summary = "Get a link to PUT one photo to")
  @Refuses({
    ProblemCode.VALIDATION_FAILED,
    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
    ProblemCode.IMAGE_TOO_LARGE,
    ProblemCode.IMAGE_UNREADABLE
  })
  Slot presign(Account account, @RequestBody WantedSlot wanted) {
    List<Fault> faults = new ArrayList<>();
    String filename = text("filename", wanted.filename(), faults);
    String contentType = text("content_type", wanted.contentType(), faults);
    Long bytes = wanted.fileSize();
    if (bytes == null) {
      faults.add(new Fault("file_size", "required", "Say how many bytes will come."));
    }
    if (!faults.isEmpty() || bytes == null) {
      throw Refused.invalid(faults);
    }
    UploadSlot slot = uploads.slot(account, filename, contentType, bytes);
    return new Slot(
        slot.url().toString(), slot.key().value(), slot.validity().toSeconds(), slot.headers());
  }

  private static String text(String field, @Nullable String value, List<Fault> faults) {
    if (value == null || value.isBlank()) {
      faults.add(new Fault(field, "required", "It is missing."));
      return "";
    }
    if (value.length() > 1000) {
      faults.add(new Fault(field, "length", "It is too long."));
    }
    return value;
  }
}
