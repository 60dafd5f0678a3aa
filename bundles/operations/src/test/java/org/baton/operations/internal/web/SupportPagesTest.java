package org.baton.operations.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.baton.operations.internal.WordReader;
import org.baton.operations.internal.support.SupportPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportPagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyPartIsSaidBeforeTheFileIsMade(String language) {
    WordReader reader = new WordReader(language);
    String page = SupportPages.view(reader).parts().toString();
    for (SupportPart part : SupportPart.values()) {
      assertThat(page).contains(part.file());
      assertThat(page).contains(reader.t("operations.support.part." + part.word()));
    }
  }
}
