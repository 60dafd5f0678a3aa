package org.baton.core.internal.batch;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Pages without compression or with Snappy, Zstandard or gzip. Parquet's own codecs need the
 * configuration of Hadoop with everything behind it.
 */
final class ParquetCodecs implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return new BytesInputCompressor() {
      @Override
      public BytesInput compress(BytesInput page) throws IOException {
        return BytesInput.from(ParquetCodecs.compress(codec, bytes(page)));
      }

      @Override
      public CompressionCodecName getCodecName() {
        return codec;
      }

      @Override
      public void release() {
        // Holds nothing.
      }
    };
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput page, int size) throws IOException {
        return BytesInput.from(ParquetCodecs.decompress(codec, bytes(page), size));
      }

      @Override
      public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize)
          throws IOException {
        byte[] page = new byte[inSize];
        in.get(page);
        out.put(ParquetCodecs.decompress(codec, page, outSize));
      }

      @Override
      public void release() {
        // Holds nothing.
      }
    };
  }

  private static byte[] bytes(BytesInput page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(page.size()));
    page.writeAllTo(out);
    return out.toByteArray();
  }

  private static byte[] compress(CompressionCodecName codec, byte[] page) throws IOException {
    switch (codec) {
      case UNCOMPRESSED:
        return page;
      case SNAPPY:
        return Snappy.compress(page);
      case ZSTD:
        return Zstd.compress(page);
      case GZIP:
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(page);
        }
        return out.toByteArray();
      default:
        throw new IOException("compression " + codec);
    }
  }

  private static byte[] decompress(CompressionCodecName codec, byte[] page, int size)
      throws IOException {
    switch (codec) {
      case UNCOMPRESSED:
        return page;
      case SNAPPY:
        return Snappy.uncompress(page);
      case ZSTD:
        return Zstd.decompress(page, size);
      case GZIP:
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(page))) {
          return gzip.readNBytes(size);
        }
      default:
        throw new IOException("compression " + codec);
    }
  }

  @Override
  public void release() {
    // Holds nothing.
  }
}
