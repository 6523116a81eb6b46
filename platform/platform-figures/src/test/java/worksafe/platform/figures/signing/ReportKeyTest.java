package worksafe.platform.figures.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are those of RFC 8032 and GB/T 32918.5, so that anybody verifies with a library of his own. */
class ReportKeyTest {

    /** RFC 8032, 7.1, test 1: secret key, public key, signature of the empty text. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String OF_NOTHING =
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

    /** What X.509 writes before a public key on the curve of SM2. */
    private static final String SM2_START = "3059301306072a8648ce3d020106082a811ccf5501822d03420004";

    private static final String SM2_PUBLIC = "6675d90ec6f04e0a51e8a5560e096b824584d37b26f5132a55e4fb08bb75454f"
            + "bbf56a365ebd8b46733a371027263c158c85bc89b067504ddf9ad246577c0911";

    private final ReportKey key = of(ReportAlgorithm.ED25519);

    private static ReportKey of(ReportAlgorithm algorithm) {
        return ReportKey.of(
                algorithm, Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SECRET)));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void keyAndSignatureAreThoseOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.publicKey())))
                .endsWith(PUBLIC);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(""))))
                .isEqualTo(OF_NOTHING);
        assertThat(key.algorithm()).isEqualTo("Ed25519");
        assertThat(key.id()).matches("[0-9a-f]{16}");
        assertThat(key).hasToString("ReportKey[" + key.id() + "]");
    }

    /** GB/T 32918.5, annex A: public key, text, signature. */
    @Test
    void signatureOfTheNationalStandardVerifies() {
        var publicKey = base64(SM2_START
                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        var signature = base64("3046"
                + "022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

        assertThat(ReportKey.verifies(publicKey, "message digest", signature)).isTrue();
        assertThat(ReportKey.verifies(publicKey, "message digests", signature)).isFalse();
    }

    /** The public key was computed by another program from what OpenSSL derived; OpenSSL verifies what it signs. */
    @Test
    void keyOfSm2FollowsFromTheSameBytes() {
        var national = of(ReportAlgorithm.SM2);

        assertThat(national.algorithm()).isEqualTo("SM2");
        assertThat(national.publicKey()).isEqualTo(base64(SM2_START + SM2_PUBLIC));
        assertThat(national.id()).isNotEqualTo(key.id());
        assertThat(national).hasToString("ReportKey[" + national.id() + "]");
    }

    @Test
    void noProcessStartsWithAnAlgorithmThatThereIsNot() {
        assertThat(ReportAlgorithm.ofSetting("sm2")).isEqualTo(ReportAlgorithm.SM2);
        assertThatThrownBy(() -> ReportAlgorithm.ofSetting("RSA"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("WORKSAFE_FIGURES_REPORT_ALGORITHM must be ED25519 or SM2");
    }

    @ParameterizedTest
    @EnumSource
    void whateverWasChangedDoesNotVerify(ReportAlgorithm algorithm) {
        var key = of(algorithm);
        var signature = key.sign("报表");
        var another = ReportKey.of(algorithm, Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(ReportKey.verifies(key.publicKey(), "报表", signature)).isTrue();
        assertThat(ReportKey.verifies(key.publicKey(), "报表 ", signature)).isFalse();
        assertThat(ReportKey.verifies(another.publicKey(), "报表", signature)).isFalse();
        for (var other : ReportAlgorithm.values()) {
            assertThat(ReportKey.verifies(of(other).publicKey(), "报表", signature))
                    .isEqualTo(other == algorithm);
        }
        assertThat(ReportKey.verifies(key.publicKey(), "报表", "AAAA")).isFalse();
        assertThat(ReportKey.verifies("no key", "报表", signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64 at all!"})
    void whatIsNoKeyIsRefusedWithoutTellingIt(String text) {
        assertThatThrownBy(() -> ReportKey.of(ReportAlgorithm.SM2, text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_FIGURES_REPORT_KEY")
                .hasMessageNotContaining(text)
                .hasNoCause();
    }
}
