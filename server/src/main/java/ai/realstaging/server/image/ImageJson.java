package ai.realstaging.server.image;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An image as clients see it. The `…_url` fields are links that live for minutes.
///
/// @param corners of the floor as they were set by hand; null when the engine looks by itself
/// @param changedShare share of the pixels that differ from the photo, where the model proves it
/// @param draft whether the staged picture must be called an instant draft
record ImageJson(
    UUID id,
    UUID projectId,
    UUID originalImageId,
    String originalUrl,
    @Nullable String stagedUrl,
    String thumbnailUrl,
    @Nullable String roomType,
    @Nullable String style,
    long seed,
    @Nullable String prompt,
    @Nullable List<CornerJson> corners,
    @Nullable Integer backWall,
    String status,
    String stage,
    @Nullable String error,
    @Nullable String errorCode,
    @Nullable String modelUsed,
    @Nullable BigDecimal costUsd,
    @Nullable Long processingTimeMs,
    @Nullable Double changedShare,
    @Nullable Boolean draft,
    int width,
    int height,
    Instant createdAt,
    Instant updatedAt) {}
