package ai.realstaging.server.page.listing;

import ai.realstaging.project.ProjectName;
import ai.realstaging.server.page.Texts;
import ai.realstaging.server.problem.Refused;

/// The name of a listing as a form sends it.
final class TypedName {

  private TypedName() {}

  /// Throws [Refused] where it is none, such as blanks alone.
  static ProjectName read(String typed) {
    try {
      return new ProjectName(typed);
    } catch (IllegalArgumentException none) {
      throw Refused.invalid(
          "name", "length", Texts.text("listing.name-length", ProjectName.MAX_LENGTH));
    }
  }
}
