package ai.realstaging.render.geom;

/// Triangles with a normal and a texture coordinate at each vertex.
///
/// `positions` and `normals` hold three values a vertex, `uvs` two (metres along the surface),
/// `corners` three vertex numbers a triangle, `materials` one number a triangle.
public record Mesh(
    float[] positions, float[] normals, float[] uvs, int[] corners, int[] materials) {

  public int triangles() {
    return materials.length;
  }

  public boolean isEmpty() {
    return materials.length == 0;
  }
}
