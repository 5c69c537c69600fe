package charms.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The import directions of composer/docs/architecture.md. */
final class ImportDirectionsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("charms");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charms.model",
        "charms.reactive",
        "charms.processor",
        "charms.jinja",
        "charms.testkit",
        "charms.build",
        "charms.engine",
        "charms.cli",
        "charms.layer",
        "charms.interfaces"
      })
  void scanFindsEveryPart(String root) {
    assertTrue(HOUSE.stream().anyMatch(found -> found.getPackageName().startsWith(root)), root);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("charms.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void runtimeSeesTheJdkAndOneJsonLibrary() {
    classes()
        .that()
        .resideInAPackage("charms.reactive..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "com.google.gson..", "org.jspecify.annotations..", "charms.reactive..")
        .check(HOUSE);
  }

  @Test
  void modelSeesNothingOfOurs() {
    seesOfOurs("charms.model..", List.of("charms.model.."));
  }

  @Test
  void composerSeesTheRuntimeByNameOnly() {
    seesOfOurs(
        "charms.build..",
        List.of("charms.build..", "charms.model..", "charms.processor..", "charms.jinja.."));
  }

  @Test
  void engineAndRuntimeShareNoClass() {
    seesOfOurs("charms.engine..", List.of("charms.engine..", "charms.model.."));
  }

  @Test
  void testkitSeesTheRuntime() {
    seesOfOurs("charms.testkit..", List.of("charms.testkit..", "charms.reactive.."));
  }

  @Test
  void interfacesSeeTheRuntime() {
    seesOfOurs("charms.interfaces..", List.of("charms.interfaces..", "charms.reactive.."));
  }

  @Test
  void layersSeeTheRuntimeLayersInterfacesAndTemplates() {
    seesOfOurs(
        "charms.layer..",
        List.of("charms.layer..", "charms.interfaces..", "charms.reactive..", "charms.jinja.."));
  }

  @Test
  void onePackageUsesEachLibrary() {
    onlyIn("org.eclipse.jgit..", "charms.build.fetch..", "charms.dist..");
    onlyIn("javax.tools..", "charms.build.compile..", "charms.processor..");
    onlyIn(
        "org.yaml.snakeyaml..",
        "charms.model.yaml..",
        "charms.testkit..",
        "charms.layer.openstackpolicyd..");
    onlyIn("io.pebbletemplates..", "charms.jinja..");
    onlyIn("org.eclipse.aether..", "charms.build.jarhouse..");
    onlyIn("java.sql..", "charms.engine.state..");
    onlyIn("picocli..", "charms.cli..");
  }

  @Test
  void onlyTheOutermostReadTheEnvironmentPrintOrExit() {
    noClasses()
        .that()
        .resideInAPackage("charms..")
        .and()
        .resideOutsideOfPackages("charms.cli..", "charms.reactive.main..", "charms.dist..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(HOUSE);
  }

  private static void seesOfOurs(String from, List<String> allowed) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            resideInAPackage("charms..")
                .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
        .check(HOUSE);
  }

  private static void onlyIn(String library, String... packages) {
    noClasses()
        .that()
        .resideInAPackage("charms..")
        .and()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }
}
