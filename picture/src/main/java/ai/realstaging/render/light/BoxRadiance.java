package ai.realstaging.render.light;

import ai.realstaging.render.camera.Camera;
import ai.realstaging.render.raster.Rgb;
import ai.realstaging.render.room.RoomBox;

/// Radiance over the six sides of the room box, taken from the photo where the photo shows it and
/// from the mean of its kind elsewhere (Debevec 1998, "Rendering synthetic objects into real
/// scenes", with the room box as the local scene).
final class BoxRadiance {
  static final int CELLS = 48;

  final double[] ends;

  /// Per face and cell three channels.
  final float[][] radiance = new float[6][CELLS * CELLS * 3];

  final boolean[][] seen = new boolean[6][CELLS * CELLS];

  BoxRadiance(Rgb photo, Camera camera, RoomBox box) {
    ends = Face.ends(box);
    PhotoLight light = new PhotoLight(photo);
    for (Face face : Face.values()) {
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        gather(face, cell, camera, light);
      }
    }
    fill();
  }

  /// The point of a face at fractions (a, b) of its two axes in ascending axis order.
  void point(Face face, double a, double b, double[] out) {
    int first = face.axis == 0 ? 1 : 0;
    int second = face.axis == 2 ? 1 : 2;
    out[face.axis] = face.side < 0 ? ends[face.axis] : ends[face.axis + 3];
    out[first] = ends[first] + (ends[first + 3] - ends[first]) * a;
    out[second] = ends[second] + (ends[second + 3] - ends[second]) * b;
  }

  float luminance(int face, int cell) {
    float[] r = radiance[face];
    return 0.2126f * r[3 * cell] + 0.7152f * r[3 * cell + 1] + 0.0722f * r[3 * cell + 2];
  }

  /// Writes what faces like these show from a point in a direction.
  void look(
      float[][] faces, double x, double y, double z, double dx, double dy, double dz, float[] out) {
    double px = Math.clamp(x, ends[0] + 1e-3, ends[3] - 1e-3);
    double py = Math.clamp(y, ends[1] + 1e-3, ends[4] - 1e-3);
    double pz = Math.clamp(z, ends[2] + 1e-3, ends[5] - 1e-3);
    double tx = dx > 0 ? (ends[3] - px) / dx : dx < 0 ? (ends[0] - px) / dx : 1e9;
    double ty = dy > 0 ? (ends[4] - py) / dy : dy < 0 ? (ends[1] - py) / dy : 1e9;
    double tz = dz > 0 ? (ends[5] - pz) / dz : dz < 0 ? (ends[2] - pz) / dz : 1e9;
    int axis = tx <= ty && tx <= tz ? 0 : ty <= tz ? 1 : 2;
    double t = axis == 0 ? tx : axis == 1 ? ty : tz;
    boolean upper = axis == 0 ? dx > 0 : axis == 1 ? dy > 0 : dz > 0;
    double fx = (px + t * dx - ends[0]) / (ends[3] - ends[0]);
    double fy = (py + t * dy - ends[1]) / (ends[4] - ends[1]);
    double fz = (pz + t * dz - ends[2]) / (ends[5] - ends[2]);
    double a = axis == 0 ? fy : fx;
    double b = axis == 2 ? fy : fz;
    int n = CELLS;
    int i = Math.clamp((int) (a * n), 0, n - 1);
    int j = Math.clamp((int) (b * n), 0, n - 1);
    float[] face = faces[Face.index(axis, upper)];
    int p = 3 * (j * n + i);
    out[0] = face[p];
    out[1] = face[p + 1];
    out[2] = face[p + 2];
  }

  private void gather(Face face, int cell, Camera camera, PhotoLight light) {
    double[] point = new double[3];
    float[] target = radiance[face.index()];
    int samples = 0;
    for (int k = 0; k < 4; k++) {
      int row = cell / CELLS;
      double a = (cell % CELLS + 0.25 + 0.5 * (k & 1)) / CELLS;
      double b = (row + 0.25 + 0.5 * (k >> 1)) / CELLS;
      point(face, a, b, point);
      double[] pixel = camera.project(point[0], point[1], point[2]);
      if (pixel[2] > 0.05 && light.add(pixel[0], pixel[1], target, 3 * cell)) {
        samples++;
      }
    }
    if (samples > 0) {
      seen[face.index()][cell] = true;
      for (int c = 0; c < 3; c++) {
        target[3 * cell + c] /= samples;
      }
    }
  }

  private void fill() {
    double[] walls = mean(Face.LEFT, Face.RIGHT, Face.BACK);
    double[] all = walls[3] > 40 ? walls : mean(Face.values());
    double[] floor = mean(Face.FLOOR);
    double[] ceiling = mean(Face.CEILING);
    for (Face face : Face.values()) {
      double[] stand =
          switch (face) {
            case FLOOR -> floor[3] > 40 ? floor : all;
            case CEILING -> ceiling[3] > 40 ? ceiling : all;
            case LEFT, RIGHT, FRONT, BACK -> all;
          };
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        if (!seen[face.index()][cell]) {
          for (int c = 0; c < 3; c++) {
            radiance[face.index()][3 * cell + c] = (float) stand[c];
          }
        }
      }
    }
  }

  private double[] mean(Face... faces) {
    double[] sum = new double[4];
    for (Face face : faces) {
      for (int cell = 0; cell < CELLS * CELLS; cell++) {
        if (seen[face.index()][cell]) {
          for (int c = 0; c < 3; c++) {
            sum[c] += radiance[face.index()][3 * cell + c];
          }
          sum[3]++;
        }
      }
    }
    for (int c = 0; c < 3; c++) {
      sum[c] = sum[3] == 0 ? 0.3 : sum[c] / sum[3];
    }
    return sum;
  }
}
