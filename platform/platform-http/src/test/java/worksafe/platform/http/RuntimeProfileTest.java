package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that is nearly right starts nothing. */
class RuntimeProfileTest {

    @Test
    void bothWordsAreRead() {
        assertThat(RuntimeProfile.of("production").isProduction()).isTrue();
        assertThat(RuntimeProfile.of("development").isProduction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "PRODUCTION", "production ", "dev", "test", ""})
    void anyOtherWordIsRefused(String word) {
        assertThatThrownBy(() -> RuntimeProfile.of(word))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_PROFILE");
        assertThatThrownBy(() -> new TrustedIssuer(word, "https://id.example.gov.cn/realms/worksafe"))
                .as("which every process makes when it starts")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_PROFILE");
    }
}
