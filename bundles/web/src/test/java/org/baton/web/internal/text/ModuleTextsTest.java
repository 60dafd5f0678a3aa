package org.baton.web.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.baton.api.text.Text;
import org.baton.web.internal.text.ModuleTexts.Languages;
import org.junit.jupiter.api.Test;

class ModuleTextsTest {
  private static ModuleTexts texts(String key, String zh, String en) {
    Properties chinese = new Properties();
    chinese.setProperty(key, zh);
    Properties english = new Properties();
    english.setProperty(key, en);
    return new ModuleTexts(Map.of("core", new Languages(chinese, english)));
  }

  @Test
  void theFirstPartOfAKeyNamesItsModule() {
    assertThat(ModuleTexts.moduleOf("core.unit.unknown")).isEqualTo("core");
    assertThat(ModuleTexts.moduleOf("permission.core.units.view")).isEqualTo("core");
    assertThat(ModuleTexts.moduleOf("menu.core.units")).isEqualTo("core");
    assertThat(ModuleTexts.moduleOf("loose")).isEqualTo("loose");
  }

  @Test
  void speaksTheReadersLanguage() {
    ModuleTexts texts = texts("core.unit.unknown", "没有单位 {0}。", "There is no unit {0}.");
    assertThat(texts.text(Locale.SIMPLIFIED_CHINESE, "core.unit.unknown", "A1"))
        .isEqualTo("没有单位 A1。");
    assertThat(texts.text(Locale.FRENCH, "core.unit.unknown", "A1"))
        .isEqualTo("There is no unit A1.");
  }

  @Test
  void putsNamesInTheSameLanguage() {
    ModuleTexts texts = texts("core.named", "名为{0}", "named {0}");
    assertThat(texts.text(Locale.CHINESE, "core.named", new Text("省", "Province")))
        .isEqualTo("名为省");
  }

  @Test
  void showsTheKeyOfAMissingTextAndABrokenPatternAsItIs() {
    ModuleTexts texts = texts("core.broken", "坏{", "broken {");
    assertThat(texts.text(Locale.ENGLISH, "core.missing")).isEqualTo("core.missing");
    assertThat(texts.text(Locale.ENGLISH, "gone.unit")).isEqualTo("gone.unit");
    assertThat(texts.text(Locale.ENGLISH, "core.broken")).isEqualTo("broken {");
  }
}
