package ai.realstaging.render.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Reads known rooms and prints how well: `GeometryBench [COUNT]`, or paints them to be looked at:
/// `GeometryBench paint FOLDER NUMBER...`.
final class GeometryBench {

  private GeometryBench() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 1 && args[0].equals("paint")) {
      paint(Path.of(args[1]), Arrays.stream(args).skip(2).mapToInt(Integer::parseInt));
      return;
    }
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 96;
    Findings findings = Findings.of(IntStream.range(0, count));
    findings.all().forEach(System.out::println);
    System.out.println();
    System.out.println(findings.table());
  }

  private static void paint(Path folder, IntStream numbers) throws IOException {
    Files.createDirectories(folder);
    for (int number : numbers.toArray()) {
      Path file = folder.resolve("room-%02d.png".formatted(number));
      ImageIO.write(KnownRooms.room(number).photo().toBufferedImage(), "png", file.toFile());
    }
  }
}
