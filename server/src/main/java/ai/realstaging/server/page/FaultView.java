package ai.realstaging.server.page;

/// A page that says what went wrong.
///
/// @param trace the number under which it was logged, empty when it is the visitor's side
/// @param again whether the same address may work later
public record FaultView(String title, String said, String trace, boolean again) {

  static FaultView of(int status, String trace) {
    return switch (status) {
      case 404 ->
          new FaultView(
              "Nothing at this address",
              "It may have been deleted, or the link is from another account.",
              "",
              false);
      case 401, 403 ->
          new FaultView(
              "This page is not yours to see",
              "Your account may not do this, or the page was open for too long. Go back and try once more.",
              "",
              false);
      case 405, 400, 409, 422 ->
          new FaultView(
              "That cannot be done here",
              "The address or the form was not complete. Nothing was changed.",
              "",
              false);
      default ->
          new FaultView(
              "That did not work, and it is on us", "Nothing was lost or spent.", trace, true);
    };
  }
}
