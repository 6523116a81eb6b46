package worksafe.platform.http.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.http.signing.InternalKey.Use;

/** By what gateway and services know one another. */
class InternalKeyTest {

    private final InternalKey key = new InternalKey(Optional.of("dGhlIGtleSBvZiB3ZWJob29rcyBpbiB0ZXN0cyBvbmw="));

    @Test
    void wordIsOursForItsUseAndItsTextOnly() {
        var signature = key.sign(Use.SOURCE, "192.0.2.1").orElseThrow();

        assertThat(key.isOurs(Use.SOURCE, "192.0.2.1", signature)).isTrue();
        assertThat(key.isOurs(Use.SOURCE, "192.0.2.2", signature)).isFalse();
        assertThat(key.isOurs(Use.ANSWER, "192.0.2.1", signature)).isFalse();
        assertThat(key.isOurs(Use.SOURCE, "192.0.2.1", null)).isFalse();
        assertThat(key.isOurs(Use.SOURCE, "192.0.2.1", "")).isFalse();
    }

    @Test
    void withoutAKeyNothingIsOurs() {
        var none = new InternalKey(Optional.of(" "));

        assertThat(none.isKnown()).isFalse();
        assertThat(none.sign(Use.SOURCE, "192.0.2.1")).isEmpty();
        assertThat(none.isOurs(Use.SOURCE, "192.0.2.1", "")).isFalse();
    }

    @Test
    void callerTravelsWhole() {
        var some = new SignedCaller(
                "jiangyin-data",
                "江阴市数据局",
                RegionCode.of("320281000000"),
                Set.of(Sector.EMERGENCY, Sector.TRANSPORT),
                Set.of(Role.FEED));
        var all =
                new SignedCaller("jiangyin-data", "江阴市数据局", RegionCode.of("320281000000"), null, Set.of(Role.AUDITOR));

        assertThat(SignedCaller.of(some.json())).isEqualTo(some);
        assertThat(SignedCaller.of(all.json())).isEqualTo(all);
    }
}
