package ai.realstaging.prompt;

import ai.realstaging.kernel.RoomType;

/// What belongs into a room: which room it is, its pieces, and where they stand.
record Furnishing(String room, String pieces, String placement) {

  static final Furnishing ANY =
      new Furnishing(
          "the room that its architecture suggests",
          "the main pieces such a room needs, one rug where it helps, one or two lamps, one plant"
              + " and a little art",
          "Group the pieces around the room's natural focus and leave the floor between them open.");

  static Furnishing of(RoomType room) {
    return switch (room) {
      case LIVING_ROOM ->
          new Furnishing(
              "a living room",
              "a sofa scaled to the longest free wall, one or two armchairs, a coffee table on an"
                  + " area rug, a side table with a lamp, a low media unit or bookcase, one plant,"
                  + " one piece of wall art, cushions and a throw",
              "Turn the seating towards the fireplace, the window or the media wall; the front legs"
                  + " of the seating rest on the rug.");
      case BEDROOM ->
          new Furnishing(
              "a bedroom",
              "a made bed with headboard and layered bedding, a nightstand with a lamp on each side"
                  + " where there is room, a rug under the lower part of the bed, a dresser or a"
                  + " bench, one piece of wall art above the headboard, one plant",
              "Put the headboard against the longest wall without a door, never across a window;"
                  + " leave a walkway on both sides of the bed.");
      case KITCHEN ->
          new Furnishing(
              "a kitchen",
              "stools where an island or a counter has an overhang, a small table with chairs only"
                  + " where the floor has room for it, a bowl of fruit, a wooden board, a kettle or"
                  + " a few ceramics, a potted herb, a runner rug",
              "Keep every cabinet, worktop, tap, sink and appliance exactly as it is, and keep at"
                  + " least two thirds of the worktop clear.");
      case BATHROOM ->
          new Furnishing(
              "a bathroom",
              "folded towels, a bath mat, a tray with a soap dispenser and a candle, a small stool"
                  + " or basket, one plant that likes shade",
              "Keep bath, shower, basin, toilet, taps, tiles, mirror and glass exactly as they are;"
                  + " add nothing to the inside of the shower or the bath.");
      case DINING_ROOM ->
          new Furnishing(
              "a dining room",
              "a dining table with four to eight matching chairs as the floor allows, a rug that"
                  + " reaches beyond the chairs, a sideboard against a wall, a simple centrepiece,"
                  + " one piece of wall art",
              "Centre the table under the existing ceiling light, or in the free floor when there is"
                  + " none, with room to pull out every chair.");
      case OFFICE ->
          new Furnishing(
              "a home office",
              "a desk with a task chair, a desk lamp, a laptop with a dark screen, a bookcase with"
                  + " books and a few objects, a reading chair where it fits, a rug, one plant, one"
                  + " piece of wall art",
              "Set the desk so that daylight falls from its side, and leave the door and its swing"
                  + " clear.");
      case ENTRYWAY ->
          new Furnishing(
              "an entryway",
              "a slim console table or a bench, a mirror or one piece of wall art above it, a bowl"
                  + " for keys, a lamp, a runner rug, an umbrella stand or a basket, one plant",
              "Keep the way from the front door through the room clear; nothing stands in a door's"
                  + " swing or on a stair.");
      case OUTDOOR ->
          new Furnishing(
              "an outdoor living area",
              "weatherproof lounge seating or a table with chairs as the floor allows, an outdoor"
                  + " rug, potted plants, lanterns, cushions, a parasol where it fits",
              "Stand pieces only on the terrace, deck or balcony floor; keep lawn, trees, pool,"
                  + " fences, railings, neighbouring houses and the sky exactly as they are.");
    };
  }
}
