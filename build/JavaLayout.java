import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

final int WIDTH = 100;

/// What begins a line of a comment that is no prose: a list, a table, a heading, a fence.
final Pattern PLAIN = Pattern.compile(" ([-*|#>`]{1,3}( |```)|\\||\\d+\\. |```)");

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
                              ImportOrderer.reorderImports(filled(before), JavaFormatterOptions.Style.GOOGLE)));
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

/// The source with its `///` comments filled to 100 columns, paragraph by paragraph; the formatter would cut a longer line
/// into lines that are no longer part of the comment. Lists, tables, headings, fenced and indented text stay as they are.
String filled(String source) {
  var out = new ArrayList<String>();
  var words = new ArrayList<String>();
  String indent = "";
  boolean fenced = false;
  for (String line : source.lines().toList()) {
    String code = line.stripLeading();
    boolean comment = code.startsWith("///");
    String text = comment ? code.substring(3) : "";
    fenced = comment && (fenced ^ text.strip().startsWith("```"));
    boolean prose = text.startsWith(" ") && !text.startsWith("  ") && !fenced && !PLAIN.matcher(text).lookingAt();
    if (!prose || text.startsWith(" @")) {
      fill(out, indent, words);
    }
    if (prose) {
      indent = line.substring(0, line.length() - code.length());
      words.addAll(List.of(text.strip().split(" +")));
    } else {
      out.add(line);
    }
  }
  fill(out, indent, words);
  return String.join("\n", out) + "\n";
}

void fill(List<String> out, String indent, List<String> words) {
  String line = "";
  for (String word : words) {
    if (!line.isEmpty() && indent.length() + 4 + line.length() + 1 + word.length() > WIDTH) {
      out.add(indent + "/// " + line);
      line = "";
    }
    line = line.isEmpty() ? word : line + " " + word;
  }
  if (!line.isEmpty()) {
    out.add(indent + "/// " + line);
  }
  words.clear();
}
