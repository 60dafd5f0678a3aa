package org.baton.modules.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.lock.Drift.Difference;
import org.baton.modules.internal.lock.Lock.Module;
import org.baton.modules.internal.lock.Lock.Settings;
import org.baton.modules.internal.lock.SignedLock.Seal;
import org.junit.jupiter.api.Test;

class LocksTest {
  static final String HASH = "ab".repeat(32);

  static Lock lock(Module... modules) {
    return new Lock(1, "1.0.0", "17.0.15", List.of(modules), List.of());
  }

  static Module module(String id, String version, String sha256) {
    return new Module(id, version, sha256, "Example");
  }

  static String signed(Lock lock) throws GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(keys.getPrivate());
    signature.update(("modules.lock\n" + LockText.of(lock)).getBytes(StandardCharsets.UTF_8));
    byte[] encoded = keys.getPublic().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
            + "\n-----END PUBLIC KEY-----\n";
    String key = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    String value = Base64.getEncoder().encodeToString(signature.sign());
    return LockText.of(new SignedLock(lock, new Seal("Ed25519", key, pem, value)));
  }

  @Test
  void equalServersHaveEqualTextsWhateverTheOrder() {
    Module a = module("appeals", "1.2.0", HASH);
    Module b = module("subjects", "2.0.0", HASH);
    Settings first = new Settings("org.baton.appeals", Map.of("z", "1", "b", "2"));
    Settings second = new Settings("org.baton.subjects", Map.of());
    String one = LockText.of(new Lock(1, "1", "17", List.of(b, a), List.of(second, first)));
    assertThat(one)
        .isEqualTo(LockText.of(new Lock(1, "1", "17", List.of(a, b), List.of(first, second))))
        .doesNotContain("\r");
    assertThat(one.indexOf("appeals")).isLessThan(one.indexOf("subjects"));
    assertThat(one.indexOf("\"b\"")).isLessThan(one.indexOf("\"z\""));
  }

  @Test
  void aSignedTextIsReadAgainAndItsSignatureStandsAtTheEnd() throws Exception {
    Lock lock = lock(module("appeals", "1.2.0", HASH));
    String text = signed(lock);
    assertThat(text.indexOf("\"signature\"")).isGreaterThan(text.indexOf("\"modules\""));
    SignedLock read = LockText.read(new ByteArrayInputStream(text.getBytes("UTF-8")));
    assertThat(read.lock()).isEqualTo(lock);
    assertThat(LockSignature.verify(read, "")).isEqualTo(read.signature().key());
    assertThat(LockSignature.verify(read, read.signature().key())).hasSize(64);
    assertThatThrownBy(() -> LockSignature.verify(read, HASH))
        .hasMessageContaining("modules.lock.key");
  }

  @Test
  void whatWasChangedAfterItWasSignedIsRefused() throws Exception {
    String text = signed(lock(module("appeals", "1.2.0", HASH)));
    for (String changed :
        List.of(text.replace("1.2.0", "1.2.1"), text.replace("Example", "Another"))) {
      assertThatThrownBy(() -> LockSignature.verify(LockText.read(changed), ""))
          .hasMessageContaining("modules.lock.signature");
    }
    SignedLock own = LockText.read(text);
    Seal other = LockText.read(signed(own.lock())).signature();
    Seal mixed = new Seal("Ed25519", own.signature().key(), other.publicKey(), other.value());
    assertThatThrownBy(() -> LockSignature.verify(new SignedLock(own.lock(), mixed), ""))
        .hasMessageContaining("modules.lock.signature");
  }

  @Test
  void whatIsNoLockFileIsRefused() throws Exception {
    String text = signed(lock());
    for (String broken :
        List.of(
            "",
            "null",
            "{}",
            "[]",
            text + "{}",
            text.replace("\"platform\"", "\"more\" : 1, \"platform\""),
            text.replace("\"platform\"", "\"platform\" : \"2\", \"platform\""))) {
      assertThatThrownBy(() -> LockText.read(broken))
          .as(broken)
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).startsWith("modules.lock."));
    }
    assertThatThrownBy(() -> LockText.read(text.replace("\"format\" : 1", "\"format\" : 2")))
        .hasMessageContaining("modules.lock.format");
    byte[] large = new byte[(1 << 20) + 1];
    assertThatThrownBy(() -> LockText.read(new ByteArrayInputStream(large)))
        .hasMessageContaining("modules.lock.large");
  }

  @Test
  void everyDifferenceIsNamedOnce() {
    Lock expected =
        new Lock(
            1,
            "1.0.0",
            "17",
            List.of(
                module("appeals", "1.0.0", HASH),
                module("gone", "1.0.0", HASH),
                module("same", "1.0.0", HASH),
                module("subjects", "1.0.0", HASH)),
            List.of(new Settings("org.baton.same", Map.of("a", "1", "b", "2"))));
    Lock actual =
        new Lock(
            1,
            "1.1.0",
            "17",
            List.of(
                module("appeals", "1.0.0", "cd".repeat(32)),
                module("more", "3.0.0", HASH),
                module("same", "1.0.0", HASH),
                module("subjects", "1.1.0", HASH)),
            List.of(new Settings("org.baton.same", Map.of("b", "3", "c", "4"))));
    assertThat(Drift.between(expected, actual))
        .extracting(Difference::code)
        .containsExactly(
            "modules.lock.drift.platform",
            "modules.lock.drift.bytes",
            "modules.lock.drift.missing",
            "modules.lock.drift.more",
            "modules.lock.drift.version",
            "modules.lock.drift.unset",
            "modules.lock.drift.setting",
            "modules.lock.drift.set");
    assertThat(Drift.between(expected, expected)).isEmpty();
  }

  @Test
  void secretsAndOriginsAreLeftOut() {
    Hashtable<String, Object> all = new Hashtable<>();
    all.put("url", "https://example.org");
    all.put("names", new String[] {"b", "a"});
    all.put("limits", new int[] {1, 2});
    all.put("dbPassword", "x");
    all.put("api.key", "x");
    all.put("client_secret", "x");
    all.put(".hidden", "x");
    all.put("service.pid", "x");
    all.put("felix.fileinstall.filename", "x");
    all.put("pin", "x");
    ModuleSettings settings = new ModuleSettings(null, Set.of("org.baton.some/pin"));
    assertThat(settings.values("org.baton.some", all))
        .isEqualTo(Map.of("url", "https://example.org", "names", "b,a", "limits", "1,2"));
    assertThat(settings.values("org.baton.some", null)).isEmpty();
  }
}
