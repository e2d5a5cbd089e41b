package ai.realstaging.server.page.home;

import java.util.List;

/// The page of somebody who is not signed in.
///
/// @param looks the same room in several styles, as far as its pictures are there
public record HomeView(List<Look> looks, int freeImages, List<PlanView> plans) {

  /// The empty room, and the size of every picture of it in pixels.
  public static final String EMPTY = "picture/home-empty.jpg";

  public static final int WIDTH = 1920;
  public static final int HEIGHT = 1080;

  public HomeView {
    looks = List.copyOf(looks);
    plans = List.copyOf(plans);
  }

  public record Look(String style, String picture) {}

  public record PlanView(
      String code, String name, String price, String per, int images, int openJobs, String verb) {}
}
