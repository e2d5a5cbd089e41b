package ai.realstaging.photo;

/// Where a stored pixel belongs when a picture is shown upright, by the EXIF orientation.
///
/// @param orientation 1 to 8
/// @param width stored width
/// @param height stored height
record Turn(int orientation, int width, int height) {

  int shownWidth() {
    return orientation >= 5 ? height : width;
  }

  int shownHeight() {
    return orientation >= 5 ? width : height;
  }

  /// The place of the stored pixel (0, y) in the shown picture, row by row from the top left.
  int start(int y) {
    return place(0, y);
  }

  /// How far apart two neighbours of a stored row stand in the shown picture.
  int step() {
    return width > 1 ? place(1, 0) - place(0, 0) : 0;
  }

  private int place(int x, int y) {
    int right = width - 1 - x;
    int below = height - 1 - y;
    return switch (orientation) {
      case 2 -> y * width + right;
      case 3 -> below * width + right;
      case 4 -> below * width + x;
      case 5 -> x * height + y;
      case 6 -> x * height + below;
      case 7 -> right * height + below;
      case 8 -> right * height + y;
      default -> y * width + x;
    };
  }
}
