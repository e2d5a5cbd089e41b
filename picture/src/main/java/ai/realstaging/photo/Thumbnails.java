package ai.realstaging.photo;

import java.util.Map;

/// Small upright JPEG files of one picture.
///
/// @param files the bytes by the longest side in pixels that was asked for; never enlarged
/// @param meanColour 0xRRGGBB, the mean of all pixels: what a page shows until the picture is there
public record Thumbnails(Map<Integer, byte[]> files, int meanColour) {}
