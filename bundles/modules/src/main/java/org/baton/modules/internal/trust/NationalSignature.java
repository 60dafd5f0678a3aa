package org.baton.modules.internal.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * A signature with SM2 (GB/T 32918) over SM3 (GB/T 32905), which the Java machine does not know. A
 * detached signature in CMS (RFC 5652) covers the signature file, that file's digest the whole
 * manifest, and the manifest's digests each entry; nothing in between is optional.
 */
final class NationalSignature {
  private static final String DIGEST = "SM3-Digest";
  private static final String MANIFEST_DIGEST = "SM3-Digest-Manifest";
  private static final int LONGEST_BLOCK = 64 << 10;

  private final SignedJar jar;

  NationalSignature(SignedJar jar) {
    this.jar = jar;
  }

  Signature examined() throws IOException {
    JarEntry manifestEntry = jar.manifestEntry();
    JarEntry block = jar.signingFiles(SignedJar.NATIONAL_BLOCK).findFirst().orElseThrow();
    JarEntry file = signatureFile(block);
    if (!jar.hasOneSignature()) {
      jar.violation(jar.name(), "modules.signature.several");
      throw jar.broken();
    }
    byte[] signed = jar.bytes(file, SignedJar.LONGEST_LIST);
    Signature signature = signer(jar.bytes(block, LONGEST_BLOCK), signed);
    byte[] manifest = jar.bytes(manifestEntry, SignedJar.LONGEST_LIST);
    String digest = read(signed, file.getName()).getMainAttributes().getValue(MANIFEST_DIGEST);
    if (!isDigest(digest, Sm2.sm3().digest(manifest))) {
      throw Problem.of(Kind.INVALID, "modules.signature.manifest", jar.name());
    }
    Map<String, Attributes> entries = read(manifest, JarFile.MANIFEST_NAME).getEntries();
    jar.missing(entries, DIGEST.toUpperCase(Locale.ROOT));
    for (JarEntry entry : jar.content()) {
      compare(entry, entries.get(entry.getName()));
    }
    if (!jar.isWhole()) {
      throw jar.broken();
    }
    return signature;
  }

  private JarEntry signatureFile(JarEntry block) {
    String name = block.getName().replaceFirst("\\.[^.]+$", ".SF");
    return jar.signingFiles(SignedJar.SIGNATURE_FILE)
        .findFirst()
        .orElseThrow(
            () -> {
              jar.violation(name, "modules.signature.missing");
              return jar.broken();
            });
  }

  /**
   * Whoever signed these bytes.
   *
   * @throws Problem when nobody did, or not with SM2 and SM3
   */
  private Signature signer(byte[] block, byte[] signed) {
    try {
      Optional<X509Certificate> signer = verified(block, signed);
      if (signer.isPresent()) {
        return Certificates.signature(signer.get(), null);
      }
    } catch (CMSException | OperatorCreationException | CertificateException e) {
      throw weak(e);
    } catch (RuntimeException | StackOverflowError e) {
      // The library tells of some broken structures in this way, also by NullPointerException.
      throw weak(e);
    }
    throw weak(null);
  }

  /** The certificate of the one signer; empty when the signature is not his or not of this kind. */
  private static Optional<X509Certificate> verified(byte[] block, byte[] signed)
      throws CMSException, OperatorCreationException, CertificateException {
    CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signed), block);
    Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      return Optional.empty();
    }
    SignerInformation signer = signers.iterator().next();
    List<X509CertificateHolder> holders =
        data.getCertificates().getMatches(null).stream()
            .filter(h -> signer.getSID().match(h))
            .toList();
    boolean national =
        signer.getDigestAlgorithmID().getAlgorithm().equals(GMObjectIdentifiers.sm3)
            && GMObjectIdentifiers.sm2sign_with_sm3.getId().equals(signer.getEncryptionAlgOID());
    if (holders.size() != 1 || !national) {
      return Optional.empty();
    }
    X509Certificate certificate =
        Sm2.whole(
            new JcaX509CertificateConverter()
                .setProvider(Sm2.PROVIDER)
                .getCertificate(holders.get(0)));
    boolean verified =
        Certificates.isSm2(certificate.getPublicKey())
            && signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Sm2.PROVIDER)
                    .build(certificate.getPublicKey()));
    return verified ? Optional.of(certificate) : Optional.empty();
  }

  private Problem weak(Throwable cause) {
    return Problem.of(Kind.INVALID, "modules.signature.weak", jar.name()).causedBy(cause);
  }

  private Manifest read(byte[] bytes, String name) {
    try {
      return new Manifest(new ByteArrayInputStream(bytes));
    } catch (IOException | IllegalArgumentException e) {
      jar.violation(name, "modules.signature.unreadable");
      throw jar.broken().causedBy(e);
    }
  }

  private void compare(JarEntry entry, Attributes attributes) throws IOException {
    String said = attributes == null ? null : attributes.getValue(DIGEST);
    if (said == null) {
      jar.violation(entry.getName(), "modules.signature.partly");
      return;
    }
    MessageDigest digest = Sm2.sm3();
    jar.drain(entry, (read, length) -> digest.update(read, 0, length));
    if (!isDigest(said, digest.digest())) {
      jar.violation(entry.getName(), "modules.signature.changed");
    }
  }

  private static boolean isDigest(String said, byte[] is) {
    try {
      return said != null && MessageDigest.isEqual(Base64.getDecoder().decode(said), is);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
