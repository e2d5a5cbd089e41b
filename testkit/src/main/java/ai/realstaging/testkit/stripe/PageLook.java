package ai.realstaging.testkit.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the stand-in's pages look and write. They say on each that no money moves.
final class PageLook {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:light-dark(#fafafa,#111);--raised:light-dark(#fff,#1d1d1d);
      --well:light-dark(#e9e9e9,#090909);--line:light-dark(#d9d9d9,#333);--edge:light-dark(#7a7a7a,#757575);
      --ink:light-dark(#161616,#f2f2f2);--soft:light-dark(#474747,#bdbdbd);--bad:light-dark(#b3261e,#ff8f80)}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);
      font:15px/1.47 "Instrument Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums}
      .note{margin:0;padding:.625rem 1.25rem;background:var(--well);font-size:.84375rem}
      main{display:grid;gap:2.5rem clamp(2rem,8vw,6rem);max-width:60rem;margin:0 auto;padding:3rem 1.25rem 4rem}
      h1{margin:0;font-size:2rem;line-height:1.15;font-weight:600;letter-spacing:-.028em;text-wrap:balance}
      h2{margin:0;font-size:1.0625rem;line-height:1.4;font-weight:600}
      p{margin:0}.soft{color:var(--soft)}.bad{color:var(--bad);font-weight:600}
      .sum{margin-top:1.25rem;font-size:3.25rem;line-height:1;font-weight:600;letter-spacing:-.035em}
      section{display:grid;gap:.75rem;align-content:start;padding-top:1rem;border-top:2px solid var(--ink)}
      form{display:grid;gap:.75rem}fieldset{margin:0;padding:0;border:0;min-width:0}legend{padding:0 0 .5rem;font-weight:600}
      label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:0 1rem;border:1px solid var(--edge);
      background:var(--raised);cursor:pointer}label+label{border-top:0}
      legend+label{border-radius:6px 6px 0 0}label:last-child{border-radius:0 0 6px 6px}
      label b{font-weight:600}label:has(:checked){background:var(--well)}
      input{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--ink)}
      button,.button{display:block;min-height:2.75rem;padding:.625rem 1rem;border:1px solid var(--edge);border-radius:6px;
      background:var(--raised);color:var(--ink);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
      button.ink{border-color:var(--ink);background:var(--ink);color:var(--paper)}
      a{color:inherit;text-underline-offset:.2em}
      :focus-visible{outline:2px solid var(--ink);outline-offset:3px}
      table{width:100%;border-collapse:collapse}td{padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--line)}
      td:last-child{padding-right:0;text-align:right;white-space:nowrap}tr.total td{font-weight:600}
      @media (min-width:52rem){main.two{grid-template-columns:1fr 1fr;padding-top:5rem}main.two>header{grid-row:span 9}}
      """;

  private PageLook() {}

  /// @param beside what stands beside the title on a wide screen, or under it
  static StripeReply page(String title, String lead, String beside) {
    String shape = beside.isEmpty() ? "" : " class=\"two\"";
    return StripeReply.html(
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
        <body><p class="note">This is a stand-in for Stripe on this machine. No money moves.</p>
        <main%s><header><h1>%s</h1>%s</header>%s</main></body></html>
        """
            .formatted(escaped(title), STYLE, shape, escaped(title), lead, beside));
  }

  static String cards(String title) {
    return """
    <fieldset><legend>%s</legend>
    <label><input type="radio" name="card" value="4242" checked><span><b>4242</b> pays</span></label>
    <label><input type="radio" name="card" value="0002"><span><b>0002</b> is declined</span></label>
    <label><input type="radio" name="card" value="0341"><span><b>0341</b> pays once and fails later</span></label>
    <label><input type="radio" name="card" value="3184"><span><b>3184</b> pays when its bank may ask</span></label>
    </fieldset>
    """
        .formatted(title);
  }

  static String verb(String act, String words) {
    return "<form method=\"post\"><button name=\"act\" value=\"%s\">%s</button></form>"
        .formatted(act, words);
  }

  static String section(String title, String body) {
    return "<section><h2>%s</h2>%s</section>".formatted(escaped(title), body);
  }

  static String row(String first, String second, String last) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(first, second, last);
  }

  static String money(long cents) {
    return String.format(
        Locale.ROOT,
        "%s$%d.%02d",
        cents < 0 ? "−" : "",
        Math.abs(cents) / 100,
        Math.abs(cents) % 100);
  }

  static String day(long second) {
    return DAY.format(Instant.ofEpochSecond(second));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
