package ai.realstaging.prompt;

import ai.realstaging.kernel.RoomType;
import ai.realstaging.kernel.Style;
import java.util.Optional;

/// Writes the prompt: what must stay, then what to add, then how it looks, and last the user's own
/// wishes, quoted. Image models weigh early words most, so the order is the point.
public final class Prompts {

  /// Changes with every change of the words, so that a picture can be traced to the words that made
  /// it.
  public static final String VERSION = "2026-11.1";

  private static final String STAYS =
      """
      Edit this real-estate photograph: virtually stage it by adding movable furniture and decor only.
      It must remain the same photograph of the same property. Keep exactly as they are:
      - the camera: position, height, lens, perspective, framing and crop;
      - the building: walls and their colour, ceiling, floor and its material, baseboards and trim, \
      stairs, columns, beams;
      - every window, its frame and the view through it, every door and every opening, in place, size \
      and number;
      - everything that is built in: fireplace, cabinets, counters, appliances, plumbing, radiators, \
      vents, switches, outlets, ceiling lights, blinds;
      - the light: its direction, colour and exposure, the time of day, reflections on the floor.
      Do not renovate, repaint, clean up, enlarge, remove or repair anything, and hide no damage. Add no \
      people, animals, text, logos or watermarks.""";

  private static final String FITS =
      """
      Every piece obeys the room: true to scale against doors and windows, in the room's own perspective, \
      flat on the floor with soft contact shadows, lit from where the photograph is lit, as sharp and as \
      grainy as the photograph around it. Leave doors, windows and walkways free; less is better than \
      crowded. The result is a believable photograph, not a rendering.""";

  private Prompts() {}

  public static Words write(
      Optional<RoomType> room, Optional<Style> style, Optional<String> wishes) {
    Furnishing furnishing = room.map(Furnishing::of).orElse(Furnishing.ANY);
    Decor decor = style.map(Decor::of).orElse(Decor.ANY);
    StringBuilder text = new StringBuilder(STAYS);
    text.append("\n\nFurnish it as ")
        .append(furnishing.room())
        .append(". Choose from: ")
        .append(furnishing.pieces())
        .append(". ")
        .append(furnishing.placement());
    text.append("\n\nStyle: ")
        .append(decor.name())
        .append(". ")
        .append(capital(decor.materials()))
        .append(". Palette of the added pieces: ")
        .append(decor.palette())
        .append(". Avoid ")
        .append(decor.never())
        .append('.');
    text.append("\n\n").append(FITS);
    wishes
        .map(Wishes::tidy)
        .filter(wish -> !wish.isEmpty())
        .ifPresent(wish -> text.append("\n\n").append(Wishes.quoted(wish)));
    return new Words(text.toString(), VERSION);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
