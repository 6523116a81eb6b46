package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the local stack signs opens nothing in production. */
class TrustedIssuerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8090",
                "http://127.1.2.3",
                "https://localhost/realms/worksafe",
                "http://LOCALHOST:8091",
                "http://[::1]:8090",
                "worksafe"
            })
    void issuerOfOneMachineIsRefusedInProduction(String issuer) {
        assertThatThrownBy(() -> new TrustedIssuer("production", issuer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(issuer);
        assertThat(new TrustedIssuer("development", issuer)).isNotNull();
    }

    @Test
    void issuerWithANameIsTrusted() {
        assertThat(new TrustedIssuer("production", "https://id.example.gov.cn/realms/worksafe"))
                .isNotNull();
    }
}
