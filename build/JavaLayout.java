import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Lays out every Java source of the tree by google-java-format: `check` fails and names what differs, `apply` rewrites
/// it. Runs on the JDK of the toolchain, because the formatter uses the parser of the JDK that it runs on.
void main(String[] args) throws Exception {
  boolean apply = args[0].equals("apply");
  List<Path> sources;
  try (var walk = Files.walk(Path.of(args[1]))) {
    sources =
        walk.filter(p -> p.toString().endsWith(".java"))
            .filter(p -> !p.toString().contains("/target/") && !p.toString().contains("/node_modules/"))
            .filter(p -> !p.endsWith("JavaLayout.java"))
            .sorted()
            .toList();
  }
  var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
  var differing =
      sources.parallelStream()
          .filter(
              source -> {
                try {
                  String before = Files.readString(source);
                  String after =
                      formatter.formatSource(
                          RemoveUnusedImports.removeUnusedImports(
                              ImportOrderer.reorderImports(wrapped(before), JavaFormatterOptions.Style.GOOGLE)));
                  if (apply && !before.equals(after)) {
                    Files.writeString(source, after);
                  }
                  return !before.equals(after);
                } catch (Exception e) {
                  throw new IllegalStateException(source + ": " + e.getMessage(), e);
                }
              })
          .toList();
  if (!apply && !differing.isEmpty()) {
    differing.forEach(source -> IO.println("not laid out: " + source));
    IO.println("run: mvn -N verify -Dlayout=apply");
    System.exit(1);
  }
}

/// The source with each line of a `///` comment at most 100 columns long, which the formatter would cut
/// into lines that are no longer part of the comment.
String wrapped(String source) {
  return source
      .lines()
      .flatMap(
          line -> {
            var lines = new java.util.ArrayList<String>();
            String rest = line;
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            while (rest.length() > 100
                && rest.stripLeading().startsWith("///")
                && rest.lastIndexOf(' ', 100) > indent.length() + 4) {
              int cut = rest.lastIndexOf(' ', 100);
              lines.add(rest.substring(0, cut).stripTrailing());
              rest = indent + "/// " + rest.substring(cut + 1);
            }
            lines.add(rest);
            return lines.stream();
          })
      .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
}
