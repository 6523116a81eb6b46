package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBytesTest {

    private static final byte[] BYTES = "a key of exactly thirty-two byte".getBytes(StandardCharsets.UTF_8);
    private static final String TEXT = Base64.getEncoder().encodeToString(BYTES);

    @Test
    void bytesAreReadWithTheLineEndAfterThem() {
        assertThat(SecretBytes.of("WORKSAFE_SOME_KEY", TEXT)).isEqualTo(BYTES);
        assertThat(SecretBytes.of("WORKSAFE_SOME_KEY", " " + TEXT + "\n")).isEqualTo(BYTES);
    }

    @Test
    void whatIsNoSecretIsRefusedByTheNameOfTheSettingAlone() {
        assertThatThrownBy(() -> SecretBytes.of("WORKSAFE_SOME_KEY", "not base64!"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("WORKSAFE_SOME_KEY is not base64")
                .hasNoCause();
        assertThatThrownBy(() -> SecretBytes.of("WORKSAFE_SOME_KEY", "c2hvcnQ="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("WORKSAFE_SOME_KEY has 32 bytes, not 5")
                .hasNoCause();
    }
}
