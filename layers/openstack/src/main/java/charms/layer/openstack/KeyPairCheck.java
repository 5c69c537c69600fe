package charms.layer.openstack;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Whether a private key belongs to a certificate. What cannot be told is taken for true. */
final class KeyPairCheck {
  private static final byte[] CHALLENGE = "charm".getBytes(StandardCharsets.UTF_8);
  private static final int DER_INTEGER = 2;

  private KeyPairCheck() {}

  static boolean fits(String certificate, String key) {
    try {
      PublicKey of =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(certificate.getBytes(StandardCharsets.UTF_8)))
              .getPublicKey();
      if (key.contains("BEGIN RSA PRIVATE KEY") && of instanceof RSAPublicKey rsa) {
        return modulus(der(key)).equals(rsa.getModulus());
      }
      if (!key.contains("BEGIN PRIVATE KEY")) {
        return true;
      }
      PrivateKey own =
          KeyFactory.getInstance(of.getAlgorithm())
              .generatePrivate(new PKCS8EncodedKeySpec(der(key)));
      return signs(own, of);
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }

  private static boolean signs(PrivateKey own, PublicKey of) throws GeneralSecurityException {
    String algorithm = own.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signing = Signature.getInstance(algorithm);
    signing.initSign(own);
    signing.update(CHALLENGE);
    byte[] signed = signing.sign();
    Signature verifying = Signature.getInstance(algorithm);
    verifying.initVerify(of);
    verifying.update(CHALLENGE);
    return verifying.verify(signed);
  }

  private static byte[] der(String pem) {
    String body = pem.replaceAll("-----[^-]+-----", "").replaceAll("\\s", "");
    return Base64.getDecoder().decode(body);
  }

  /** The second integer of an RSAPrivateKey (RFC 8017, appendix A.1.2). */
  private static BigInteger modulus(byte[] der) {
    int at = header(der, 0);
    int version = header(der, at);
    int next = version + length(der, at);
    if (der[next] != DER_INTEGER) {
      throw new IllegalArgumentException("no RSA private key");
    }
    int start = header(der, next);
    return new BigInteger(1, Arrays.copyOfRange(der, start, start + length(der, next)));
  }

  /** Where the content begins of the element at a place. */
  private static int header(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int length(byte[] der, int at) {
    int first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      length = length << 8 | der[at + 2 + i] & 0xff;
    }
    return length;
  }
}
