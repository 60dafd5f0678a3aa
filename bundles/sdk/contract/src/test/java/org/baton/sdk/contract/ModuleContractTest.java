package org.baton.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.baton.sdk.platform.BuiltModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each illness of a module is found, named and given a remedy; a healthy one passes. */
class ModuleContractTest {
  @TempDir Path folder;
  private int built;

  private List<String> breaches(Miniature miniature) {
    List<Breach> found =
        new ModuleContract() {}.breaches(miniature.build(folder.resolve("" + built++)));
    assertThat(found).allSatisfy(b -> assertThat(b.remedy()).isNotBlank().endsWith("."));
    return found.stream().map(Breach::toString).toList();
  }

  private void only(Miniature miniature, String... words) {
    assertThat(breaches(miniature))
        .hasSize(words.length)
        .satisfies(
            all -> {
              for (String word : words) {
                assertThat(all).anyMatch(b -> b.contains(word));
              }
            });
  }

  private static Miniature healthy() {
    return new Miniature("healthy")
        .text("permission.healthy.view", "x")
        .text("healthy.hello", "x")
        .text("healthy.tone.warm", "x")
        .text("healthy.refused", "x")
        .text("healthy.refused.remedy", "x");
  }

  @Test
  void aHealthyModulePasses() {
    Miniature tables =
        healthy()
            .file("schema/V1__one.sql", "create table one (id bigint not null primary key);")
            .file("schema/V10__ten.sql", "alter table two add column words varchar(9);")
            .file("schema/V2__two.sql", "create table two (id bigint);")
            .file("schema/h2/V2__two.sql", "create table two (id identity);")
            .file("schema/check/lost.sql", "select id from two where words is null;");
    only(tables);
  }

  @Test
  void whatIsNoModuleIsToldHowToBecomeOne() {
    assertThat(breaches(new Miniature("plain"))).anyMatch(b -> b.contains("@BatonModule(id"));
  }

  @Test
  void namesThatAreNotTheModulesOwnAreFound() {
    only(
        new Miniature("foreign").text("permission.other.view", "x"),
        "permission 'other.view'",
        "'other.step'",
        "'other.figure'");
    only(
        healthy().header("Bundle-SymbolicName", "org.baton.sick"),
        "artifact id 'org.baton.sick'",
        "base package is not org.baton.sick",
        "Greeting: A component is outside",
        "SomeStep: A component is outside");
  }

  @Test
  void aModuleWithoutAPublisherIsFound() {
    only(
        healthy()
            .header("Bundle-Vendor", "-removeheaders")
            .header("-removeheaders", "Bundle-Vendor"),
        "who publishes");
  }

  @Test
  void wordsWithoutATextOrARemedyAreFound() {
    only(
        new Miniature("speechless").text("speechless.refused", "x"),
        "no text speechless.hello",
        "No text begins with speechless.about.",
        "no text speechless.refused.remedy");
  }

  @Test
  void aTextInOneLanguageOnlyIsFound() {
    String some = "healthy.module.title=x\nhealthy.module.about=x\nhealthy.hello=x {0}\n";
    String more = "permission.healthy.view=x\nhealthy.tone.a=x\nhealthy.refused=x\n";
    String last = "healthy.refused.remedy=x\n";
    only(
        healthy()
            .file("OSGI-INF/l10n/healthy_zh.properties", some + more)
            .file("OSGI-INF/l10n/healthy_en.properties", some.replace("{0}", "") + more + last),
        "healthy.refused.remedy: There is no text in Chinese",
        "healthy.hello: The two languages");
    only(
        healthy().text("healthy.lonely.remedy", "x").text("healthy.brace", "{"),
        "healthy.lonely.remedy: It says what to do about nothing",
        "healthy_zh.properties: healthy.brace is no pattern",
        "healthy_en.properties: healthy.brace is no pattern");
  }

  /** What bnd makes of a class with settings. */
  private static String settings(String pid, String setting) {
    return "<MetaData><OCD id=\"x\" name=\"%healthy.hello\"><AD id=\"one\" "
        + setting
        + "/></OCD><Designate "
        + pid
        + "><Object ocdref=\"x\"/></Designate></MetaData>";
  }

  @Test
  void settingsOfOthersOrWithoutWordsAreFound() {
    String file = "OSGI-INF/metatype/x.xml";
    String own = "pid=\"com.example.healthy.mail\"";
    only(healthy().file(file, settings(own, "type=\"Integer\" name=\"%healthy.hello\"")));
    only(
        healthy().file(file, settings("pid=\"org.baton.core\"", "type=\"Float\" name=\"One\"")),
        "org.baton.core: Settings have a PID",
        "setting one: Its name 'One' is the same in every language",
        "one: The console has no field for a setting of the type Float");
    only(
        healthy()
            .file(
                file,
                settings(
                    "factoryPid=\"com.example.healthy\"",
                    "type=\"Password\" default=\"x\" name=\"%healthy.unsaid\"")),
        "The console has no form for a factory",
        "There is no text healthy.unsaid",
        "The default of a password");
  }

  @Test
  void aPermissionThatNobodyDeclaredIsFound() {
    only(new Miniature("trespasser"), "permission trespasser.open is not declared");
  }

  @Test
  void aLookIntoTheContainerIsFound() {
    only(new Miniature("nosy"), "imports org.apache.felix.utils.manifest");
    only(
        new Miniature("nosy").header("Bundle-Activator", "com.example.nosy.Start"),
        "imports org.apache.felix.utils.manifest",
        "Bundle-Activator");
    only(
        healthy().header("Import-Package", "org.baton.store.internal;resolution:=optional,*"),
        "imports org.baton.store.internal");
    only(
        healthy().header("Import-Package", "org.baton.api.sign;resolution:=optional,*"),
        "if it is there");
  }

  @Test
  void whatStaysBehindIsFound() {
    only(new Miniature("restless"), "threads of its own", "static field done");
  }

  @Test
  void aStepThatRemembersIsFound() {
    only(new Miniature("fickle"), "something else for the same input");
  }

  @Test
  void scriptsThatDoNotRunOrAreNeverLookedAtAreFound() {
    only(healthy().file("schema/V1__bad.sql", "create tabel one (id bigint);"), "V1__bad.sql");
    only(
        healthy()
            .file("schema/1_one.sql", "select 1;")
            .file("schema/oracle/V1__one.sql", "select 1;")
            .file("schema/V3__a.sql", "select 1;")
            .file("schema/V3__b.sql", "select 1;"),
        "schema/1_one.sql",
        "schema/oracle/V1__one.sql",
        "V3__a.sql has the same version");
    only(
        healthy()
            .file("schema/V1__one.sql", "create table one (id bigint);")
            .file("schema/check/none.sql", "select id from none"),
        "schema/check/none.sql");
  }

  @Test
  void allIllnessesAreToldAtOnce() {
    assertThatThrownBy(() -> BuiltModule.at(folder.resolve("nowhere")))
        .hasMessageContaining("build the module with Maven");
    assertThat(breaches(new Miniature("restless").header("Bundle-Activator", "x.Y")))
        .hasSizeGreaterThan(2);
  }
}
