package ai.realstaging.render;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.FloorCorners;
import java.util.Optional;
import java.util.OptionalDouble;

/// A photo to be furnished. The same request gives the same picture, byte for byte.
///
/// `focal35mm` is the lens's focal length for a 35 mm frame in millimetres when the photo tells it;
/// `corners` are floor corners that a person has set.
public record StagingRequest(
    Rgb photo,
    RoomType room,
    Style style,
    long seed,
    OptionalDouble focal35mm,
    Optional<FloorCorners> corners,
    Budget budget) {}
