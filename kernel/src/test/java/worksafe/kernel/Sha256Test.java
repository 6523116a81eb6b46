package worksafe.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** FIPS 180-4, the example of one block. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void textAndBytesAndPiecesGiveTheDigestOfTheStandard() {
        var piecewise = Sha256.digest();
        piecewise.update("a".getBytes(UTF_8));
        piecewise.update("bc".getBytes(UTF_8));

        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex("abc".getBytes(UTF_8))).isEqualTo(ABC);
        assertThat(Sha256.hex(piecewise)).isEqualTo(ABC);
    }

    @Test
    void textIsDigestedInUtf8() {
        assertThat(Sha256.hex("安全")).isEqualTo(Sha256.hex("安全".getBytes(UTF_8)));
    }
}
