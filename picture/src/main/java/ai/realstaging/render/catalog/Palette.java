package ai.realstaging.render.catalog;

import ai.realstaging.render.material.Colour;
import ai.realstaging.render.material.Material;
import java.util.List;

/// The materials of one furnished room.
///
/// `cushions` holds four, loudest last; `rug` ground, line and accent; `art` four colours, lightest
/// first.
public record Palette(
    Material sofa,
    Material chair,
    List<Material> cushions,
    Material cloth,
    Material bedding,
    Material headboard,
    Material wood,
    Material metal,
    Material top,
    Material ceramic,
    List<Colour> rug,
    List<Colour> art) {}
