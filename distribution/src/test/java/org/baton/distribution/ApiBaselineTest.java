package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What vendors compile against is as it was written down. What is more is written down with {@code
 * -Dapi.write}; what breaks them cannot be.
 */
class ApiBaselineTest {
  private static final Path WRITTEN = Path.of("distribution/src/test/api");
  private static final int FEWEST_PACKAGES = 15;

  private static ExportedApi built(String bundle) {
    return ExportedApi.of(
        House.root().resolve("bundles").resolve(bundle).resolve("target/classes"));
  }

  private static Path written(String bundle) {
    return House.root().resolve(WRITTEN).resolve(bundle + ".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "indicators", "subjects"})
  void whatOthersBuildAgainstIsAsItWasWrittenDown(String bundle) throws IOException {
    ExportedApi now = built(bundle);
    assertThat(now.packages()).isNotEmpty();
    Path file = written(bundle);
    boolean write = System.getProperty("api.write") != null;
    if (!write || Files.exists(file)) {
      ExportedApi before = ExportedApi.read(Files.readString(file));
      assertThat(ApiBaseline.breaches(before, now)).isEmpty();
    }
    if (write) {
      Files.writeString(file, now.text());
    }
    assertThat(Files.readString(file))
        .as("write down what is more: mvn -pl distribution -Dtest=ApiBaselineTest -Dapi.write ...")
        .isEqualTo(now.text());
  }

  @Test
  void aTextIsReadAsItWasWritten() throws IOException {
    ExportedApi now = built("api");
    assertThat(now.packages()).hasSizeGreaterThan(FEWEST_PACKAGES);
    assertThat(ExportedApi.read(now.text()).text()).isEqualTo(now.text());
  }

  @Test
  void aMethodThatIsGoneBreaksVendors() {
    ExportedApi now = built("api");
    String method = "      METHOD tasks(org.baton.api.web.Reader)";
    String other = method.replace("tasks", "chores");
    assertThat(now.text()).contains(method);
    ExportedApi before = ExportedApi.read(now.text().replace(method, other));
    assertThat(ApiBaseline.breaches(before, now))
        .singleElement()
        .asString()
        .startsWith("org.baton.api.web breaks vendors: ")
        .contains("REMOVED METHOD", "chores", "tasks");
  }

  @Test
  void whatWeImplementMayGrowUnderANewVersion() {
    ExportedApi now = built("api");
    String text = now.text();
    String method = "METHOD next(int)";
    int at = text.indexOf("      METHOD caller() ");
    assertThat(at).isPositive();
    String with = text.substring(0, at) + "      " + method + " MINOR MAJOR\n" + text.substring(at);
    assertThat(ApiBaseline.breaches(now, ExportedApi.read(with)))
        .singleElement()
        .asString()
        .startsWith("org.baton.api.access has more than before: ADDED METHOD");
    String raised = with.replaceFirst("api\\.access 1\\.\\d+\\.", "api.access 1.99.");
    assertThat(ApiBaseline.breaches(now, ExportedApi.read(raised))).isEmpty();
  }
}
