package ai.realstaging.server.page.listing;

import java.util.List;

/// A listing as a cover in the grid.
///
/// @param pictures addresses of up to four pictures, the first one large
/// @param more photos beyond those
/// @param busy whether something of it is being staged
public record Cover(
    String id,
    String name,
    List<String> pictures,
    String fill,
    int more,
    String counts,
    boolean busy,
    String state) {

  public Cover {
    pictures = List.copyOf(pictures);
  }

  public String href() {
    return "/listings/" + id;
  }
}
