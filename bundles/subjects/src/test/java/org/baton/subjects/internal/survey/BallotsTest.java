package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BallotsTest {
  private static final String KEY = "00112233445566778899aabbccddeeff";

  private static Properties published() throws IOException {
    Properties vector = new Properties();
    try (InputStream file =
        BallotsTest.class.getResourceAsStream("/rfc9474-deterministic.properties")) {
      vector.load(file);
    }
    return vector;
  }

  private static String secret(Properties vector) throws GeneralSecurityException {
    BigInteger n = new BigInteger(vector.getProperty("n"), 16);
    BigInteger p = new BigInteger(vector.getProperty("p"), 16);
    BigInteger q = new BigInteger(vector.getProperty("q"), 16);
    BigInteger d = new BigInteger(vector.getProperty("d"), 16);
    BigInteger one = BigInteger.ONE;
    RSAPrivateCrtKeySpec key =
        new RSAPrivateCrtKeySpec(
            n,
            Ballots.EXPONENT,
            d,
            p,
            q,
            d.mod(p.subtract(one)),
            d.mod(q.subtract(one)),
            q.modInverse(p));
    byte[] encoded = KeyFactory.getInstance("RSA").generatePrivate(key).getEncoded();
    return HexFormat.of().formatHex(encoded);
  }

  @Test
  void signsAndVerifiesWhatTheStandardPublishes() throws Exception {
    Properties vector = published();
    String modulus = vector.getProperty("n");
    assertThat(Ballots.sign(modulus, secret(vector), vector.getProperty("blinded_msg")))
        .hasValue(vector.getProperty("blind_sig"));
    byte[] message = HexFormat.of().parseHex(vector.getProperty("msg"));
    String signature = vector.getProperty("sig");
    assertThat(Ballots.isSound(modulus, message, signature)).isTrue();
    message[0] ^= 1;
    assertThat(Ballots.isSound(modulus, message, signature)).isFalse();
  }

  @Test
  void aPhonesBallotIsSoundAndTellsNothingOfWhatWasSigned() {
    Ballots.Key key = Ballots.key();
    Phone phone = new Phone(key.modulus(), KEY);
    String signed = Ballots.sign(key.modulus(), key.secret(), phone.blinded()).orElseThrow();
    String proof = phone.finish(signed);
    assertThat(Ballots.isSound(key.modulus(), KEY, proof)).isTrue();
    assertThat(proof).isNotEqualTo(signed);
    Phone again = new Phone(key.modulus(), KEY);
    assertThat(again.blinded()).as("the same word, blinded anew").isNotEqualTo(phone.blinded());
  }

  @Test
  void refusesWhatIsForgedOrForAnotherSurvey() {
    Ballots.Key key = Ballots.key();
    Ballots.Key other = Ballots.key();
    Phone phone = new Phone(other.modulus(), KEY);
    String signed = Ballots.sign(other.modulus(), other.secret(), phone.blinded()).orElseThrow();
    String proof = phone.finish(signed);
    assertThat(Ballots.isSound(key.modulus(), KEY, proof)).isFalse();
    assertThat(Ballots.isSound(other.modulus(), KEY.replace('0', '1'), proof)).isFalse();
    assertThat(Ballots.isSound(other.modulus(), KEY, "zz")).isFalse();
    assertThat(Ballots.isSound(other.modulus(), KEY, "")).isFalse();
    assertThat(Ballots.isSound(other.modulus(), KEY, "00")).isFalse();
    assertThat(Ballots.sign(key.modulus(), key.secret(), key.modulus()))
        .isEqualTo(Optional.empty());
    assertThat(Ballots.sign(key.modulus(), key.secret(), "0")).isEmpty();
  }
}
