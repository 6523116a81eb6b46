package worksafe.registry.bureau.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SenderKeyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Duration TOLERATED = Duration.ofMinutes(5);
    private static final byte[] BODY = "{\"records\": []}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signatureIsGoodForItsBodyAndAWhile() {
        var key = SenderKey.random();
        var signature = key.sign(BODY, NOW);

        assertThat(key.isSignature(signature, BODY, NOW, TOLERATED)).isTrue();
        assertThat(key.isSignature(signature, BODY, NOW.plusSeconds(300), TOLERATED))
                .isTrue();
        assertThat(key.isSignature(signature, BODY, NOW.plusSeconds(301), TOLERATED))
                .isFalse();
        assertThat(key.isSignature(signature, BODY, NOW.minusSeconds(301), TOLERATED))
                .isFalse();
        assertThat(key.isSignature(signature, "{}".getBytes(StandardCharsets.UTF_8), NOW, TOLERATED))
                .isFalse();
        assertThat(SenderKey.random().isSignature(signature, BODY, NOW, TOLERATED))
                .isFalse();
    }

    @Test
    void whatHasNotTheFormIsNoSignature() {
        var key = SenderKey.random();
        for (var header : new String[] {null, "", "v1=00", "t=1,v1=zz", "t=99999999999999,v1=" + "0".repeat(64)}) {
            assertThat(key.isSignature(header, BODY, NOW, TOLERATED)).as(header).isFalse();
        }
    }

    @Test
    void signatureNamesItsMoment() {
        assertThat(SenderKey.signedAt(SenderKey.random().sign(BODY, NOW))).isEqualTo(NOW);
        assertThatIllegalArgumentException().isThrownBy(() -> SenderKey.signedAt("nonsense"));
    }

    /** As a bureau computes it with any tool: printf '%s' '1772326800.{"records": []}' | openssl dgst -sha256 -mac HMAC …. */
    @Test
    void signatureIsWhatTheDescriptionSays() throws Exception {
        var hex = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(java.util.HexFormat.of().parseHex(hex), "HmacSHA256"));
        var expected = mac.doFinal("1772326800.{\"records\": []}".getBytes(StandardCharsets.UTF_8));

        assertThat(SenderKey.of(hex).sign(BODY, NOW))
                .isEqualTo("t=1772326800,v1=" + java.util.HexFormat.of().formatHex(expected));
    }

    @Test
    void keyIsShownNowhere() {
        var key = SenderKey.random();

        assertThat(key.hex()).matches("[0-9a-f]{64}");
        assertThat(key.toString()).doesNotContain(key.hex());
    }
}
