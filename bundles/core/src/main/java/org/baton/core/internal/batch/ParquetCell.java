package org.baton.core.internal.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** The cell of a column in the current row. */
final class ParquetCell {
  private static final byte[] NOTHING = {};

  private final ColumnReader reader;
  private final PrimitiveType type;
  private final int present;
  private final int scale;

  ParquetCell(ColumnReader reader) {
    this.reader = reader;
    this.type = reader.getDescriptor().getPrimitiveType();
    this.present = reader.getDescriptor().getMaxDefinitionLevel();
    this.scale =
        type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation d
            ? d.getScale()
            : -1;
  }

  void next() {
    reader.consume();
  }

  boolean isWord() {
    return scale < 0
        && (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
            || type.getPrimitiveTypeName()
                == PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY);
  }

  private boolean isNull() {
    return reader.getCurrentDefinitionLevel() < present;
  }

  /** The cell as a CSV file would hold it; empty when there is nothing. */
  String text() {
    if (isNull()) {
      return "";
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> decimal(reader.getInteger());
      case INT64 -> decimal(reader.getLong());
      case DOUBLE -> plain(reader.getDouble());
      case FLOAT -> Float.isNaN(reader.getFloat()) ? "" : String.valueOf(reader.getFloat());
      case BOOLEAN -> reader.getBoolean() ? "1" : "0";
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> word(reader.getBinary());
    };
  }

  private String decimal(long number) {
    return scale <= 0
        ? String.valueOf(number)
        : BigDecimal.valueOf(number, scale).stripTrailingZeros().toPlainString();
  }

  private static String plain(double number) {
    return Cells.number(number);
  }

  private String word(Binary binary) {
    return scale < 0
        ? binary.toStringUsingUTF8()
        : new BigDecimal(new BigInteger(binary.getBytes()), scale)
            .stripTrailingZeros()
            .toPlainString();
  }

  /** A code, to be looked up; not to be changed. */
  byte[] code() {
    if (isNull()) {
      return NOTHING;
    }
    return isWord()
        ? reader.getBinary().getBytesUnsafe()
        : text().getBytes(StandardCharsets.UTF_8);
  }

  /** The number in a cell that is not a word; NaN when there is none. */
  double number() {
    if (isNull()) {
      return Double.NaN;
    }
    return switch (type.getPrimitiveTypeName()) {
      case DOUBLE -> reader.getDouble();
      case INT32 -> scale <= 0 ? reader.getInteger() : Double.parseDouble(text());
      case INT64 -> scale <= 0 ? reader.getLong() : Double.parseDouble(text());
      default -> text().isEmpty() ? Double.NaN : Double.parseDouble(text());
    };
  }
}
