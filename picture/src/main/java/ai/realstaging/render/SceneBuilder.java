package ai.realstaging.render;

import ai.realstaging.render.catalog.Modeller;
import ai.realstaging.render.layout.Footprint;
import ai.realstaging.render.layout.Placed;
import ai.realstaging.render.layout.Placement;
import ai.realstaging.render.light.RoomLight;
import ai.realstaging.render.trace.Lamp;
import ai.realstaging.render.trace.Scene;
import java.util.ArrayList;
import java.util.List;

/// Builds the placed pieces as one scene.
final class SceneBuilder {
  private SceneBuilder() {}

  static Scene build(List<Placed> pieces, RoomLight light) {
    Modeller hand = new Modeller();
    List<double[]> extents = new ArrayList<>();
    for (Placed placed : pieces) {
      Placement at = placed.placement();
      placed.piece().form().accept(hand.at(at.x(), at.y(), at.z()).turn(at.turn()));
      extents.add(extent(placed));
    }
    List<Lamp> lamps = new ArrayList<>();
    double dark = Math.clamp(1.2 - light.wallIrradiance(), 0, 1);
    for (Modeller.Bulb bulb : hand.bulbs()) {
      float s = (float) (bulb.strength() * (1 + 3 * dark));
      lamps.add(
          new Lamp(
              bulb.x(), bulb.y(), bulb.z(), bulb.shade(), new float[] {s, s * 0.84f, s * 0.62f}));
    }
    return Scene.of(hand.mesh().build(), hand.materials(), lamps, extents, light);
  }

  private static double[] extent(Placed placed) {
    Footprint f = placed.footprint();
    double c = Math.abs(Math.cos(f.turn()));
    double s = Math.abs(Math.sin(f.turn()));
    double dx = c * f.halfWidth() + s * f.halfDepth();
    double dz = s * f.halfWidth() + c * f.halfDepth();
    double y = placed.placement().y();
    return new double[] {
      f.x() - dx, y, f.z() - dz, f.x() + dx, y + placed.piece().height(), f.z() + dz
    };
  }
}
