package ai.realstaging.render.trace;

/// A lit lamp: where its bulb is, how far its shade reaches, and the radiant intensity per channel
/// relative to the room's exposure.
public record Lamp(double x, double y, double z, double shade, float[] intensity) {}
