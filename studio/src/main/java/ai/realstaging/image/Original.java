package ai.realstaging.image;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import java.time.Instant;
import java.util.Optional;

/// A photo as it was taken, seen upright.
///
/// @param width pixels, after the EXIF orientation is applied
/// @param meanColour the photo's mean colour, 0xRRGGBB
/// @param sha256 of its bytes, in hexadecimal; absent where it was not taken yet
public record Original(
    OriginalId id,
    AccountId owner,
    ProjectId project,
    ObjectKey key,
    String filename,
    String contentType,
    long bytes,
    int width,
    int height,
    int meanColour,
    Optional<String> sha256,
    Instant createdAt) {}
