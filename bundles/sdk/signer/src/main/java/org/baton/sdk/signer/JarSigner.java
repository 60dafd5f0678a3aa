package org.baton.sdk.signer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs whole jars with SM2 (GB/T 32918) over SM3 (GB/T 32905). The form is that of the JAR File
 * Specification: the manifest has a digest of each entry, {@code META-INF/SIGNER.SF} digests of the
 * manifest, and {@code META-INF/SIGNER.SM2} a detached signature of that file in CMS (RFC 5652)
 * with the certificates. The Java machine passes over files with this ending.
 */
public final class JarSigner {
  private static final String MANIFEST = JarFile.MANIFEST_NAME;
  private static final String SIGNATURE_FILE = "META-INF/SIGNER.SF";
  private static final String BLOCK = "META-INF/SIGNER.SM2";
  private static final Pattern SIGNING_FILE =
      Pattern.compile("META-INF/([^/]+\\.(SF|RSA|DSA|EC|SM2)|SIG-[^/]+)");
  private static final String SM3 = "SM3";
  private static final String DIGEST = "SM3-Digest";
  private static final String END_OF_SECTION = "\r\n\r\n";
  private static final int BUFFER = 1 << 16;

  private final SignerKey key;

  /** Signs with this key. */
  public JarSigner(SignerKey key) {
    this.key = key;
  }

  /**
   * Signs a jar in its place: the signed one takes its place once it is whole.
   *
   * @throws SigningException when it cannot be read or is signed already; it is as it was then
   */
  public void sign(Path jar) throws SigningException {
    Path to = jar.resolveSibling(jar.getFileName() + ".signing");
    try {
      write(jar, to);
      Files.move(to, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | OperatorCreationException | CMSException e) {
      throw new SigningException(jar + " was not signed: " + e.getMessage(), e);
    } catch (CertificateEncodingException e) {
      throw new SigningException("The certificate cannot be written: " + e.getMessage(), e);
    } finally {
      to.toFile().delete();
    }
  }

  private void write(Path jar, Path to)
      throws IOException,
          SigningException,
          OperatorCreationException,
          CMSException,
          CertificateEncodingException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      byte[] manifest = manifest(from, jar);
      byte[] signatureFile = signatureFile(manifest);
      put(out, from.getEntry(MANIFEST), MANIFEST, manifest);
      put(out, from.getEntry(MANIFEST), SIGNATURE_FILE, signatureFile);
      put(out, from.getEntry(MANIFEST), BLOCK, signature(signatureFile));
      for (ZipEntry entry : from.stream().toList()) {
        if (!entry.getName().equals(MANIFEST)) {
          copy(from, entry, out);
        }
      }
    }
  }

  /** The manifest with the digest of each entry. */
  private static byte[] manifest(ZipFile from, Path jar) throws IOException, SigningException {
    Manifest manifest = new Manifest();
    ZipEntry there = from.getEntry(MANIFEST);
    if (there != null) {
      try (InputStream in = from.getInputStream(there)) {
        manifest.read(in);
      }
    }
    manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : from.stream().toList()) {
      String name = entry.getName();
      if (!seen.add(name)) {
        throw new SigningException(jar + " has " + name + " twice. Build it anew.");
      }
      if (SIGNING_FILE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
        throw new SigningException(
            jar + " is signed already: it has " + name + ". Build it anew and sign it once.");
      }
      if (name.equalsIgnoreCase(MANIFEST) != name.equals(MANIFEST)) {
        throw new SigningException(
            jar + " has a manifest called " + name + ". Build it with " + MANIFEST + ".");
      }
      if (entry.isDirectory() && entry.getSize() > 0) {
        throw new SigningException(jar + " has something in the folder " + name + " itself.");
      }
      if (!entry.isDirectory() && !name.equals(MANIFEST)) {
        manifest
            .getEntries()
            .computeIfAbsent(name, n -> new Attributes())
            .putValue(DIGEST, digest(from, entry));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }

  /** Digests of the manifest, of its head and of each of its sections, a section with its end. */
  private static byte[] signatureFile(byte[] manifest) throws IOException {
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    int head = text.indexOf(END_OF_SECTION) + END_OF_SECTION.length();
    Manifest file = new Manifest();
    Attributes main = file.getMainAttributes();
    main.put(Attributes.Name.SIGNATURE_VERSION, "1.0");
    main.putValue(DIGEST + "-Manifest", digest(manifest));
    main.putValue(
        DIGEST + "-Manifest-Main-Attributes",
        digest(text.substring(0, head).getBytes(StandardCharsets.ISO_8859_1)));
    for (int from = head; from < text.length(); ) {
      int until = text.indexOf(END_OF_SECTION, from) + END_OF_SECTION.length();
      byte[] section = text.substring(from, until).getBytes(StandardCharsets.ISO_8859_1);
      Attributes attributes = new Attributes();
      attributes.putValue(DIGEST, digest(section));
      file.getEntries().put(name(section), attributes);
      from = until;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write(bytes);
    return bytes.toByteArray();
  }

  /** The name of a section, put together from its lines. */
  private static String name(byte[] section) {
    // A line may end within a character.
    String joined = new String(section, StandardCharsets.ISO_8859_1).replace("\r\n ", "");
    String name = joined.substring("Name: ".length(), joined.indexOf('\r'));
    return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private byte[] signature(byte[] signatureFile)
      throws OperatorCreationException, CMSException, CertificateEncodingException, IOException {
    ContentSigner signer =
        new JcaContentSignerBuilder("SM3withSM2").setProvider(SignerKey.PROVIDER).build(key.key());
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder().setProvider(SignerKey.PROVIDER).build())
            .build(signer, key.chain().get(0)));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(signatureFile), false).getEncoded();
  }

  private static void put(ZipOutputStream out, ZipEntry as, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (as != null) {
      entry.setTime(as.getTime());
    }
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream out) throws IOException {
    ZipEntry copy = new ZipEntry(entry);
    // How long it is when it is packed depends on who packs it.
    copy.setCompressedSize(-1);
    out.putNextEntry(copy);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(out);
    }
    out.closeEntry();
  }

  private static String digest(ZipFile from, ZipEntry entry) throws IOException {
    MessageDigest digest = sm3();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = from.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static String digest(byte[] bytes) {
    return Base64.getEncoder().encodeToString(sm3().digest(bytes));
  }

  private static MessageDigest sm3() {
    try {
      return MessageDigest.getInstance(SM3, SignerKey.PROVIDER);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
