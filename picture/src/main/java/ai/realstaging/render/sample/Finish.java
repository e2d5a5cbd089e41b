package ai.realstaging.render.sample;

/// The surfaces of a rendered room. Colours are the shares of red, green and blue that a surface
/// reflects (linear, 0 to 1); `skirting` is its height in metres, 0 for none; `gloss` is how much
/// the floor mirrors, 0 to 1.
public record Finish(
    float[] walls,
    float[] backWall,
    FloorKind floor,
    float[] floorColour,
    double skirting,
    double gloss) {}
