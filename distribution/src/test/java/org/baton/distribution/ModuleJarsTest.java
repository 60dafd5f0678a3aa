package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleJarsTest {
  @TempDir Path folder;

  @Test
  void brokenModulesAreModulesWithWhatBreaksThem() throws IOException {
    ModuleJars jars = new ModuleJars(folder);
    assertThat(header(jars.brokenImport(), "Import-Package")).contains("com.example.absent");
    assertThat(header(jars.brokenComponent(), "Service-Component")).contains("Throwing");
    assertThat(header(jars.brokenRest(), "Service-Component")).contains("Twice");
    assertThat(header(jars.brokenStep(), "Service-Component")).contains("ThrowingStep");
    Path schema = jars.brokenSchema();
    assertThat(header(schema, "Provide-Capability")).contains("org.baton.module=brokenschema");
    try (JarFile jar = new JarFile(schema.toFile())) {
      assertThat(jar.getEntry("schema/V1__broken.sql")).isNotNull();
    }
  }

  private static String header(Path file, String name) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.getManifest().getMainAttributes().getValue(name);
    }
  }
}
