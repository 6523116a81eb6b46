package worksafe.platform.figures.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are those of RFC 8032, so that anybody verifies with a library of his own. */
class ReportKeyTest {

    /** RFC 8032, 7.1, test 1: secret key, public key, signature of the empty text. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String OF_NOTHING =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    private final ReportKey key =
            ReportKey.of(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SECRET)));

    @Test
    void keyAndSignatureAreThoseOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.publicKey())))
                .endsWith(PUBLIC);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(""))))
                .isEqualTo(OF_NOTHING);
        assertThat(key.id()).matches("[0-9a-f]{16}");
        assertThat(key).hasToString("ReportKey[" + key.id() + "]");
    }

    @Test
    void whateverWasChangedDoesNotVerify() {
        var signature = key.sign("报表");
        var another = ReportKey.of(Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(ReportKey.verifies(key.publicKey(), "报表", signature)).isTrue();
        assertThat(ReportKey.verifies(key.publicKey(), "报表 ", signature)).isFalse();
        assertThat(ReportKey.verifies(another.publicKey(), "报表", signature)).isFalse();
        assertThat(ReportKey.verifies(key.publicKey(), "报表", "AAAA")).isFalse();
        assertThat(ReportKey.verifies("no key", "报表", signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64 at all!"})
    void whatIsNoKeyIsRefusedWithoutTellingIt(String text) {
        assertThatThrownBy(() -> ReportKey.of(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_FIGURES_REPORT_KEY")
                .hasMessageNotContaining(text)
                .hasNoCause();
    }
}
