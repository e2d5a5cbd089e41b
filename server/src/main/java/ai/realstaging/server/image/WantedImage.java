package ai.realstaging.server.image;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client asks to have staged, as it wrote it.
///
/// @param fileKey of an upload of the caller's own; `originalUrl` is its URL or `s3://` form
/// @param prompt wishes of 10 to 2000 characters; added to the instructions, never instead of them
record WantedImage(
    @Nullable UUID projectId,
    @Nullable String fileKey,
    @Nullable String originalUrl,
    @Nullable String roomType,
    @Nullable String style,
    @Nullable Long seed,
    @Nullable String prompt,
    @Nullable String model) {}
