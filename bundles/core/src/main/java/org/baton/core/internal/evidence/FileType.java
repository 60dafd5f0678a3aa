package org.baton.core.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The types of files that are accepted, each known by its ending and by its content. */
enum FileType {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPG("image/jpeg", "\u00ff\u00d8\u00ff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\3\4"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\3\4"),
  ODT("application/vnd.oasis.opendocument.text", "PK\3\4"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "PK\3\4"),
  CSV("text/csv", ""),
  TXT("text/plain", "");

  private static final int LOOK = 8 << 10;

  private final String mediaType;
  private final byte[] magic;

  FileType(String mediaType, String magic) {
    this.mediaType = mediaType;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  String mediaType() {
    return mediaType;
  }

  /** The endings that are accepted, for people. */
  static String endings() {
    return Arrays.stream(values())
        .map(t -> t.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** The type that the file's name ends with. */
  static Optional<FileType> byName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    String known = ending.equals("JPEG") ? "JPG" : ending;
    return Arrays.stream(values())
        .filter(t -> name.contains(".") && t.name().equals(known))
        .findFirst();
  }

  /** Whether the content is of this type. */
  boolean fits(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOK);
    }
    if (start.length < magic.length
        || !Arrays.equals(start, 0, magic.length, magic, 0, magic.length)) {
      return false;
    }
    return switch (this) {
      case DOCX -> hasPart(file, "word/document.xml");
      case XLSX -> hasPart(file, "xl/workbook.xml");
      case ODT, ODS -> declares(file);
      case CSV, TXT -> isText(start);
      default -> true;
    };
  }

  /** Text holds no control characters but white space; its encoding is left open. */
  private static boolean isText(byte[] start) {
    for (byte b : start) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return start.length > 0;
  }

  private static boolean hasPart(Path file, String part) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(part) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** An open document says its type in a first part of that name (ODF 1.3, part 2, section 3.3). */
  private boolean declares(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("mimetype");
      if (entry == null) {
        return false;
      }
      byte[] type = zip.getInputStream(entry).readNBytes(mediaType.length() + 1);
      return new String(type, StandardCharsets.US_ASCII).equals(mediaType);
    } catch (IOException e) {
      return false;
    }
  }
}
