package ai.realstaging.render.room;

import ai.realstaging.render.camera.CameraEstimate;
import ai.realstaging.render.lines.Segment;
import ai.realstaging.render.raster.Plane;
import ai.realstaging.render.raster.Rgb;
import java.util.List;

/// Finds the room's box under a given camera: floor colours and box are estimated in turn, each
/// from the other, once starting from the bottom of the picture and once from lines and colour
/// steps alone.
final class BoxReader {

  private static final int ROUNDS = 3;

  private final Rgb picture;
  private final List<Segment> segments;
  private final ColumnColours colours;
  private final Plane grey;
  private final Runnable checkpoint;

  BoxReader(Rgb picture, List<Segment> segments, Runnable checkpoint) {
    this.picture = picture;
    this.segments = segments;
    this.colours = new ColumnColours(picture);
    this.grey = picture.grey();
    this.checkpoint = checkpoint;
  }

  Measured read(CameraEstimate estimate) {
    FootLines lines = new FootLines(estimate.camera());
    EdgeMap edges = new EdgeMap(estimate.camera(), segments);
    Evidence evidence = evidence(lines, edges);
    BoxCandidates candidates = BoxCandidates.of(evidence);
    FloorColours floor = new FloorColours(picture);
    floor.learn(estimate.camera());
    evidence.learned(floor);
    BoxSearch search = new BoxSearch(evidence, candidates, checkpoint);
    BoxFit fit = settled(evidence, search, floor);
    FloorColours other = new FloorColours(picture);
    evidence.learned(other);
    other.learn(edge(lines, search.best()));
    BoxFit otherFit = settled(evidence, search, other);
    boolean better = otherFit.score() > fit.score();
    fit = better ? otherFit : fit;
    floor = better ? other : floor;
    FloorEdge edge = edge(lines, fit);
    floor.learn(edge);
    evidence.learned(floor);
    return new Measured(estimate, evidence, floor, fit, edge, Ceiling.scan(evidence, fit));
  }

  /// The same for a box that is known.
  Measured given(CameraEstimate estimate, BoxFit fit) {
    FootLines lines = new FootLines(estimate.camera());
    EdgeMap edges = new EdgeMap(estimate.camera(), segments);
    Evidence evidence = evidence(lines, edges);
    FloorColours floor = new FloorColours(picture);
    FloorEdge edge = edge(lines, fit);
    floor.learn(edge);
    evidence.learned(floor);
    return new Measured(estimate, evidence, floor, fit, edge, Ceiling.scan(evidence, fit));
  }

  private Evidence evidence(FootLines lines, EdgeMap edges) {
    return new Evidence(
        lines,
        edges,
        colours,
        new Corners(picture, lines, edges),
        new FineEdges(grey, lines.camera));
  }

  private BoxFit settled(Evidence evidence, BoxSearch search, FloorColours floor) {
    evidence.learned(floor);
    BoxFit fit = search.best();
    for (int round = 1; round < ROUNDS; round++) {
      floor.learn(edge(evidence.lines(), fit));
      evidence.learned(floor);
      fit = search.best();
    }
    return fit;
  }

  private static FloorEdge edge(FootLines lines, BoxFit fit) {
    return lines.edge(fit.left(), fit.right(), fit.back());
  }
}
