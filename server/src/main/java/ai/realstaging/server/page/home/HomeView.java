package ai.realstaging.server.page.home;

import ai.realstaging.billing.Plan;
import java.util.List;

/// The page of somebody who is not signed in.
///
/// @param looks the same room in several styles
public record HomeView(List<Look> looks, int freeImages, List<PlanView> plans) {

  /// The empty room, and the size of every picture of it in pixels.
  public static final String EMPTY = "picture/home-empty.jpg";

  /// The first look with every pixel that is still the photo's in grey.
  public static final String CHANGES = "picture/home-changes.jpg";

  /// Percent of those, counted in the lossless pictures.
  public static final int KEPT = 55;

  public static final int WIDTH = 1920;
  public static final int HEIGHT = 1080;

  /// Photos on their way, as the tray shows them.
  public static final List<Arriving> ARRIVING =
      List.of(
          new Arriving("picture/step-living.jpg", 100),
          new Arriving("picture/step-bedroom.jpg", 100),
          new Arriving("picture/step-dining.jpg", 100),
          new Arriving("picture/step-living-other.jpg", 88),
          new Arriving("picture/step-bedroom-other.jpg", 54),
          new Arriving("picture/step-dining-other.jpg", 17));

  /// @param in percent of its bytes
  public record Arriving(String picture, int in) {}

  /// Without a limit no number is promised.
  public boolean unlimited() {
    return freeImages == Plan.WITHOUT_LIMIT;
  }

  public HomeView {
    looks = List.copyOf(looks);
    plans = List.copyOf(plans);
  }

  public record Look(String style, String picture) {}

  public record PlanView(
      String code, String name, String price, String per, int images, int openJobs, boolean free) {

    public boolean unlimited() {
      return images == Plan.WITHOUT_LIMIT;
    }
  }
}
