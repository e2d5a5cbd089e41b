package ai.realstaging.render.trace;

import ai.realstaging.render.geom.Hit;
import ai.realstaging.render.geom.Mesh;
import ai.realstaging.render.material.Material;

/// A point on the furniture that a ray met: position, normal towards the viewer, albedo.
final class Spot {
  float x;
  float y;
  float z;
  float nx;
  float ny;
  float nz;
  float depth;
  int triangle;
  Material material;
  final float[] albedo = new float[3];

  Spot(Material material) {
    this.material = material;
  }

  /// Fills the spot from a hit; `pixel` is the angle of one pixel in radians, for texture blur.
  void set(
      Scene scene,
      Hit hit,
      float ox,
      float oy,
      float oz,
      float dx,
      float dy,
      float dz,
      float pixel) {
    Mesh mesh = scene.mesh();
    triangle = hit.triangle;
    material = scene.material(triangle);
    depth = hit.distance;
    int a = mesh.corners()[3 * triangle];
    int b = mesh.corners()[3 * triangle + 1];
    int c = mesh.corners()[3 * triangle + 2];
    float v = hit.u;
    float w = hit.v;
    float u = 1 - v - w;
    float[] n = mesh.normals();
    float mx = u * n[3 * a] + v * n[3 * b] + w * n[3 * c];
    float my = u * n[3 * a + 1] + v * n[3 * b + 1] + w * n[3 * c + 1];
    float mz = u * n[3 * a + 2] + v * n[3 * b + 2] + w * n[3 * c + 2];
    float length = (float) Math.sqrt(mx * mx + my * my + mz * mz);
    float towards = mx * dx + my * dy + mz * dz;
    float scale = side(mesh.positions(), a, b, c, mx, my, mz, dx, dy, dz) / Math.max(1e-9f, length);
    nx = mx * scale;
    ny = my * scale;
    nz = mz * scale;
    x = ox + dx * depth + nx * 1e-3f;
    y = oy + dy * depth + ny * 1e-3f;
    z = oz + dz * depth + nz * 1e-3f;
    float[] uv = mesh.uvs();
    float s = u * uv[2 * a] + v * uv[2 * b] + w * uv[2 * c];
    float t = u * uv[2 * a + 1] + v * uv[2 * b + 1] + w * uv[2 * c + 1];
    float slant = Math.max(0.12f, Math.abs(towards) / Math.max(1e-9f, length));
    material.paint().colour(s, t, depth * pixel / (float) Math.sqrt(slant), albedo);
  }

  /// 1 when the smooth normal lies on the side of the flat triangle that the ray came from, else
  /// -1. The flat triangle decides, for a smooth normal may tip over at an outline.
  private static float side(
      float[] p, int a, int b, int c, float mx, float my, float mz, float dx, float dy, float dz) {
    float ux = p[3 * b] - p[3 * a];
    float uy = p[3 * b + 1] - p[3 * a + 1];
    float uz = p[3 * b + 2] - p[3 * a + 2];
    float vx = p[3 * c] - p[3 * a];
    float vy = p[3 * c + 1] - p[3 * a + 1];
    float vz = p[3 * c + 2] - p[3 * a + 2];
    float gx = uy * vz - uz * vy;
    float gy = uz * vx - ux * vz;
    float gz = ux * vy - uy * vx;
    boolean flatAway = gx * dx + gy * dy + gz * dz > 0;
    boolean same = gx * mx + gy * my + gz * mz > 0;
    return flatAway == same ? -1 : 1;
  }
}
