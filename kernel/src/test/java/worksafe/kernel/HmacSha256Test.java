package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void digestIsThatOfTheStandard() {
        // RFC 4231, test case 2.
        assertThat(HexFormat.of().formatHex(HmacSha256.mac(bytes("Jefe"), bytes("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void piecesAreReadAsOne() {
        assertThat(HmacSha256.mac(bytes("Jefe"), bytes("what do ya "), bytes("want for nothing?")))
                .isEqualTo(HmacSha256.mac(bytes("Jefe"), bytes("what do ya want for nothing?")));
    }
}
