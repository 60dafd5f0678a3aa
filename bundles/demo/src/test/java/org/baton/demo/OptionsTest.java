package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir private Path province;

  @Test
  void theLanguageIsTheOneAskedForElseThatOfTheTerminal() {
    assertThat(Options.locale(null, Map.of("LANG", "zh_CN.UTF-8")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Options.locale("en", Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.ENGLISH);
    assertThat(Options.locale(null, Map.of("LC_ALL", "en_US", "LANG", "zh_CN")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Options.locale(null, Map.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void thePasswordMayComeFromTheEnvironment() throws IOException {
    Files.createFile(province.resolve("units.csv"));
    String[] arguments = {"--province", province.toString(), "--url", "http://127.0.0.1:1/"};
    Options options = Options.read(arguments, Map.of("BATON_ADMIN_PASSWORD", "from outside"));
    assertThat(options.password()).isEqualTo("from outside");
    assertThat(options.url()).hasToString("http://127.0.0.1:1");
    assertThatThrownBy(() -> Options.read(arguments, Map.of()))
        .isInstanceOfSatisfying(
            DemoFailure.class, e -> assertThat(e.remedy()).contains("BATON_ADMIN_PASSWORD"));
  }

  @Test
  void anUnknownOptionAndAMissingProvinceAreRefused() {
    assertThatThrownBy(() -> Options.read(new String[] {"--colour", "red"}, Map.of()))
        .hasMessageContaining("--colour");
    String[] arguments = {"--password", "p", "--province", province.toString()};
    assertThatThrownBy(() -> Options.read(arguments, Map.of()))
        .hasMessageContaining(province.toString());
  }
}
