package ai.realstaging;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, each with the reason that it stands for.
class HouseRulesTest {

  /// Which rooms a room may know. What is not listed it may not.
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("engines", Set.of()),
          Map.entry("photo", Set.of("kernel")),
          Map.entry("render", Set.of("kernel")),
          Map.entry("storage", Set.of("kernel")),
          Map.entry("redis", Set.of("kernel")),
          Map.entry("start", Set.of()),
          Map.entry("queue", Set.of("kernel", "redis", "schema")),
          Map.entry("live", Set.of("kernel", "redis")),
          Map.entry("payment", Set.of("kernel")),
          Map.entry("pulse", Set.of("kernel", "redis", "schema", "storage")),
          Map.entry("model", Set.of("kernel", "redis", "render", "storage")),
          Map.entry("account", Set.of("kernel", "schema")),
          Map.entry("setting", Set.of("kernel", "schema", "account")),
          Map.entry("prompt", Set.of("kernel")),
          Map.entry("project", Set.of("kernel", "schema", "account")),
          Map.entry("billing", Set.of("kernel", "schema", "account", "payment")),
          Map.entry(
              "image",
              Set.of(
                  "kernel", "schema", "account", "setting", "project", "prompt", "billing",
                  "storage", "queue", "live", "model", "photo")));

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ai.realstaging");
  }

  @Test
  void aRoomKnowsOnlyTheRoomsThatThePlanLetsItKnow() {
    for (Map.Entry<String, Set<String>> room : MAY_KNOW.entrySet()) {
      List<String> allowed = new ArrayList<>(room.getValue());
      allowed.add(room.getKey());
      DescribedPredicate<JavaClass> elsewhere =
          allowed.stream()
              .map(name -> not(resideInAPackage("ai.realstaging." + name + "..")))
              .reduce(resideInAPackage("ai.realstaging.."), (one, other) -> one.and(other));
      noClasses()
          .that()
          .resideInAPackage("ai.realstaging." + room.getKey() + "..")
          .should()
          .dependOnClassesThat(elsewhere)
          .because("the plan of the house says whom " + room.getKey() + " may know")
          .allowEmptyShould(true)
          .check(house);
    }
  }

  @Test
  void kernelAndPictureKnowNoFramework() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "ai.realstaging.kernel..", "ai.realstaging.photo..", "ai.realstaging.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.jooq..", "jakarta..")
            .because("words and pixels outlive every framework"));
  }

  @Test
  void theStudioKnowsNothingOfHttp() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "ai.realstaging.account..",
                "ai.realstaging.setting..",
                "ai.realstaging.project..",
                "ai.realstaging.prompt..",
                "ai.realstaging.billing..",
                "ai.realstaging.image..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework.web..",
                "org.springframework.http..",
                "jakarta.servlet..",
                "java.net.http..")
            .because("the business is the same whoever asks"));
  }

  @Test
  void serverAndWorkerNeverSeeEachOther() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("ai.realstaging.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.realstaging.worker..")
            .because("they are two programs"));
    holds(
        noClasses()
            .that()
            .resideInAPackage("ai.realstaging.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.realstaging.server..")
            .because("they are two programs"));
  }

  @Test
  void nothingInProductionDependsOnTheOneProgram() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "ai.realstaging.local..",
                "ai.realstaging.faults..",
                "ai.realstaging.bench..",
                "ai.realstaging.engines..",
                "ai.realstaging.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "ai.realstaging.local..",
                "ai.realstaging.faults..",
                "ai.realstaging.engines..",
                "ai.realstaging.testkit..")
            .because("local is packaging, and tests are tests"));
  }

  @Test
  void tablesStayOutOfTheDoorway() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("ai.realstaging.server..", "ai.realstaging.worker..")
            .and()
            .resideOutsideOfPackage("ai.realstaging.server.repeat..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.realstaging.schema..")
            .because(
                "a table is known in the room that owns it, nowhere else; server.repeat owns the"
                    + " kept answers"));
  }

  @Test
  void namesSayWhatAThingDoes() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("ai.realstaging.schema..")
            .and()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(
                ".*(Impl|Service|Manager|Helper|Utils?|Dto|DTO|Processor)|.*\\.(Default|Abstract)[A-Z].*")
            .because("such a name says where a class stands in a stack, not what it does"));
  }

  @Test
  void timeComesFromOneSource() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(
                "ai.realstaging.account..",
                "ai.realstaging.project..",
                "ai.realstaging.billing..",
                "ai.realstaging.image..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the time, it does not wait for it"));
  }

  @Test
  void fieldsAreNotInjected() {
    holds(
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .because("a class says in its constructor what it needs"));
  }

  @Test
  void refusalsAreFinal() {
    holds(
        classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideInAPackage("ai.realstaging..")
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
            .because("a refusal is one thing, mapped once"));
  }

  @Test
  void settingsAreBoundOnceInRecords() {
    holds(
        classes()
            .that()
            .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
            .should()
            .beRecords()
            .because("a setting does not change after it was bound"));
    holds(
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("a room's settings stand together in its one record"));
  }

  @Test
  void nobodyGuessesWhereTheProgramRuns() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "ai.realstaging.local..",
                "ai.realstaging.engines..",
                "ai.realstaging.bench..",
                "ai.realstaging.testkit..")
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .because("what is not set stops the start; nothing is guessed from what is missing"));
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(house);
  }
}
