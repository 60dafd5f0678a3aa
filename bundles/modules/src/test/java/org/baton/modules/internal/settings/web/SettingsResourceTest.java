package org.baton.modules.internal.settings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baton.modules.internal.settings.GivenSettings.PID;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.settings.GivenConfigurations;
import org.baton.modules.internal.settings.GivenSettings;
import org.baton.modules.internal.settings.SettingsBook;
import org.baton.modules.internal.settings.web.SettingsResource.Changes;
import org.baton.modules.internal.settings.web.SettingsRow.Row;
import org.junit.jupiter.api.Test;

class SettingsResourceTest {
  private final Store store = new Store();
  private final GivenConfigurations configurations = new GivenConfigurations();
  private final SettingsBook book =
      GivenSettings.book(store, store, store, configurations, "sample");
  private final SettingsResource resource =
      new SettingsResource(store, book, (locale, key, words) -> Optional.of("<" + key + ">"));

  private static HttpHeaders headers() {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            SettingsResourceTest.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) -> List.of(Locale.CHINESE));
  }

  private SettingsRow put(Long version, Map<String, Object> values) {
    return resource.put("sample", new Changes(version, Map.of(PID, values)), headers());
  }

  private static Row row(SettingsRow settings, String name) {
    return settings.parts().get(0).settings().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachSettingIsToldWithItsTextsAndLimits() {
    Row tone = row(resource.get("sample", headers()), "tone");
    assertThat(tone.title()).isEqualTo("<sample.settings.tone>");
    assertThat(tone.choices()).extracting("label").contains("<sample.settings.tone.loud>");
    assertThat(tone.values()).containsExactly("calm");
    assertThat(tone.set()).isFalse();
  }

  @Test
  void numbersTruthValuesListsAndWordsAreTaken() {
    SettingsRow saved =
        put(0L, Map.of("longest", 20, "mail", true, "kinds", List.of("a", "b"), "word", "s3cret"));
    assertThat(row(saved, "longest").values()).containsExactly("20");
    assertThat(row(saved, "longest").set()).isTrue();
    assertThat(row(saved, "kinds").values()).containsExactly("a", "b");
    assertThat(row(saved, "word").set()).isTrue();
    assertThat(saved.toString()).doesNotContain("s3cret");
    Map<String, Object> back = new HashMap<>();
    back.put("longest", null);
    assertThat(row(put(null, back), "longest").values()).containsExactly("500");
    assertThatThrownBy(() -> put(0L, Map.of("longest", 30)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Kind.STALE));
  }

  @Test
  void whatIsNoValueIsRefused() {
    for (Object value : List.of(Map.of("a", 1), Arrays.asList(1, null), List.of(List.of(1)))) {
      assertThatThrownBy(() -> put(null, Map.of("kinds", value)))
          .hasMessageContaining("modules.settings.body");
    }
    assertThatThrownBy(() -> resource.put("sample", null, headers()))
        .hasMessageContaining("modules.settings.body");
    assertThat(configurations.all).isEmpty();
  }
}
