package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The vendors' parent stands alone, so its versions are kept in step with ours here. */
class VendorParentTest {
  private static final Path PARENT = Path.of("bundles/sdk/parent/pom.xml");
  private static final Pattern VERSIONED =
      Pattern.compile("<artifactId>([\\w.-]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern PROPERTY =
      Pattern.compile("<(?:bnd\\.version|junit\\.version|maven\\.compiler\\.release)>[^<]+<");

  private static String read(Path pom) throws IOException {
    return Files.readString(House.root().resolve(pom));
  }

  private static Set<String> found(Pattern pattern, String pom) {
    Set<String> found = new TreeSet<>();
    Matcher m = pattern.matcher(pom);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }

  @Test
  void vendorsBuildWithTheSameVersionsAsWe() throws IOException {
    StringBuilder ours = new StringBuilder(read(Path.of("pom.xml")));
    ours.append(read(Path.of("bundles/pom.xml")));
    for (Path bundle : House.bundles()) {
      ours.append(read(bundle.resolve("pom.xml")));
    }
    Set<String> vendors = found(VERSIONED, read(PARENT));
    vendors.removeIf(v -> v.contains("${baton.version}") || v.contains("org.baton.sdk.parent"));
    vendors.removeIf(v -> v.contains("maven-jarsigner-plugin"));
    assertThat(vendors).hasSizeGreaterThan(12);
    assertThat(found(VERSIONED, ours.toString()))
        .map(VendorParentTest::closely)
        .containsAll(vendors.stream().map(VendorParentTest::closely).toList());
    assertThat(found(PROPERTY, read(Path.of("pom.xml")))).isEqualTo(found(PROPERTY, read(PARENT)));
  }

  @Test
  void itBringsTheContractOfItsOwnVersion() throws IOException {
    Matcher m = Pattern.compile("<version>([^<]+)</version>").matcher(read(Path.of("pom.xml")));
    assertThat(m.find()).isTrue();
    assertThat(read(PARENT))
        .contains("<artifactId>org.baton.sdk.parent</artifactId>\n  <version>" + m.group(1))
        .contains("<baton.version>" + m.group(1) + "<");
  }

  private static String closely(String versioned) {
    return versioned.replaceAll("\\s+", "");
  }
}
