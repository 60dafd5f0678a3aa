package org.baton.modules.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.baton.modules.internal.settings.GivenSettings.PID;

import java.util.Arrays;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.Store;
import org.baton.modules.internal.settings.SettingsBook.Current;
import org.junit.jupiter.api.Test;

class SettingsBookTest {
  private final Store store = new Store();
  private final GivenConfigurations configurations = new GivenConfigurations();
  private final SettingsBook book =
      GivenSettings.book(store, store, store, configurations, "sample");

  private static Map<String, Map<String, List<String>>> change(String name, String... values) {
    return Map.of(PID, Map.of(name, Arrays.asList(values)));
  }

  private static Map<String, Map<String, List<String>>> reset(String name) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(name, null);
    return Map.of(PID, values);
  }

  private Current save(Map<String, Map<String, List<String>>> changes) {
    return book.save("sample", SettingsBook.ANY, changes);
  }

  private List<String> codes(Map<String, Map<String, List<String>>> changes) {
    Problem problem = catchThrowableOfType(Problem.class, () -> save(changes));
    return problem.violations().stream().map(Violation::code).toList();
  }

  private static Map<String, List<String>> values(Current current) {
    return current.parts().get(0).values();
  }

  @Test
  void aModuleDeclaresWhatCanBeSetInItsOrderAndOnlyForItself() {
    List<SettingsGroup> groups = GivenSettings.groups();
    assertThat(groups).extracting(SettingsGroup::pid).containsExactly(PID);
    assertThat(groups.get(0).settings())
        .extracting(Setting::name)
        .containsExactly("longest", "share", "mail", "tone", "kinds", "server", "word");
    Setting kinds = groups.get(0).setting("kinds").orElseThrow();
    assertThat(kinds.several()).isTrue();
    assertThat(kinds.defaults()).containsExactly("county", "city");
    assertThat(groups.get(0).setting("word").orElseThrow().secret()).isTrue();
    assertThat(book.has("sample")).isTrue();
    assertThat(book.has("other")).isFalse();
  }

  @Test
  void whatIsSavedReachesTheContainerInItsType() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("longest", List.of("20"));
    values.put("share", List.of("0.5"));
    values.put("mail", List.of("true"));
    values.put("kinds", List.of("town"));
    Current saved = save(Map.of(PID, values));
    assertThat(configurations.all.get(PID).get("longest")).isEqualTo(20);
    assertThat(configurations.all.get(PID).get("share")).isEqualTo(0.5);
    assertThat(configurations.all.get(PID).get("mail")).isEqualTo(true);
    assertThat(configurations.all.get(PID).get("kinds")).isEqualTo(new String[] {"town"});
    assertThat(values(saved)).containsEntry("longest", List.of("20"));
    assertThat(saved.changedBy()).isEqualTo("ada");
  }

  @Test
  void theDefaultComesBackAndNothingIsLeftBehind() {
    save(change("longest", "20"));
    save(reset("longest"));
    assertThat(configurations.all).isEmpty();
    assertThat(values(save(change("longest", "500")))).isEmpty();
    assertThat(store.audited).hasSize(2);
    assertThat(store.details.get(1)).containsEntry(PID + "/longest", "20 -> 500");
  }

  @Test
  void everyMistakeIsToldAtOnceAndNothingIsWritten() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("longest", List.of("0"));
    values.put("share", List.of("NaN"));
    values.put("mail", List.of("perhaps"));
    values.put("tone", List.of("rude"));
    values.put("kinds", List.of("a name that is too long"));
    values.put("server", null);
    values.put("word", List.of("abc"));
    values.put("other", List.of("x"));
    assertThat(codes(Map.of(PID, values)))
        .containsExactly(
            "modules.setting.least",
            "modules.setting.type.double",
            "modules.setting.type.boolean",
            "modules.setting.choice",
            "modules.setting.longest",
            "modules.setting.required",
            "modules.setting.shortest",
            "modules.setting.unknown");
    assertThat(codes(change("longest", "1", "2"))).containsExactly("modules.setting.one");
    assertThat(codes(change("longest", "501"))).containsExactly("modules.setting.most");
    assertThat(codes(change("longest", "9".repeat(20))))
        .containsExactly("modules.setting.type.integer");
    assertThat(codes(change("server", " ".repeat(3000)))).containsExactly("modules.setting.long");
    String[] many = new String[101];
    Arrays.fill(many, "x");
    assertThat(codes(change("kinds", many))).containsExactly("modules.setting.many");
    assertThat(codes(Map.of("org.baton.core", Map.of("longest", List.of("2")))))
        .containsExactly("modules.setting.unknown");
    assertThat(configurations.all).isEmpty();
    assertThat(store.audited).isEmpty();
  }

  @Test
  void aPasswordIsKnownToTheModuleAloneAndToNobodyElse() {
    Current saved = save(change("word", "s3cret"));
    assertThat(configurations.all.get(PID).get("word")).isEqualTo("s3cret");
    assertThat(values(saved)).containsEntry("word", List.of());
    assertThat(store.details.toString()).contains("changed").doesNotContain("s3cret");
    Problem problem = catchThrowableOfType(Problem.class, () -> save(change("word", "s3c")));
    assertThat(problem.violations().toString()).doesNotContain("s3c,").doesNotContain("=s3c");
    save(reset("word"));
    assertThat(store.details.get(1)).containsEntry(PID + "/word", "removed");
    assertThat(configurations.all).isEmpty();
  }

  @Test
  void whoSawAnotherVersionOverwritesNothing() {
    Current first = book.current("sample");
    assertThat(first.version()).isZero();
    Current second = book.save("sample", first.version(), change("longest", "20"));
    assertThatThrownBy(() -> book.save("sample", first.version(), change("longest", "30")))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Kind.STALE));
    assertThat(configurations.all.get(PID).get("longest")).isEqualTo(20);
    Current third = book.save("sample", second.version(), change("longest", "30"));
    assertThat(third.version()).isGreaterThan(second.version());
    assertThat(book.save("sample", third.version(), change("longest", "30")).version())
        .isEqualTo(third.version());
  }

  @Test
  void aNewContainerIsGivenWhatIsSetAndWhatIsRightIsLeftAlone() {
    save(change("longest", "20"));
    GivenConfigurations empty = new GivenConfigurations();
    AppliedSettings again = GivenSettings.applied(store, empty);
    assertThat(empty.all.get(PID).get("longest")).isEqualTo(20);
    again.refresh();
    assertThat(empty.written).hasSize(1);
  }

  /** The values as they stand in the database. */
  private List<String> written() {
    return store.read(c -> new Sql("select content from setting").list(c, row -> row.getString(1)));
  }

  @Test
  void aPasswordIsReadableInTheContainerAndNotInTheDatabase() {
    save(change("word", "open sesame"));
    assertThat(configurations.all.get(PID).get("word")).isEqualTo("open sesame");
    assertThat(written())
        .singleElement()
        .asString()
        .startsWith("aes-gcm:")
        .doesNotContain("sesame");
    GivenConfigurations others = new GivenConfigurations();
    new AppliedSettings(store, GivenSettings.passwords("another"), others.admin());
    assertThat(others.all).as("a server without the key").isEmpty();
    assertThat(codes(change("word", "中".repeat(4000)))).contains("modules.setting.large");
  }

  @Test
  void aPasswordOfAnEarlierVersionIsEncryptedAtTheNextStart() {
    save(change("word", "open sesame"));
    store.tx(c -> new Sql("update setting set content = ?", "[\"open sesame\"]").run(c));
    GivenSettings.applied(store, configurations);
    assertThat(configurations.all.get(PID).get("word")).isEqualTo("open sesame");
    assertThat(written()).singleElement().asString().startsWith("aes-gcm:");
  }

  @Test
  void aPasswordThatCannotBeReadCanBeRemoved() {
    save(change("word", "open sesame"));
    store.tx(c -> new Sql("update setting set content = ?", "aes-gcm:AAAA").run(c));
    GivenSettings.applied(store, configurations);
    assertThat(configurations.all).isEmpty();
    save(reset("word"));
    assertThat(written()).isEmpty();
  }

  @Test
  void infinityIsNoNumber() {
    assertThatThrownBy(() -> save(change("share", "1e400")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("modules.setting.type.double"));
  }

  @Test
  void anotherServerFollowsWhatIsSetHere() {
    GivenConfigurations others = new GivenConfigurations();
    AppliedSettings other = GivenSettings.applied(store, others);
    other.follow();
    assertThat(others.all).isEmpty();
    save(change("longest", "20"));
    other.follow();
    assertThat(others.all.get(PID).get("longest")).isEqualTo(20);
    others.all.clear();
    other.follow();
    assertThat(others.all).as("nothing has changed since").isEmpty();
  }

  @Test
  void anOlderDatabaseTakesBackWhatItDoesNotKnow() {
    save(change("longest", "20"));
    GivenSettings.applied(new Store(), configurations);
    assertThat(configurations.all).isEmpty();
  }

  @Test
  void whatComesFromAFileOfTheMachineStaysAndIsShown() {
    Hashtable<String, Object> file = new Hashtable<>(Map.of("server", "mail.example.org"));
    file.put("felix.fileinstall.filename", "x.cfg");
    configurations.all.put(PID, file);
    assertThat(values(save(change("longest", "20"))))
        .containsEntry("server", List.of("mail.example.org"));
    save(reset("longest"));
    assertThat(configurations.all.get(PID).get("longest")).isNull();
    assertThat(configurations.all.get(PID).get("server")).isEqualTo("mail.example.org");
    assertThat(configurations.all.get(PID).get("felix.fileinstall.filename")).isNotNull();
  }

  @Test
  void whatWasSetForAModuleIsForgottenWithItsData() {
    save(change("longest", "20"));
    int others = store.tx(c -> book.forget(c, "other"));
    int forgotten = store.tx(c -> book.forget(c, "sample"));
    assertThat(others).isZero();
    assertThat(forgotten).isEqualTo(1);
    book.forgotten();
    assertThat(configurations.all).isEmpty();
    assertThat(book.current("sample").version()).isEqualTo(2);
  }

  @Test
  void onlyWhoMaySeesAndChanges() {
    store.denied.add(SettingsBook.SETTINGS);
    assertThatThrownBy(() -> book.current("sample")).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> save(change("longest", "20"))).hasMessageContaining("access.denied");
  }
}
