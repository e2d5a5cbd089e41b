package ai.realstaging.render.sample;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.room.RoomBox;
import java.util.List;

/// An empty room to be rendered: who looks, the box, its surfaces and openings, the sun, and the
/// length of the room behind the camera. `sun` points towards the sun; `sunlight` is its strength,
/// 0 for an overcast day.
public record RoomScene(
    Camera camera,
    RoomBox box,
    double behind,
    Finish finish,
    List<Opening> openings,
    double[] sun,
    double sunlight,
    long seed) {}
