package ai.realstaging.render.material;

/// How a surface's colour runs over it. Coordinates are metres along the surface.
public sealed interface Paint {

  /// Writes the albedo at (u, v) to `out[0..2]`, blurred over `footprint` metres.
  void colour(float u, float v, float footprint, float[] out);

  /// One colour everywhere.
  record Plain(Colour colour) implements Paint {
    @Override
    public void colour(float u, float v, float footprint, float[] out) {
      out[0] = colour.red();
      out[1] = colour.green();
      out[2] = colour.blue();
    }
  }

  /// Two colours blended by a repeating tile; `length` and `breadth` are one repeat in metres.
  record Blend(Tile tile, float length, float breadth, Colour low, Colour high) implements Paint {
    @Override
    public void colour(float u, float v, float footprint, float[] out) {
      float w = tile.at(u / length, v / breadth, footprint / Math.min(length, breadth));
      out[0] = low.red() + (high.red() - low.red()) * w;
      out[1] = low.green() + (high.green() - low.green()) * w;
      out[2] = low.blue() + (high.blue() - low.blue()) * w;
    }
  }

  /// A picture laid once over a surface of `width` x `height` metres.
  record Picture(Canvas canvas, float width, float height) implements Paint {
    @Override
    public void colour(float u, float v, float footprint, float[] out) {
      canvas.sample(u / width, v / height, footprint / width, out);
    }
  }
}
