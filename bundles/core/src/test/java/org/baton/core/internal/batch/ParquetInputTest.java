package org.baton.core.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same numbers from Parquet as from CSV files. */
class ParquetInputTest {
  private static final Path EXAMPLES =
      Path.of("../../distribution/src/main/assembly/examples/plans");
  private static final String LONG =
      "message m { required binary unit (STRING); required binary indicator (STRING);"
          + " optional binary group (STRING); optional binary evaluator (STRING);"
          + " optional %s score%s; }";

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String example, Path scores, String out) {
    Path at = EXAMPLES.resolve(example);
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new EvaluateCommand(print, print)
        .run(
            "evaluate",
            "--lang",
            "en",
            "--plan",
            at.resolve("plan.yaml").toString(),
            "--scores",
            scores.toString(),
            "--out",
            folder.resolve(out).toString());
  }

  private Path write(Path csv, String schema, CompressionCodecName codec) throws IOException {
    Path file = folder.resolve("scores.parquet");
    Files.deleteIfExists(file);
    MessageType type = MessageTypeParser.parseMessageType(schema);
    Table table = new Table(csv);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .withCompressionCodec(codec)
            .withType(type)
            .build()) {
      table.each(
          r -> {
            Group row = new SimpleGroup(type);
            for (int c = 0; c < table.heading().size(); c++) {
              put(row, table.heading().get(c), r.at(c));
            }
            try {
              writer.write(row);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
    return file;
  }

  private static void put(Group row, String column, String cell) {
    if (Numbers.missing(cell)) {
      return;
    }
    switch (row.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> row.append(column, cell);
      case INT32 -> row.append(column, Integer.parseInt(cell));
      case INT64 -> row.append(column, Long.parseLong(cell) * 10);
      case FLOAT -> row.append(column, Float.parseFloat(cell));
      default -> row.append(column, Double.parseDouble(cell));
    }
  }

  private void sameAsCsv(String example, String csv, String schema, CompressionCodecName codec)
      throws IOException {
    Path scores = EXAMPLES.resolve(example).resolve(csv);
    assertThat(run(example, scores, "csv")).as(said.toString()).isZero();
    Path parquet = write(scores, schema, codec);
    assertThat(run(example, parquet, "parquet")).as(said.toString()).isZero();
    for (String file : List.of("results.csv", "groups.csv")) {
      assertThat(folder.resolve("parquet").resolve(file))
          .hasSameTextualContentAs(folder.resolve("csv").resolve(file));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "ZSTD", "GZIP"})
  void longAnswersInEveryCompression(CompressionCodecName codec) throws IOException {
    sameAsCsv("department-sheets", "scores.csv", LONG.formatted("double", ""), codec);
  }

  @Test
  void answersInEveryTypeOfNumber() throws IOException {
    CompressionCodecName codec = CompressionCodecName.SNAPPY;
    sameAsCsv("department-sheets", "scores.csv", LONG.formatted("int32", ""), codec);
    sameAsCsv("department-sheets", "scores.csv", LONG.formatted("float", ""), codec);
    sameAsCsv(
        "department-sheets", "scores.csv", LONG.formatted("int64", " (DECIMAL(18,1))"), codec);
    sameAsCsv("department-sheets", "scores.csv", LONG.formatted("binary", " (STRING)"), codec);
  }

  @Test
  void wideValuesByColumnName() throws IOException {
    String schema =
        "message m { required binary region (STRING); optional double income;"
            + " optional double unemployment; optional float air; optional int32 parks; }";
    sameAsCsv("composite-index", "values.csv", schema, CompressionCodecName.ZSTD);
  }

  @Test
  void wrongRowsAreNamed() throws IOException {
    Path csv = folder.resolve("wrong.csv");
    Files.writeString(
        csv,
        "unit,indicator,group,evaluator,score\nu,D1,public,p,50\nu,D1,press,p,50\nu,X,public,p,1\n");
    Path parquet = write(csv, LONG.formatted("double", ""), CompressionCodecName.SNAPPY);
    assertThat(run("department-sheets", parquet, "out")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString())
        .contains("scores.parquet row 2 group [press]: press is not an evaluator group")
        .contains("scores.parquet row 3 indicator [X]");
  }

  @Test
  void aBrokenFileIsRefusedWithASentence() throws IOException {
    Path csv = EXAMPLES.resolve("department-sheets/scores.csv");
    Path parquet = write(csv, LONG.formatted("double", ""), CompressionCodecName.SNAPPY);
    byte[] bytes = Files.readAllBytes(parquet);
    Files.write(parquet, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run("department-sheets", parquet, "out")).isEqualTo(EvaluateCommand.WRONG);
    assertThat(said.toString()).contains("cannot be read").doesNotContain("Exception in");
  }
}
