package ai.realstaging.server.page;

import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.Style;
import ai.realstaging.server.page.account.AccountView;
import ai.realstaging.server.page.admin.JobsView;
import ai.realstaging.server.page.home.HomeView;
import ai.realstaging.server.page.image.ImageView;
import ai.realstaging.server.page.listing.Cover;
import ai.realstaging.server.page.listing.FilterView;
import ai.realstaging.server.page.listing.ListingView;
import ai.realstaging.server.page.listing.ListingsView;
import ai.realstaging.server.page.listing.Tile;
import ai.realstaging.server.page.share.Contact;
import ai.realstaging.server.page.share.ShareView;
import ai.realstaging.server.page.share.SharedView;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One model for each template, in which every text that a person may have typed is hostile.
final class Samples {

  static final String HOSTILE = "\"><script>alert('x')</script>";

  private static final Ground GROUND = new Ground(1600, 1200, 0xc8b89a);

  private Samples() {}

  static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
    pages.put("home", Map.of("frame", frame(Optional.empty()), "home", home()));
    pages.put("listings", Map.of("frame", frame(ada()), "view", listings()));
    pages.put("listing", Map.of("frame", frame(ada()), "view", listing()));
    pages.put("listing/news", Map.of("frame", frame(ada()), "view", listing()));
    pages.put("image", Map.of("frame", frame(ada()), "view", image(Phase.ERROR)));
    pages.put(
        "account",
        Map.of(
            "frame",
            frame(ada()),
            "view",
            new AccountView(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(new AccountView.Choice("modern", "Modern", true)),
                List.of(new AccountView.Choice("bedroom", "Bedroom", true)),
                List.of(new AccountView.Choice("mls", "MLS", false)),
                List.of(
                    new AccountView.SignedIn("a1", HOSTILE, "This browser, now", true),
                    new AccountView.SignedIn("b2", HOSTILE, "Last used yesterday", false)),
                "Saved.")));
    pages.put("jobs", Map.of("frame", frame(ada()), "view", jobs()));
    pages.put(
        "shared",
        Map.of(
            "frame",
            frame(Optional.empty()),
            "view",
            shared(new SharedView.Download("/s/token/download"))));
    pages.put(
        "share/ended",
        Map.of("frame", frame(Optional.empty()), "title", "This link ended.", "said", HOSTILE));
    for (String place : List.of("share/dialog", "share/page")) {
      pages.put(
          place,
          Map.of("frame", frame(ada()), "view", sharing(), "origin", "https://staging.example"));
    }
    pages.put("billing", Map.of("frame", frame(ada()), "view", BillingSamples.billing()));
    pages.put("admin/books", Map.of("frame", frame(ada()), "view", BillingSamples.books()));
    pages.put("admin/account", Map.of("frame", frame(ada()), "view", BillingSamples.account()));
    pages.put(
        "pricing", Map.of("frame", frame(Optional.empty()), "view", BillingSamples.pricing()));
    pages.put(
        "fault",
        Map.of(
            "frame",
            frame(ada()),
            "view",
            FaultView.of(Verdict.of(ProblemCode.INTERNAL_ERROR, HOSTILE), HOSTILE, true)));
    return pages;
  }

  static SharedView shared(SharedView.Verb verb) {
    return new SharedView(
        HOSTILE,
        new Contact(HOSTILE, HOSTILE),
        "The original of each is beside it.",
        verb,
        "This page works until December 7, 2026.",
        List.of(
            new SharedView.Pair(
                "Bedroom",
                GROUND,
                copies("/s/token/pictures/i1/before"),
                List.of(
                    new SharedView.Staged(
                        copies("/s/token/pictures/i1/staged"),
                        "furnished coastal",
                        "Bedroom, staged")))));
  }

  private static SharedView.Copies copies(String path) {
    return new SharedView.Copies(path, path + "-large", 1600);
  }

  private static ShareView sharing() {
    return new ShareView(
        "/listings/l1/share",
        HOSTILE,
        false,
        Optional.of(new ShareView.Living("s1", "December 7, 2026", true, true, false)),
        Optional.of("token"),
        9,
        2,
        HOSTILE,
        List.of(7, 14));
  }

  static Frame frame(Optional<Frame.Visitor> visitor) {
    return new Frame(
        "Page",
        Frame.Place.LISTINGS,
        visitor,
        Optional.of("dark"),
        new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "token-of-this-page"));
  }

  static Optional<Frame.Visitor> ada() {
    return ada(new AllowanceView("Free", 10, 3, 2, "December 1", ""));
  }

  static Optional<Frame.Visitor> ada(AllowanceView allowance) {
    return Optional.of(
        new Frame.Visitor(
            "a1",
            HOSTILE,
            true,
            allowance,
            new Activity(1, 1),
            new Frame.UploadLimits(20 << 20, 100_000_000, 20_000, 256),
            new Frame.Defaults("bedroom", List.of("modern", "coastal"), "mls")));
  }

  static ImageView image(Phase phase) {
    return image(phase, true);
  }

  static ImageView image(Phase phase, boolean draft) {
    boolean ready = phase == Phase.READY;
    Optional<PlateView> plate = ready ? Optional.empty() : Optional.of(plate(phase));
    return new ImageView(
        "i1",
        new ImageView.Home("l1", HOSTILE, "1 of 2", Optional.of("i0"), Optional.of("i2")),
        "Living room",
        "Modern",
        "Living room, Modern, virtually staged",
        GROUND,
        ready,
        draft,
        true,
        plate,
        "just now",
        List.of(new ImageView.Fact("File", HOSTILE)),
        ready ? OptionalDouble.of(0.31) : OptionalDouble.empty(),
        phase == Phase.ERROR
            ? Optional.of(
                new ImageView.Fault(
                    "Could not be staged", HOSTILE, "Given back.", Failure.Remedy.TRY_AGAIN))
            : Optional.empty(),
        List.of(new ImageView.Variant("i1", 12, "Modern", false, true, plate)),
        new ImageView.Again(
            "l1",
            "uploads/a/b.jpg",
            "living_room",
            7,
            List.of(new ImageView.Choice("bedroom", "Bedroom", false, false, true)),
            Arrays.stream(Style.values())
                .map(s -> new ImageView.Choice(Words.wire(s), Words.style(s), true, false, false))
                .toList()));
  }

  static PlateView plate(Phase phase) {
    return new PlateView(phase, Words.stage(phase), "", Optional.of(1L));
  }

  private static HomeView home() {
    return home(10);
  }

  static HomeView home(int images) {
    return new HomeView(
        List.of(new HomeView.Look("Modern", "app/mark.svg")),
        images,
        List.of(new HomeView.PlanView("free", "Free", "$0", "for good", images, 2, true)));
  }

  private static ListingsView listings() {
    return listings(true);
  }

  static ListingsView listings(boolean any) {
    return new ListingsView(
        HOSTILE,
        any,
        ListingsView.Sort.TOUCHED,
        false,
        2,
        new ListingsView.Now(
            HOSTILE + ", about 40 seconds to go",
            List.of(new ListingsView.Running("i1", HOSTILE, "Bedroom", plate(Phase.STAGING)))),
        List.of(
            new Cover("l1", HOSTILE, List.of(), "#c8b89a", 0, "Empty", false, "yesterday"),
            new Cover(
                "l2",
                "12 Elm Street",
                List.of("/images/i1/pictures/thumbnail"),
                "#c8b89a",
                3,
                "4 photos, 2 staged",
                true,
                "1 staging")),
        Optional.of("/listings?from=60"));
  }

  private static ListingView listing() {
    return new ListingView(
        "l1",
        HOSTILE,
        true,
        new ListingView.Status("2 photos, 0 staged.", "1 needs you.", Optional.of("o1")),
        filters(),
        2,
        Arrays.stream(Phase.values()).map(Samples::tile).toList(),
        List.of("r150", "r133"),
        Optional.of("?from=120"));
  }

  static FilterView filters() {
    FilterView.Chip all = new FilterView.Chip("All", 2, true, "/listings/l1");
    return new FilterView(
        List.of(all),
        "Any style",
        List.of(all),
        "Any state",
        List.of(all),
        all,
        List.of(all),
        new FilterView.Nothing("No photos here", "2 photos are hidden by the filter.", "Clear it"));
  }

  private static Tile tile(Phase phase) {
    boolean ready = phase == Phase.READY;
    Optional<PlateView> plate = ready ? Optional.empty() : Optional.of(plate(phase));
    return new Tile(
        "o-" + phase,
        List.of(new Tile.Drawn("i-" + phase, 12)),
        "Living room",
        "Modern",
        GROUND,
        new Tile.Shown("i-" + phase, "Living room", ready, false, true, plate),
        List.of(new Tile.Thumb("i-" + phase, "Modern", false, true, plate)),
        2,
        phase == Phase.ERROR
            ? Optional.of(new Tile.Help(Words.givenBack(), "Try again", "/images/i1/retry", true))
            : Optional.empty(),
        "uploads/a/b.jpg",
        "living_room");
  }

  private static JobsView jobs() {
    JobsView.Subject about = new JobsView.Subject("j1", HOSTILE, HOSTILE, true, HOSTILE);
    return new JobsView(
        "1 gave up.",
        true,
        List.of(new JobsView.Figure("1", "dead letters")),
        List.of(new JobsView.Letter(about, HOSTILE, "code", 5, "just now", HOSTILE)),
        List.of(new JobsView.Lease(about, "Staging", 2, HOSTILE, 1_790_000_000_000L, "stopping")),
        List.of(new JobsView.Hand(HOSTILE, "1 of 64", "just now")));
  }
}
