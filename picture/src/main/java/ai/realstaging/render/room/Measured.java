package ai.realstaging.render.room;

import ai.realstaging.render.camera.CameraEstimate;

/// A camera hypothesis carried through to the box, at the size of the work picture.
record Measured(
    CameraEstimate estimate,
    Evidence evidence,
    FloorColours floor,
    BoxFit fit,
    FloorEdge edge,
    Ceiling ceiling) {}
