package org.baton.core.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baton.api.evidence.Evidence.Item;
import org.baton.api.problem.Problem;
import org.baton.core.MemoryDatabase;
import org.baton.core.SomeCaller;
import org.baton.core.internal.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredEvidenceTest {
  private static final byte[] PDF = "%PDF-1.7\nabc".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private MemoryDatabase database;
  private StoredEvidence evidence;

  @BeforeEach
  void start() throws Exception {
    database = new MemoryDatabase("V3__evidence.sql");
    evidence = new StoredEvidence(database, new SomeCaller("wang"), new DataFolder(folder));
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  private Item store(String name, byte[] content) {
    return evidence.store(name, new ByteArrayInputStream(content));
  }

  private List<Path> files() throws IOException {
    try (var walk = Files.walk(folder.resolve("evidence"))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private void refused(String code, String name, byte[] content) throws IOException {
    assertThatThrownBy(() -> store(name, content))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    assertThat(files()).isEmpty();
    assertThat(evidence.after(0, 10)).isEmpty();
  }

  private static byte[] zip(String part, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFileIsKeptUnderItsHashAndGivenBack() throws IOException {
    Item item = store("C:\\报告\\证明.pdf", PDF);
    assertThat(item.name()).isEqualTo("证明.pdf");
    assertThat(item.mediaType()).isEqualTo("application/pdf");
    assertThat(item.storedBy()).isEqualTo("wang");
    Path file =
        folder.resolve(
            "evidence/" + item.sha256().substring(0, 2) + "/" + item.sha256().substring(2));
    assertThat(file).hasBinaryContent(PDF);
    assertThat(evidence.describe(item.id())).isEqualTo(item);
    try (InputStream in = evidence.open(item.id())) {
      assertThat(in.readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    Item one = store("a.pdf", PDF);
    Item two = store("b.pdf", PDF);
    assertThat(one.id()).isNotEqualTo(two.id());
    assertThat(files()).hasSize(1);
    assertThat(evidence.after(0, 10)).containsExactly(one, two);
  }

  @Test
  void otherTypesAndFalseEndingsAreRefused() throws IOException {
    refused("core.evidence.type", "a.exe", PDF);
    refused("core.evidence.type", "pdf", PDF);
    refused("core.evidence.content", "a.png", PDF);
    refused("core.evidence.content", "a.docx", zip("xl/workbook.xml", ""));
    refused("core.evidence.content", "a.ods", zip("mimetype", "application/zip"));
    refused("core.evidence.content", "a.txt", new byte[] {'a', 0, 'b'});
    refused("core.evidence.content", "a.pdf", new byte[0]);
    refused("core.evidence.name", " ", PDF);
  }

  @Test
  void officeDocumentsAreKnownByTheirParts() throws IOException {
    assertThat(store("a.xlsx", zip("xl/workbook.xml", "")).mediaType()).endsWith("sheet");
    assertThat(
            store("a.odt", zip("mimetype", "application/vnd.oasis.opendocument.text")).mediaType())
        .endsWith(".text");
    assertThat(store("a.JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}).mediaType())
        .isEqualTo("image/jpeg");
    assertThat(store("a.csv", "单位,值\n".getBytes("GBK")).mediaType()).isEqualTo("text/csv");
  }

  @Test
  void aFileOverTheLimitIsRefusedWithoutReadingItAll() throws IOException {
    InputStream endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            throw new AssertionError("read in blocks");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            read += length;
            assertThat(read).isLessThan(60L << 20);
            return length;
          }
        };
    assertThatThrownBy(() -> evidence.store("a.pdf", endless))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.evidence.too-large"));
    assertThat(files()).isEmpty();
  }

  @Test
  void aDamagedOrMissingFileIsNotGivenOut() throws IOException {
    Item item = store("a.pdf", PDF);
    Files.write(files().get(0), new byte[] {1});
    assertThatThrownBy(() -> evidence.open(item.id()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.evidence.damaged"));
    Files.delete(files().get(0));
    assertThatThrownBy(() -> evidence.open(item.id())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> evidence.describe(99)).isInstanceOf(Problem.class);
  }

  @Test
  void aRolledBackRowLeavesNoItem() {
    assertThatThrownBy(
            () ->
                database.tx(
                    c -> {
                      store("a.pdf", PDF);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(evidence.after(0, 10)).isEmpty();
  }
}
