package ai.realstaging.render.catalog;

import java.util.function.Consumer;

/// A piece of furniture: its name, outer size in metres and how to build it.
///
/// It stands on y = 0 with its middle on the origin and its front towards -z. A piece for the wall
/// has its back at z = depth / 2 and its lower edge at y = 0.
public record Piece(
    String name, double width, double depth, double height, Consumer<Modeller> form) {}
