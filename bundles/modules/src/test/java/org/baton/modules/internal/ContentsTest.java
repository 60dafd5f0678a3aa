package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.baton.modules.internal.Contents.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {
  @TempDir Path folder;

  private static byte[] component(String... interfaces) {
    StringBuilder xml = new StringBuilder("<scr:component><service>");
    for (String one : interfaces) {
      xml.append("<provide interface=\"org.baton.api.").append(one).append("\"/>");
    }
    return xml.append("</service></scr:component>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatAJarAddsIsCountedWithoutRunningIt() throws IOException {
    Path jar =
        Jars.zip(
            folder.resolve("m.jar"),
            Map.of(
                "OSGI-INF/a.xml", component("web.PageResource", "web.MenuEntry"),
                "OSGI-INF/b.xml", component("data.Job"),
                "OSGI-INF/c.xml", component("data.Job"),
                "OSGI-INF/l10n/m_zh.properties", new byte[0],
                "OSGI-INF/l10n/m_en.properties", new byte[0],
                "schema/V1__m.sql", new byte[0],
                "other/d.xml", component("data.Job")));
    Contents contents = Contents.of(jar, "m.jar");
    assertThat(contents.counts())
        .containsOnly(
            Map.entry(Sort.PAGES, 1),
            Map.entry(Sort.JOBS, 2),
            Map.entry(Sort.TABLES, 1),
            Map.entry(Sort.LANGUAGES, 2));
  }

  @Test
  void aModuleThatIsNotInstalledSaysWhatItIsCalled() throws IOException {
    String english =
        "permission.appeals.rule=Rule on appeals\nappeals.module.title=Appeals\nappeals.lead=Not asked";
    Path jar =
        Jars.zip(
            folder.resolve("m.jar"),
            Map.of(
                "OSGI-INF/l10n/appeals_en.properties", english.getBytes(StandardCharsets.UTF_8),
                "OSGI-INF/l10n/appeals_zh.properties",
                    "appeals.module.title=申诉".getBytes(StandardCharsets.UTF_8),
                "OSGI-INF/l10n/broken_en.properties", "x=\\u12".getBytes(StandardCharsets.UTF_8)));
    Contents contents = Contents.of(jar, "m.jar");
    assertThat(contents.word(Locale.ENGLISH, "permission.appeals.rule"))
        .contains("Rule on appeals");
    assertThat(contents.word(Locale.CHINESE, "appeals.module.title")).contains("申诉");
    assertThat(contents.word(Locale.CHINESE, "permission.appeals.rule")).isEmpty();
    assertThat(contents.word(Locale.ENGLISH, "appeals.lead")).isEmpty();
  }

  @Test
  void anEmptyJarAddsNothing() throws IOException {
    Path jar = Jars.zip(folder.resolve("m.jar"), Map.of("readme.txt", new byte[0]));
    assertThat(Contents.of(jar, "m.jar").counts()).isEmpty();
  }
}
