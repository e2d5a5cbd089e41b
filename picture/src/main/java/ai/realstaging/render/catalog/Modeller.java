package ai.realstaging.render.catalog;

import ai.realstaging.render.geom.Frame;
import ai.realstaging.render.geom.Lathe;
import ai.realstaging.render.geom.MeshBuilder;
import ai.realstaging.render.geom.Pillow;
import ai.realstaging.render.geom.RoundedBox;
import ai.realstaging.render.geom.Surface;
import ai.realstaging.render.geom.Tube;
import ai.realstaging.render.material.Material;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A hand that builds furniture: shapes put at a place and turn, each in one material.
///
/// Immutable in its place; all modellers of a room share one heap of triangles, materials and
/// bulbs.
public final class Modeller {

  /// A lit bulb in world coordinates with the reach of its shade, metres, and its strength.
  public record Bulb(double x, double y, double z, double shade, double strength) {}

  private final MeshBuilder mesh;
  private final Map<Material, Integer> numbers;
  private final List<Material> materials;
  private final List<Bulb> bulbs;
  private final Frame frame;

  public Modeller() {
    this(
        new MeshBuilder(),
        new IdentityHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        Frame.IDENTITY);
  }

  private Modeller(
      MeshBuilder mesh,
      Map<Material, Integer> numbers,
      List<Material> materials,
      List<Bulb> bulbs,
      Frame frame) {
    this.mesh = mesh;
    this.numbers = numbers;
    this.materials = materials;
    this.bulbs = bulbs;
    this.frame = frame;
  }

  public MeshBuilder mesh() {
    return mesh;
  }

  public List<Material> materials() {
    return List.copyOf(materials);
  }

  public List<Bulb> bulbs() {
    return List.copyOf(bulbs);
  }

  public Modeller at(double x, double y, double z) {
    return with(frame.at(x, y, z));
  }

  /// Turns about the vertical: a quarter turn takes the front from -z to +x.
  public Modeller turn(double angle) {
    return with(frame.turned(angle));
  }

  /// Leans the top backwards (+z) for a positive angle.
  public Modeller tip(double angle) {
    return with(frame.tipped(angle));
  }

  /// Leans the top to the left (-x) for a positive angle.
  public Modeller roll(double angle) {
    return with(frame.rolled(angle));
  }

  public Modeller scale(double x, double y, double z) {
    return with(frame.scaled(x, y, z));
  }

  /// A hard box standing on the origin.
  void box(double width, double height, double depth, Material material) {
    RoundedBox.hard(width, height, depth).addTo(mesh, frame, number(material));
  }

  /// A box with a chosen edge radius.
  void round(double width, double height, double depth, double radius, Material material) {
    new RoundedBox(width, height, depth, radius, 0, 0).addTo(mesh, frame, number(material));
  }

  /// A stuffed box standing on the origin.
  void soft(double width, double height, double depth, double puff, Material material) {
    RoundedBox.soft(width, height, depth, puff).addTo(mesh, frame, number(material));
  }

  /// A stuffed box with piping round its upper edge.
  void piped(double width, double height, double depth, double puff, Material material) {
    soft(width, height, depth, puff, material);
    double r = Math.min(0.055, Math.min(width, Math.min(height, depth)) * 0.36) * 0.45;
    double x = width / 2 - r;
    double y = height - r;
    double z = depth / 2 - r;
    double[][] corners = {{-x, -z}, {x, -z}, {x, z}, {-x, z}, {-x, -z}};
    for (int i = 0; i < 4; i++) {
      rod(
          0.0055,
          0.0055,
          material,
          corners[i][0],
          y,
          corners[i][1],
          corners[i + 1][0],
          y,
          corners[i + 1][1]);
    }
  }

  void pillow(double width, double height, double thickness, double dent, int seed, Material m) {
    new Pillow(width, height, thickness, dent, seed).addTo(mesh, frame, number(m));
  }

  void lathe(Material material, double... profile) {
    new Lathe(profile).addTo(mesh, frame, 28, number(material));
  }

  /// A rod through points (x, y, z), its radius running from `start` to `end`.
  void rod(double start, double end, Material material, double... path) {
    new Tube(start, end, path).addTo(mesh, frame, 10, number(material));
  }

  void sheet(
      int columns, int rows, double width, double height, Material material, Surface surface) {
    mesh.surface(frame, columns, rows, width, height, number(material), surface);
  }

  /// Lights a bulb at the origin.
  void bulb(double shade, double strength) {
    double[] p = new double[3];
    frame.map(0, 0, 0, p);
    bulbs.add(new Bulb(p[0], p[1], p[2], shade, strength));
  }

  private Modeller with(Frame changed) {
    return new Modeller(mesh, numbers, materials, bulbs, changed);
  }

  private int number(Material material) {
    Integer known = numbers.get(material);
    if (known != null) {
      return known;
    }
    materials.add(material);
    numbers.put(material, materials.size() - 1);
    return materials.size() - 1;
  }
}
