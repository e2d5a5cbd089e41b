package ai.realstaging.server.walk;

import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import ai.realstaging.server.door.Photo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// Vera, who has something of everything, and whose things nobody else may see or touch.
final class Vera {

  private static final String SECRET = "vera-" + UUID.randomUUID();

  private final DSLContext sql;
  private final Caller caller;
  private final String account;
  private final String project;
  private final String image;
  private final String original;
  private final String job;
  private final String unusedUpload;

  Vera(Door door) {
    sql = door.database().sql();
    caller = door.as(SECRET);
    project = caller.project("Villa of " + SECRET);
    JsonNode made =
        caller
            .post(
                "/api/v1/images",
                Map.of(
                    "project_id",
                    project,
                    "file_key",
                    caller.upload(Photo.jpeg(), "image/jpeg"),
                    "prompt",
                    "a red sofa for " + SECRET))
            .json();
    image = made.get("id").asString();
    original = made.get("original_image_id").asString();
    unusedUpload = caller.upload(Photo.jpeg(), "image/jpeg");
    account = caller.get("/api/v1/user/profile").field("id");
    job =
        sql.fetchSingle("select id from job where subject = ?::uuid", image)
            .get(0, UUID.class)
            .toString();
  }

  Caller caller() {
    return caller;
  }

  /// What none but she may ever be told: it is in her name, her address, her listing's name and her
  /// wishes.
  String secret() {
    return SECRET;
  }

  /// Her thing that the variable of a route means, by where the route lies.
  Map<String, String> things(Route route) {
    Map<String, String> things = new LinkedHashMap<>();
    for (String variable : route.variables()) {
      things.put(variable, thing(route, variable));
    }
    return things;
  }

  private String thing(Route route, String variable) {
    List<String> parts = List.of(route.pattern().split("/"));
    String before = parts.get(Math.max(0, parts.indexOf("{" + variable + "}") - 1));
    return switch (variable) {
      case "kind" -> "original";
      case "number" -> "1";
      case "share", "token" -> UUID.randomUUID().toString();
      case "owner", "name", "key" -> "anything"; // of a model or a setting: the whole house's
      case "id", "project", "image" ->
          switch (before) {
            case "projects", "listings" -> project;
            case "images" -> image;
            case "jobs" -> job;
            case "accounts" -> account;
            case "events" -> "evt_vera"; // the provider's word for it; only an admin may replay one
            default -> throw untaught(route, variable);
          };
      default -> throw untaught(route, variable);
    };
  }

  private static AssertionError untaught(Route route, String variable) {
    return new AssertionError(
        "the walk does not know whose thing {%s} of %s is: teach Vera to have one"
            .formatted(variable, route));
  }

  /// A body that names her things wherever a body can name things.
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(fields());
    body.put(
        "images", List.of(Map.of("project_id", project, "file_key", unusedUpload, "id", image)));
    return body;
  }

  /// Parameters that name her things wherever parameters can.
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "Stolen");
    fields.put("theme", "dark");
    fields.put("on", "true");
    fields.put("project_id", project);
    fields.put("image_id", image);
    fields.put("original_image_id", original);
    fields.put("account_id", account);
    fields.put("job_id", job);
    fields.put("file_key", unusedUpload);
    fields.put("images", image);
    fields.put("image", image);
    fields.put("project", project);
    fields.put("account", account);
    fields.put("reason", "because");
    return fields;
  }

  String image() {
    return image;
  }

  String project() {
    return project;
  }

  String unusedUpload() {
    return unusedUpload;
  }

  /// Every row of hers in every table that has owners.
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    List<String> tables =
        sql.fetch(
                """
                select table_name from information_schema.columns
                where column_name = 'account_id' and table_schema = 'public' order by 1
                """)
            .map(row -> row.get(0, String.class));
    for (String table : tables) {
      rows.addAll(
          sql.fetch(
                  "select to_jsonb(t)::text from {0} t where account_id = {1}::uuid order by 1",
                  DSL.name(table), DSL.val(account))
              .map(row -> table + " " + row.get(0, String.class)));
    }
    rows.addAll(
        sql.fetch("select to_jsonb(t)::text from account t where id = ?::uuid", account)
            .map(row -> "account " + row.get(0, String.class)));
    return rows;
  }
}
