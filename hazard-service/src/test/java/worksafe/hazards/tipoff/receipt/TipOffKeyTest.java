package worksafe.hazards.tipoff.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** By what an informer asks again. */
class TipOffKeyTest {

    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final String SECRET = "5B3N6H1T2RVAQE7M2K4F9D0G8C";

    @Test
    void keyOpensToItsSecretAlone() {
        var key = TipOffKey.of("7M2K4F9D0G8C", SECRET);

        assertThat(key.opens(SECRET)).isTrue();
        assertThat(key.opens(SECRET.replace('5', '6'))).isFalse();
        assertThat(key.secretHash()).doesNotContain(SECRET);
        assertThat(TipOffKey.of("7M2K4F9D0G8D", SECRET).secretHash())
                .as("salted by the receipt")
                .isNotEqualTo(key.secretHash());
        assertThat(key.toString()).doesNotContain("7M2K4F9D0G8C");
    }

    @Test
    void tenWrongSecretsShutItForAnHour() {
        var key = TipOffKey.of("7M2K4F9D0G8C", SECRET);
        for (int i = 0; i < TipOffKey.MOST_MISSES; i++) {
            assertThat(key.isShut(NOW)).isFalse();
            key = key.missed(NOW);
        }

        assertThat(key.isShut(NOW)).isTrue();
        assertThat(key.isShut(NOW.plus(Duration.ofMinutes(59)))).isTrue();
        var later = NOW.plus(Duration.ofHours(1));
        assertThat(key.isShut(later)).isFalse();
        assertThat(key.missed(later).misses()).isEqualTo(1);
    }
}
