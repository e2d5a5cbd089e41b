package ai.realstaging.photo;

import java.util.OptionalDouble;

/// What was written: the size in pixels of an upright sRGB picture without metadata, and the one
/// thing of the camera that staging wants to know.
///
/// @param focal35mm focal length in mm of a 35 mm camera, where the EXIF told it
public record Upright(int width, int height, OptionalDouble focal35mm) {}
