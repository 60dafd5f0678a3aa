package org.baton.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, checked on the compiled bundles. */
class ArchitectureTest {
  /** The rules must not pass on nothing; raise the floor as the house grows. */
  private static final int FEWEST_CLASSES = 250;

  /**
   * What Java lets each implementation round as it likes; the four operations and roots it does
   * not.
   */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "expm1", "log", "log10",
          "log1p", "pow", "cbrt", "hypot", "sinh", "cosh", "tanh");

  private static JavaClasses house;

  @BeforeAll
  static void readTheBundles() {
    house =
        new ClassFileImporter()
            .withImportOption(ArchitectureTest::isOurs)
            .importPaths(House.classFolders());
  }

  @Test
  void theRulesSeeTheWholeHouse() {
    assertThat(house.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    for (String bundle : House.PLATFORM) {
      assertThat(house.stream().filter(c -> c.getPackageName().startsWith("org.baton." + bundle)))
          .as("classes of " + bundle)
          .isNotEmpty();
    }
  }

  @Test
  void theContractKnowsOnlyTheJdkAndOsgi() {
    classes()
        .that()
        .resideInAPackage("org.baton.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.osgi..", "org.baton.api..")
        .check(house);
  }

  @Test
  void theMathematicsKnowNoPlatform() {
    classes()
        .that()
        .resideInAPackage("org.baton.methods..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.osgi.annotation..", "org.baton.methods..")
        .check(house);
  }

  @Test
  void noScoreHangsOnTheJavaThatComputesIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.baton.web..")
        .should()
        .callMethodWhere(
            describe(
                "belongs to Math and may differ in the last digit: take StrictMath",
                call ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && INEXACT.contains(call.getName())))
        .check(house);
  }

  @Test
  void thePlatformKnowsNoMechanism() {
    noClasses()
        .that()
        .resideInAnyPackage(platform())
        .should()
        .dependOnClassesThat(
            describe(
                "belong to a mechanism",
                c -> c.getPackageName().startsWith("org.baton.") && !inPlatform(c)))
        .check(house);
  }

  @Test
  void eachTechnologyHasOneWindow() {
    window("org.baton.web..", "jakarta.servlet..");
    window("org.baton.modules..", "org.apache.karaf.features..");
    window("org.baton.store..", "org.ops4j.pax.transx..", "javax.transaction..");
    // On a server only the store makes tables; the contract tests of modules make them in memory.
    window(List.of("org.baton.store..", "org.baton.sdk.contract.."), "org.flywaydb..");
    noClasses()
        .that()
        .resideOutsideOfPackages("org.baton.access..", "org.baton.libraries..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.security.auth..", "org.apache.karaf.jaas..")
        .check(house);
  }

  @Test
  void persistenceStaysInTheStorePackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..internal.store..", "org.baton.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.persistence..", "org.apache.aries.jpa..")
        .check(house);
  }

  @Test
  void exportedPackagesShowNoJavaxAndNoJakarta() {
    noClasses()
        .that(areExported())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax..", "jakarta..")
        .check(house);
  }

  @Test
  void internalPackagesStayInTheirBundle() {
    for (String owner : bases()) {
      noClasses()
          .that()
          .resideOutsideOfPackage(owner + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(owner + "..internal..")
          .check(house);
    }
  }

  @Test
  void nothingIsStartedByAnActivatorButTheBridge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.baton.libraries..")
        .should()
        .implement("org.osgi.framework.BundleActivator")
        .check(house);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(house);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
        .orShould()
        .resideInAnyPackage("..impl..", "..util..", "..utils..", "..common..", "..helper..")
        .check(house);
  }

  /** Libraries that are wrapped or embedded follow their own rules, and so do the wrappers. */
  private static boolean isOurs(Location location) {
    return location.contains("/org/baton/") && !location.contains("/org/baton/libraries/");
  }

  private static void window(String owner, String... technologies) {
    window(List.of(owner), technologies);
  }

  private static void window(List<String> owners, String... technologies) {
    noClasses()
        .that()
        .resideOutsideOfPackages(owners.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(technologies)
        .check(house);
  }

  /** The base package of every bundle: org.baton and the bundle's name. */
  private static List<String> bases() {
    return house.stream()
        .map(JavaClass::getPackageName)
        .filter(p -> p.startsWith("org.baton."))
        .map(p -> p.replaceAll("^(org\\.baton\\.[a-z0-9]+).*", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  private static String[] platform() {
    return House.PLATFORM.stream().map(b -> "org.baton." + b + "..").toArray(String[]::new);
  }

  private static boolean inPlatform(JavaClass c) {
    return House.PLATFORM.stream()
        .map(b -> "org.baton." + b)
        .anyMatch(p -> c.getPackageName().equals(p) || c.getPackageName().startsWith(p + "."));
  }

  private static DescribedPredicate<JavaClass> areExported() {
    return describe(
        "are in an exported package",
        c -> {
          JavaPackage p = c.getPackage();
          return p.isAnnotatedWith("org.osgi.annotation.versioning.Version");
        });
  }
}
