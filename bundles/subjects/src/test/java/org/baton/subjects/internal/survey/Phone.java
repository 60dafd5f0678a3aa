package org.baton.subjects.internal.survey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** A phone that has a word signed blindly: RFC 9474, 4.2 and 4.4. */
final class Phone {
  private static final int HASH = 48;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BigInteger modulus;
  private final BigInteger back;
  private final String blinded;

  Phone(String modulusHex, String word) {
    modulus = new BigInteger(modulusHex, 16);
    BigInteger encoded = encode(word.getBytes(StandardCharsets.US_ASCII), modulus.bitLength() - 1);
    BigInteger factor = new BigInteger(modulus.bitLength() - 1, RANDOM);
    back = factor.modInverse(modulus);
    BigInteger raised = factor.modPow(Ballots.EXPONENT, modulus);
    blinded = encoded.multiply(raised).mod(modulus).toString(16);
  }

  String blinded() {
    return blinded;
  }

  String finish(String signed) {
    BigInteger signature = new BigInteger(signed, 16).multiply(back).mod(modulus);
    int length = (modulus.bitLength() + 7) / 8;
    return HexFormat.of().formatHex(Ballots.bytes(signature, length));
  }

  /** EMSA-PSS-ENCODE of RFC 8017, 9.1.1. */
  private static BigInteger encode(byte[] message, int bits) {
    byte[] salt = new byte[HASH];
    RANDOM.nextBytes(salt);
    int length = (bits + 7) / 8;
    byte[] hash = sha(new byte[8], sha(message), salt);
    byte[] block = new byte[length - HASH - 1];
    block[block.length - HASH - 1] = 1;
    System.arraycopy(salt, 0, block, block.length - HASH, HASH);
    ByteBuffer mask = ByteBuffer.allocate(block.length + HASH);
    for (int i = 0; mask.position() < block.length; i++) {
      mask.put(sha(hash, ByteBuffer.allocate(4).putInt(i).array()));
    }
    for (int i = 0; i < block.length; i++) {
      block[i] ^= mask.get(i);
    }
    block[0] &= (byte) (0xff >> 8 * length - bits);
    byte[] all = Arrays.copyOf(block, length);
    System.arraycopy(hash, 0, all, block.length, HASH);
    all[length - 1] = (byte) 0xbc;
    return new BigInteger(1, all);
  }

  private static byte[] sha(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-384");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
