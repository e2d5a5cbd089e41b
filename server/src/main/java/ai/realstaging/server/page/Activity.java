package ai.realstaging.server.page;

/// How many of the visitor's images are being worked on, and how many wait.
public record Activity(int running, int waiting) {

  public boolean any() {
    return running + waiting > 0;
  }
}
