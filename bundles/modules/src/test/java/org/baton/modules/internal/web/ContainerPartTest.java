package org.baton.modules.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.baton.modules.internal.WordReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerPartTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void onlyWhoIsLetInIsShownTheWayAndWarned(String language) {
    WordReader reader = new WordReader(language);
    assertThat(ContainerPart.of(reader).toString())
        .contains("/system/console/bundles", reader.t("modules.container.breaks"));
    reader.denied.add("access.administer");
    assertThat(ContainerPart.of(reader)).isEmpty();
  }
}
