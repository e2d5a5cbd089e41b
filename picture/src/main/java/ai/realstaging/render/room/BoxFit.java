package ai.realstaging.render.room;

/// The walls as they were found, in camera heights (`left` < 0 < `right`), and the score of the
/// box.
record BoxFit(double left, double right, double back, double score) {

  double at(Wall wall) {
    return switch (wall) {
      case LEFT -> left;
      case BACK -> back;
      case RIGHT -> right;
    };
  }
}
