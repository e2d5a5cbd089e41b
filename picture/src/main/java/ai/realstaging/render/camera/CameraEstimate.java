package ai.realstaging.render.camera;

/// A camera and how well the lines of the photo bear it out: `score` is 0 to 1. With `focalKnown`
/// false the focal length is only the likely one, because any would explain the lines.
public record CameraEstimate(Camera camera, double score, boolean focalKnown) {}
