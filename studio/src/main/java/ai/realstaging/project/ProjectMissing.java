package ai.realstaging.project;

/// The caller has no such project.
public final class ProjectMissing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProjectMissing() {
    super("no such project");
  }
}
