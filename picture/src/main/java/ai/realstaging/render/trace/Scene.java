package ai.realstaging.render.trace;

import ai.realstaging.render.geom.Bvh;
import ai.realstaging.render.geom.Mesh;
import ai.realstaging.render.light.RoomLight;
import ai.realstaging.render.material.Material;
import java.util.List;

/// The furniture of one room, ready to be traced.
///
/// World coordinates: metres, origin at the camera, x right, y up, z into the room. `extents` holds
/// one box (x0, y0, z0, x1, y1, z1) a piece: where shadows may fall.
public record Scene(
    Mesh mesh,
    Bvh tree,
    List<Material> materials,
    List<Lamp> lamps,
    List<double[]> extents,
    RoomLight light) {

  public static Scene of(
      Mesh mesh,
      List<Material> materials,
      List<Lamp> lamps,
      List<double[]> extents,
      RoomLight light) {
    return new Scene(mesh, new Bvh(mesh), materials, lamps, extents, light);
  }

  Material material(int triangle) {
    return materials.get(mesh.materials()[triangle]);
  }
}
