package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What a vendor gives away of one module: the one that the guide makes, and two updates of it. */
final class VendorReleases {
  static final String BEFORE = "1.0.0";
  static final String AFTER = "1.1.0";

  /** The script that no test of the vendor's finds wrong: it fails only where there are data. */
  static final String FAILING = "V3__one_note_a_unit.sql";

  private static final String SCHEMA = "src/main/resources/schema/";

  private final VendorModule module;
  private final SigningKey key;

  private VendorReleases(VendorModule module, SigningKey key) {
    this.module = module;
    this.key = key;
  }

  /** Makes the module from the archetype; its first build says that nobody signed it. */
  static VendorReleases begin(Path folder) throws IOException {
    VendorModule visits = VendorModule.generate(folder, "com.example", "visits");
    assertThat(visits.files()).filteredOn(f -> f.startsWith("src/main/java/")).hasSize(5);
    assertThat(visits.build()).contains("The jar is not signed");
    return new VendorReleases(visits, SigningKey.make(folder));
  }

  SigningKey key() {
    return key;
  }

  /** The module at the end of the guide. */
  Path first() throws IOException {
    assertThat(module.follow(House.root().resolve("distribution/docs/modules.md"))).isEqualTo(8);
    Path jar = signed();
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(JarEntry::getName)).contains("META-INF/PUBLISHE.EC");
    }
    return jar;
  }

  /** An update that its contract test lets pass. */
  Path failing() throws IOException {
    module.version(BEFORE, AFTER);
    module.write(SCHEMA + FAILING, "create unique index one_note_a_unit on note (unit);\n");
    return signed();
  }

  /** The same update mended. */
  Path mended() throws IOException {
    module.delete(SCHEMA + FAILING);
    module.write(SCHEMA + "V3__day.sql", "alter table note add column seen_on date;\n");
    return signed();
  }

  private Path signed() throws IOException {
    assertThat(module.build(key.properties())).doesNotContain("The jar is not signed");
    return module.jar();
  }
}
