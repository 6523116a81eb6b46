package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 8032, 7.1, test 2: a message of one byte. */
class Ed25519Test {

    private static final byte[] SECRET = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final byte[] PUBLIC = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final byte[] MESSAGE = hex("72");
    private static final byte[] SIGNATURE = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    @Test
    void keyAndSignatureAreThoseOfTheStandard() {
        var pair = Ed25519.pair(SECRET);

        assertThat(pair.getPublic().getEncoded()).hasSize(44).endsWith(PUBLIC);
        assertThat(Ed25519.sign(pair.getPrivate(), MESSAGE)).isEqualTo(SIGNATURE);
        assertThat(Ed25519.publicKey(pair.getPublic().getEncoded())).isEqualTo(pair.getPublic());
    }

    @Test
    void whateverWasChangedDoesNotVerify() {
        var key = Ed25519.pair(SECRET).getPublic();
        var changed = SIGNATURE.clone();
        changed[63]++;

        assertThat(Ed25519.verifies(key, MESSAGE, SIGNATURE)).isTrue();
        assertThat(Ed25519.verifies(key, new byte[0], SIGNATURE)).isFalse();
        assertThat(Ed25519.verifies(key, MESSAGE, changed)).isFalse();
        assertThat(Ed25519.verifies(key, MESSAGE, new byte[3])).isFalse();
        assertThat(Ed25519.verifies(Ed25519.pair(new byte[32]).getPublic(), MESSAGE, SIGNATURE))
                .isFalse();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> Ed25519.pair(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ed25519.publicKey(PUBLIC)).isInstanceOf(IllegalArgumentException.class);
    }
}
