package ai.realstaging.render.trace;

/// The result of tracing, ready to lay over a photo. Linear light.
///
/// `colour` (three a pixel) is the furniture's radiance multiplied by its coverage; `ratio` and
/// `mirror` belong to the coarser receiver grid of `receiverWidth` x `receiverHeight`.
public record TracedRoom(
    int width,
    int height,
    float[] colour,
    float[] coverage,
    int receiverWidth,
    int receiverHeight,
    float[] ratio,
    float[] mirror) {}
