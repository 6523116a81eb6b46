package worksafe.platform.duties.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Against published values and those of another implementation, so that anybody opens what was sealed with a library of his own. */
class NationalCryptographyTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8998, A.1: ciphertext and tag. */
    @Test
    void sm4GcmIsThatOfTheStandard() throws GeneralSecurityException {
        var cipher = NationalCryptography.sm4Gcm();
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HEX.parseHex("0123456789abcdeffedcba9876543210"), "SM4"),
                new GCMParameterSpec(128, HEX.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        var sealed = cipher.doFinal(HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    /** As OpenSSL computes it: {@code openssl kdf -kdfopt digest:SM3 … HKDF}. */
    @Test
    void keyOfSm4IsDerivedByHkdfOverHmacSm3() {
        var key = NationalCryptography.sm4Key("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

        assertThat(HEX.formatHex(key.getEncoded())).isEqualTo("237d23be4e9623a2747092f3374cb453");
        assertThat(key.getAlgorithm()).isEqualTo("SM4");
    }
}
