package org.baton.modules.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/** A jar that somebody signed, bounded by {@link JarSizes}, and what is wrong with it. */
final class SignedJar {
  /** Digests of the manifest, which are what is signed. */
  static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/[^/]+\\.SF");

  /** A signature with SM2. The Java machine passes over files with this ending. */
  static final Pattern NATIONAL_BLOCK = Pattern.compile("META-INF/[^/]+\\.SM2");

  /** A signature of any kind. */
  static final Pattern BLOCK = Pattern.compile("META-INF/[^/]+\\.(RSA|DSA|EC|SM2)");

  /** How long a manifest and a file of its digests may be. */
  static final int LONGEST_LIST = 8 << 20;

  private static final String META = "META-INF/";
  private static final int MOST_NAMED = 20;

  private final JarFile jar;
  private final String name;
  private final Set<String> entries;
  private final List<Violation> violations = new ArrayList<>();
  private final byte[] buffer = new byte[1 << 16];

  SignedJar(JarFile jar, String name) {
    this.jar = jar;
    this.name = name;
    this.entries = jar.stream().map(JarEntry::getName).collect(Collectors.toSet());
  }

  /** The file's name as the person knows it. */
  String name() {
    return name;
  }

  /** The entries that take part in signing in this way. */
  Stream<JarEntry> signingFiles(Pattern kind) {
    return jar.stream().filter(e -> kind.matcher(upper(e.getName())).matches());
  }

  /** The manifest's entry; a violation when there is none. */
  JarEntry manifestEntry() {
    if (!entries.contains(JarFile.MANIFEST_NAME)) {
      violation(JarFile.MANIFEST_NAME, "modules.signature.missing");
      throw broken();
    }
    return jar.getJarEntry(JarFile.MANIFEST_NAME);
  }

  /** Whether there is one signature, with one file of digests of the same name. */
  boolean hasOneSignature() {
    List<JarEntry> files = signingFiles(SIGNATURE_FILE).toList();
    List<JarEntry> blocks = signingFiles(BLOCK).toList();
    return files.size() == 1
        && blocks.size() == 1
        && base(files.get(0)).equals(base(blocks.get(0)));
  }

  private static String base(JarEntry entry) {
    String upper = upper(entry.getName());
    return upper.substring(0, upper.lastIndexOf('.'));
  }

  /** Every entry that must be signed; folders are empty, and no name stands twice. */
  List<JarEntry> content() {
    return jar.stream().filter(e -> !e.isDirectory() && !signs(e.getName())).toList();
  }

  private static boolean signs(String entryName) {
    String upper = upper(entryName);
    // Under a name in other letters it is not what the framework reads.
    return entryName.equals(JarFile.MANIFEST_NAME)
        || SIGNATURE_FILE.matcher(upper).matches()
        || BLOCK.matcher(upper).matches();
  }

  /** What was signed and taken out of the jar is a violation. */
  void missing(Map<String, Attributes> inManifest, String digest) {
    for (Map.Entry<String, Attributes> signed : inManifest.entrySet()) {
      if (names(signed.getValue()).anyMatch(n -> n.endsWith(digest))
          && !entries.contains(signed.getKey())) {
        violation(signed.getKey(), "modules.signature.missing");
      }
    }
  }

  /** The names of attributes in capital letters. */
  static Stream<String> names(Attributes attributes) {
    return attributes.keySet().stream().map(n -> n.toString().toUpperCase(Locale.ROOT));
  }

  /** The manifest as the Java machine reads it. */
  Manifest manifest() throws IOException {
    return jar.getManifest();
  }

  /** What becomes of the bytes of an entry. */
  @FunctionalInterface
  interface Sink {
    void take(byte[] buffer, int length);
  }

  /** Reads an entry to its end. */
  void drain(JarEntry entry, Sink sink) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sink.take(buffer, read);
      }
    }
  }

  /**
   * All bytes of an entry.
   *
   * @param most how many there may be
   * @throws Problem when there are more
   */
  byte[] bytes(JarEntry entry, int most) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(Kind.TOO_LARGE, "modules.signature.large", entry.getName(), most >> 10);
      }
      return bytes;
    }
  }

  /** Something is wrong with an entry; the first ones are told. */
  void violation(String entry, String code) {
    if (violations.size() < MOST_NAMED) {
      violations.add(Violation.at(entry, entry, code, entry));
    }
  }

  boolean isWhole() {
    return violations.isEmpty();
  }

  /** All that is wrong. */
  Problem broken() {
    return Problem.invalid("modules.signature.broken", violations, name);
  }

  private static String upper(String entryName) {
    return entryName.regionMatches(true, 0, META, 0, META.length())
        ? entryName.toUpperCase(Locale.ROOT)
        : entryName;
  }
}
