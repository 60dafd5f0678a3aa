package org.baton.modules.internal.settings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baton.modules.internal.settings.GivenSettings.PID;

import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.settings.GivenConfigurations;
import org.baton.modules.internal.settings.GivenSettings;
import org.baton.modules.internal.settings.SettingsBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPagesTest {
  private final Store store = new Store();
  private final GivenConfigurations configurations = new GivenConfigurations();
  private final SettingsBook book =
      GivenSettings.book(store, store, store, configurations, "sample");
  private final SettingsPages pages = new SettingsPages(store, book);
  private final WordReader english = new WordReader("en");

  @SuppressWarnings("unchecked")
  private static MultivaluedMap<String, String> sent(Map<String, String> fields) {
    return (MultivaluedMap<String, String>)
        Proxy.newProxyInstance(
            SettingsPagesTest.class.getClassLoader(),
            new Class<?>[] {MultivaluedMap.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("getFirst");
              return fields.get(arguments[0]);
            });
  }

  private Answer save(String version, String... namesAndValues) {
    Map<String, String> fields = new TreeMap<>(Map.of("pid", PID, "version", version));
    fields.put(PID + "/server", "mail");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(PID + "/" + namesAndValues[i], namesAndValues[i + 1]);
    }
    return pages.save("sample", sent(fields), english);
  }

  private String page() {
    return pages.show("sample", "", english).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachSettingHasAFieldWithItsDefaultAndItsLimits(String language) {
    WordReader reader = new WordReader(language);
    assertThat(pages.show("sample", "saved", reader).toString())
        .contains("sample.settings.longest", "sample.settings.tone.loud")
        .contains(reader.t("modules.settings.range", "1", "500"))
        .contains(reader.t("modules.settings.default", "500"))
        .contains(reader.t("modules.settings.secret.none"))
        .contains(reader.t("modules.settings.saved"));
  }

  @Test
  void whatDiffersFromTheDefaultIsMarkedAndCanBeTakenBack() {
    assertThat(page()).doesNotContain("/reset");
    assertThat(save("0", "longest", " 20 ", "kinds", "town\n\n village").why()).isNull();
    assertThat(configurations.all.get(PID).get("longest")).isEqualTo(20);
    assertThat(configurations.all.get(PID).get("kinds"))
        .isEqualTo(new String[] {"town", "village"});
    assertThat(page())
        .contains(
            "Differs from the default: 500.", "town\nvillage", "/reset", "Last changed by ada");
    assertThat(pages.reset("sample", PID, "0", english).why()).isEqualTo(Problem.Kind.STALE);
    assertThat(pages.reset("sample", PID, "1", english).why()).isNull();
    assertThat(configurations.all.get(PID).get("longest")).isNull();
    // It has no default and must have a value.
    assertThat(configurations.all.get(PID).get("server")).isEqualTo("mail");
    save("2", "longest", "30");
    save("3", "longest", "");
    assertThat(configurations.all.get(PID).get("longest")).isNull();
  }

  @Test
  void aPasswordIsNeverShownAndStaysWhenItIsLeftEmpty() {
    save("0", "word", "s3cret");
    assertThat(page()).doesNotContain("s3cret").contains("is not shown");
    save("1", "word", "", "longest", "30");
    assertThat(configurations.all.get(PID).get("word")).isEqualTo("s3cret");
    save("2", "word", "", "word!remove", "on");
    assertThat(configurations.all.get(PID).get("word")).isNull();
  }

  @Test
  void whatIsRefusedStaysEnteredAndAnOldFormSavesNothing() {
    assertThat(save("0", "longest", "many").why()).isEqualTo(Problem.Kind.INVALID);
    assertThat(save("7", "longest", "20").why()).isEqualTo(Problem.Kind.STALE);
    assertThat(save("", "longest", "20").why()).isEqualTo(Problem.Kind.STALE);
    assertThat(configurations.all).isEmpty();
  }

  @Test
  void aPartThatIsNotThereIsRefused() {
    Map<String, String> fields = Map.of("pid", "org.baton.core", "version", "0");
    assertThatThrownBy(() -> pages.save("sample", sent(fields), english))
        .hasMessageContaining("modules.settings.none");
    assertThatThrownBy(() -> pages.show("other", "", english))
        .hasMessageContaining("modules.unknown");
    store.denied.add("modules.settings");
    assertThatThrownBy(this::page).hasMessageContaining("access.denied");
    assertThat(configurations.written).isEmpty();
  }
}
