package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  void anEmptyJarAddsNothing() throws IOException {
    Path jar = Jars.zip(folder.resolve("m.jar"), Map.of("readme.txt", new byte[0]));
    assertThat(Contents.of(jar, "m.jar").counts()).isEmpty();
  }
}
