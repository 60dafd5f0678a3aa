package org.baton.operations.internal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baton.api.access.AccountDirectory;
import org.baton.api.access.Caller;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.text.Texts;
import org.baton.operations.internal.Answering;
import org.baton.operations.internal.Answering.OneTransaction;
import org.baton.operations.internal.log.LogTap;
import org.baton.operations.internal.metric.Metrics;
import org.baton.store.ModuleSchemas;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;

class SupportFileTest {
  private static final String PLANTED =
      "Sheet 4711 of \u738b\u4e94 (wang.wu, wang@example.org, 13912345678) came from 203.0.113.9";
  private static final String[] PERSONAL = {
    "4711", "\u738b\u4e94", "wang", "example.org", "13912345678", "203.0.113.9"
  };

  private final List<String> recorded = new ArrayList<>();

  private final LogTap log =
      new LogTap(
          Answering.to(
              LogReaderService.class, Map.of("getLog", Collections.enumeration(List.of()))));

  private SupportFile file() {
    Bundle bundle =
        Answering.to(
            Bundle.class,
            Map.of(
                "getVersion",
                new Version("0.1.0"),
                "getBundleId",
                7L,
                "getState",
                Bundle.ACTIVE,
                "getSymbolicName",
                "org.baton.operations"));
    BundleContext context =
        Answering.to(
            BundleContext.class, Map.of("getBundle", bundle, "getBundles", new Bundle[] {bundle}));
    ModuleInfo broken =
        new ModuleInfo("sample", "1.0", ModuleState.FAILED, PLANTED, List.of(), Instant.EPOCH);
    ServerState state =
        new ServerState(
            context,
            Answering.to(Modules.class, Map.of("installed", List.of(broken))),
            Answering.to(ModuleSchemas.class, Map.of()),
            Answering.to(Texts.class, Map.of()));
    AccountDirectory directory =
        Answering.to(
            AccountDirectory.class,
            Map.of("holding", List.of(new Caller("wang.wu", "\u738b\u4e94"))));
    return new SupportFile(
        state,
        new Metrics(),
        log,
        directory,
        new OneTransaction(),
        (action, subject, reason, details) -> recorded.add(action + " " + details));
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private void write(String message) {
    log.logged(
        Answering.to(
            LogEntry.class,
            Map.of(
                "getTime",
                0L,
                "getLogLevel",
                LogLevel.ERROR,
                "getLoggerName",
                "org.baton.sample",
                "getThreadInfo",
                "wang.wu",
                "getMessage",
                message,
                "getException",
                new IllegalStateException(message))));
  }

  @Test
  void nothingPersonalThatWasPlantedIsInAnyPart() throws IOException {
    write(PLANTED);
    Map<String, String> parts = parts(file().make());
    assertThat(parts).hasSize(SupportPart.values().length);
    assertThat(parts.get("log.txt")).contains("ERROR org.baton.sample", "came from <address>");
    assertThat(parts.get("modules.txt")).contains("sample 1.0 FAILED", "<person>");
    assertThat(parts.values())
        .allSatisfy(text -> assertThat(text).doesNotContainIgnoringCase(PERSONAL));
  }

  @Test
  void aPartThatBreaksCostsNoOther() throws IOException {
    Map<String, String> parts = parts(file().make());
    assertThat(parts.get("schemas.txt"))
        .isEqualTo("Could not be gathered: java.lang.NullPointerException\n");
    assertThat(parts.get("bundles.txt")).isEqualTo("7 ACTIVE org.baton.operations 0.1.0\n");
    assertThat(parts.get("versions.txt")).startsWith("Baton 0.1.0\nJava ");
  }

  @Test
  void itIsBoundedAndRecorded() throws IOException {
    for (int i = 0; i < 3000; i++) {
      write("x".repeat(3999));
    }
    byte[] made = file().make();
    assertThat(parts(made).get("log.txt")).hasSize(3_000_000);
    assertThat(recorded)
        .singleElement()
        .satisfies(r -> assertThat(r).startsWith("operations.support {").contains("sha256="));
  }
}
