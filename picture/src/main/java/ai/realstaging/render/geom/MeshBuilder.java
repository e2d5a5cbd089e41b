package ai.realstaging.render.geom;

import java.util.Arrays;

/// Collects vertices and triangles while shapes are modelled.
public final class MeshBuilder {
  private float[] positions = new float[3 << 12];
  private float[] normals = new float[3 << 12];
  private float[] uvs = new float[2 << 12];
  private int[] corners = new int[3 << 12];
  private int[] materials = new int[1 << 12];
  private int vertices;
  private int triangles;
  private final double[] a = new double[3];
  private final double[] b = new double[3];
  private final double[] c = new double[3];
  private final double[] d = new double[3];

  public Mesh build() {
    return new Mesh(
        Arrays.copyOf(positions, vertices * 3),
        Arrays.copyOf(normals, vertices * 3),
        Arrays.copyOf(uvs, vertices * 2),
        Arrays.copyOf(corners, triangles * 3),
        Arrays.copyOf(materials, triangles));
  }

  /// Adds a grid of `columns` x `rows` cells over the surface, with normals taken from the surface
  /// itself. `width` and `height` are the lengths that texture coordinates run over.
  public void surface(
      Frame frame, int columns, int rows, double width, double height, int material, Surface f) {
    double[] s = even(columns);
    double[] t = even(rows);
    surface(frame, s, t, width, height, material, f);
  }

  /// The same with parameter values chosen by the caller, ascending within 0 to 1.
  public void surface(
      Frame frame, double[] s, double[] t, double width, double height, int material, Surface f) {
    int first = vertices;
    for (double v : t) {
      for (double u : s) {
        vertex(frame, f, u, v, u * width, v * height);
      }
    }
    for (int j = 0; j + 1 < t.length; j++) {
      for (int i = 0; i + 1 < s.length; i++) {
        int p = first + j * s.length + i;
        triangle(p, p + 1, p + s.length + 1, material);
        triangle(p, p + s.length + 1, p + s.length, material);
      }
    }
  }

  static double[] even(int cells) {
    double[] out = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      out[i] = (double) i / cells;
    }
    return out;
  }

  private void vertex(Frame frame, Surface f, double s, double t, double u, double v) {
    double step = 1e-3;
    double s0 = Math.max(0, s - step);
    double s1 = Math.min(1, s + step);
    double t0 = Math.max(0, t - step);
    double t1 = Math.min(1, t + step);
    mapped(frame, f, s0, t, a);
    mapped(frame, f, s1, t, b);
    mapped(frame, f, s, t0, c);
    mapped(frame, f, s, t1, d);
    double nx = (b[1] - a[1]) * (d[2] - c[2]) - (b[2] - a[2]) * (d[1] - c[1]);
    double ny = (b[2] - a[2]) * (d[0] - c[0]) - (b[0] - a[0]) * (d[2] - c[2]);
    double nz = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    if (length < 1e-12) { // a pole, where one edge of the grid shrinks to a point
      double inner = 4e-3;
      double ss = Math.clamp(s, inner, 1 - inner);
      double tt = Math.clamp(t, inner, 1 - inner);
      mapped(frame, f, ss - step, tt, a);
      mapped(frame, f, ss + step, tt, b);
      mapped(frame, f, ss, tt - step, c);
      mapped(frame, f, ss, tt + step, d);
      nx = (b[1] - a[1]) * (d[2] - c[2]) - (b[2] - a[2]) * (d[1] - c[1]);
      ny = (b[2] - a[2]) * (d[0] - c[0]) - (b[0] - a[0]) * (d[2] - c[2]);
      nz = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
      length = Math.max(1e-12, Math.sqrt(nx * nx + ny * ny + nz * nz));
    }
    mapped(frame, f, s, t, a);
    add(a[0], a[1], a[2], nx / length, ny / length, nz / length, u, v);
  }

  private static void mapped(Frame frame, Surface f, double s, double t, double[] out) {
    f.point(s, t, out);
    frame.map(out[0], out[1], out[2], out);
  }

  private void add(
      double x, double y, double z, double nx, double ny, double nz, double u, double v) {
    if (vertices * 3 + 3 > positions.length) {
      positions = Arrays.copyOf(positions, positions.length * 2);
      normals = Arrays.copyOf(normals, normals.length * 2);
      uvs = Arrays.copyOf(uvs, uvs.length * 2);
    }
    int p = vertices * 3;
    positions[p] = (float) x;
    positions[p + 1] = (float) y;
    positions[p + 2] = (float) z;
    normals[p] = (float) nx;
    normals[p + 1] = (float) ny;
    normals[p + 2] = (float) nz;
    uvs[vertices * 2] = (float) u;
    uvs[vertices * 2 + 1] = (float) v;
    vertices++;
  }

  private void triangle(int p, int q, int r, int material) {
    if (triangles * 3 + 3 > corners.length) {
      corners = Arrays.copyOf(corners, corners.length * 2);
      materials = Arrays.copyOf(materials, materials.length * 2);
    }
    corners[triangles * 3] = p;
    corners[triangles * 3 + 1] = q;
    corners[triangles * 3 + 2] = r;
    materials[triangles++] = material;
  }
}
