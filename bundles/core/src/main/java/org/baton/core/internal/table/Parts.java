package org.baton.core.internal.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook, guarded against archives that inflate without end: the number of parts,
 * the bytes of all of them, the ratio of each, and the bytes between two tags are bounded while
 * they are read, whatever the archive claims about itself.
 */
final class Parts implements Closeable {
  private final String name;
  private final ZipFile zip;
  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private long inflated;

  Parts(Path file, String name) throws IOException {
    this.name = name;
    this.zip = new ZipFile(file.toFile());
    if (zip.size() > Limits.PARTS) {
      zip.close();
      throw TableFile.refused(name, "core.table.inflates");
    }
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Opens a part as XML; closing the parts closes it. */
  XMLStreamReader xml(String part) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return xml.createXMLStreamReader(
        new Guard(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Guard extends FilterInputStream {
    private final long compressed;
    private long read;
    private int piece;

    Guard(InputStream in, long compressed) {
      super(in);
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        piece = buffer[i] == '<' || buffer[i] == '>' ? 0 : piece + 1;
        if (piece > Limits.PIECE) {
          throw TableFile.refused(name, "core.table.inflates");
        }
      }
      read += Math.max(0, count);
      inflated += Math.max(0, count);
      if (inflated > Limits.INFLATED
          || read > Limits.RATIO_FROM && read / compressed > Limits.RATIO) {
        throw TableFile.refused(name, "core.table.inflates");
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
