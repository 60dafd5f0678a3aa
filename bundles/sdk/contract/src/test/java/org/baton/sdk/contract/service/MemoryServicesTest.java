package org.baton.sdk.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.data.Database;
import org.baton.api.data.MessageHandler;
import org.baton.api.data.Outbox;
import org.baton.api.evidence.Evidence;
import org.baton.api.module.ModuleState;
import org.baton.api.problem.Problem;
import org.baton.sdk.platform.BuiltModule;
import org.baton.sdk.platform.MemoryPlatform;
import org.baton.sdk.platform.MemoryReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services in memory keep the contract. */
class MemoryServicesTest {
  private static final String MANIFEST =
      "Manifest-Version: 1.0\n"
          + "Bundle-SymbolicName: com.example.ledger\n"
          + "Bundle-Version: 1.2.3\n"
          + "Provide-Capability: org.baton.module;org.baton.module=ledger;permiss\n"
          + " ions:List<String>=\"ledger.view,ledger.write\"\n";
  private static final String TABLE =
      "create table entry (id bigint not null primary key, word varchar(20) not null unique,"
          + " amount integer not null);\n";

  @TempDir Path classes;
  private MemoryPlatform platform;

  @BeforeEach
  void start() throws IOException {
    write("META-INF/MANIFEST.MF", MANIFEST);
    write("schema/V1__entries.sql", TABLE);
    write("OSGI-INF/l10n/ledger_zh.properties", "ledger.hello=你好，{0}");
    write("OSGI-INF/l10n/ledger_en.properties", "ledger.hello=Hello, {0}");
    platform = MemoryPlatform.start(BuiltModule.at(classes));
  }

  private void write(String path, String content) throws IOException {
    Path file = classes.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Nested
  class OfTheDatabase extends DatabaseContract {
    @Override
    protected Database database() {
      return platform.database();
    }
  }

  @Nested
  class OfTheOutbox extends OutboxContract {
    @Override
    protected Database database() {
      return platform.database();
    }

    @Override
    protected Outbox outbox() {
      return platform.outbox();
    }

    @Override
    protected void handle(String name, String topic, MessageHandler handler) {
      platform.outbox().handle(name, topic, handler);
    }

    @Override
    protected void settle() {
      while (platform.outbox().deliver() > 0) {
        continue;
      }
    }
  }

  @Test
  void whatNobodyGrantedIsDeniedAndRemembered() {
    Access access = platform.access();
    assertThatThrownBy(access::caller).hasMessageContaining("access.unauthenticated");
    assertThatThrownBy(() -> access.require("ledger.view", Access.EVERYWHERE))
        .hasMessageContaining("access.unauthenticated");
    platform.units().add("P", "office", "").add("D", "department", "P");
    platform.access().signIn("li").grant("ledger.view", "P").grant("ledger.write", "D", "Y26");
    assertThat(access.may("ledger.view", "D")).isTrue();
    assertThat(access.may("ledger.view", Access.EVERYWHERE)).isFalse();
    assertThat(access.may("ledger.write", "D")).isFalse();
    assertThat(access.may("ledger.write", "D", "Y26")).isTrue();
    assertThat(access.units("ledger.view", "Y26")).containsExactly("P");
    assertThatThrownBy(() -> access.require("ledger.write", "P"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(platform.access().refused()).containsExactly("ledger.write P");
    assertThatThrownBy(() -> platform.access().grant("ledger.wirte", "P"))
        .hasMessageContaining("not declared");
    platform.access().signOut();
    assertThat(access.may("ledger.view", "D")).isFalse();
  }

  @Test
  void recordsAndFilesBelongToTheTransaction() throws IOException {
    assertThatThrownBy(() -> platform.audit().record("ledger.did", "x", "", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> file("a.txt", "x")).isInstanceOf(IllegalStateException.class);
    platform.access().signIn("li");
    Database database = platform.database();
    assertThatThrownBy(
            () ->
                database.tx(
                    c -> {
                      platform.audit().record("ledger.undone", "x", "", Map.of());
                      throw new IOException("no");
                    }))
        .isInstanceOf(IOException.class);
    Evidence.Item item =
        database.tx(
            c -> {
              platform.audit().record("ledger.did", "x", "why", Map.of("a", "b"));
              return file("a.txt", "words");
            });
    assertThat(platform.audit().entries())
        .singleElement()
        .satisfies(e -> assertThat(e.action() + e.account()).isEqualTo("ledger.didli"));
    assertThat(platform.evidence().open(item.id()).readAllBytes()).asString().isEqualTo("words");
    assertThat(platform.evidence().describe(item.id())).isEqualTo(item);
    assertThatThrownBy(() -> platform.evidence().open(99)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> database.tx(c -> file("a.unheard-of", "x")))
        .isInstanceOf(Problem.class);
  }

  private Evidence.Item file(String name, String words) {
    return platform
        .evidence()
        .store(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aReaderSpeaksItsLanguageAndFindsNoKeyWithoutWords() {
    MemoryReader reader = platform.reader(Locale.CHINESE);
    assertThat(reader.t("ledger.hello", "李")).isEqualTo("你好，李");
    assertThat(platform.reader(Locale.ENGLISH).t("ledger.hello", "Li")).isEqualTo("Hello, Li");
    assertThatThrownBy(() -> reader.t("ledger.hello")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> reader.t("ledger.none")).isInstanceOf(AssertionError.class);
    assertThat(reader.t("web.save")).isEqualTo("web.save");
    assertThat(reader.in("Y26").cycle()).isEqualTo("Y26");
    assertThat(platform.modules().find("ledger"))
        .hasValueSatisfying(m -> assertThat(m.state()).isEqualTo(ModuleState.READY));
  }

  @Test
  void whatIsGivenUpSaysWhy() {
    platform
        .outbox()
        .handle(
            "ledger.never",
            "ledger.did",
            m -> {
              throw new IOException("no paper");
            });
    platform
        .database()
        .tx(
            c -> {
              platform.outbox().send("ledger.did", "{}");
              return null;
            });
    while (platform.outbox().deliver() > 0) {
      assertThat(platform.outbox().dead()).isEmpty();
    }
    assertThat(platform.outbox().dead()).containsExactly("ledger.never 1: no paper");
    assertThat(platform.outbox().sent()).hasSize(1);
  }

  @Test
  void statementsAreCounted() {
    int asked =
        platform
            .database()
            .statements(
                () ->
                    platform
                        .database()
                        .read(c -> c.prepareStatement("select * from entry").execute()));
    assertThat(asked).isEqualTo(1);
  }
}
