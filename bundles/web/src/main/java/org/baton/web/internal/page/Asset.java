package org.baton.web.internal.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages are drawn with, as it is and packed.
 *
 * @param content as it is
 * @param packed as gzip
 * @param tag changes with the content
 */
record Asset(byte[] content, byte[] packed, String tag) {
  /** Reads and packs a file. */
  static Asset of(URL file) throws IOException {
    byte[] content;
    try (InputStream in = file.openStream()) {
      content = in.readAllBytes();
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    CRC32 sum = new CRC32();
    sum.update(content);
    String tag = HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + content.length;
    return new Asset(content, packed.toByteArray(), tag);
  }
}
