package ai.realstaging.server.image;

import ai.realstaging.server.wire.Limits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client asks to have staged, as it wrote it.
///
/// @param fileKey of an upload of the caller's own; `originalUrl` is its URL or `s3://` form
/// @param corners of the floor where the engine saw it wrongly: left near, left far, right far,
/// right near; only `realstaging/render` looks at them
/// @param backWall which side is the back wall: 0 the left one, 1 the far one (also when absent), 2
/// the right one
/// @param prompt wishes of 10 to 2000 characters; added to the instructions, never instead of them
record WantedImage(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID projectId,
    @Nullable String fileKey,
    @Nullable String originalUrl,
    @Nullable String roomType,
    @Nullable String style,
    @Schema(minimum = "1", maximum = "4294967295") @Nullable Long seed,
    @Schema(minLength = Limits.MIN_WORDS, maxLength = Limits.MAX_WORDS) @Nullable String prompt,
    @Nullable String model,
    @Nullable List<@Nullable CornerJson> corners,
    @Nullable Integer backWall) {}
