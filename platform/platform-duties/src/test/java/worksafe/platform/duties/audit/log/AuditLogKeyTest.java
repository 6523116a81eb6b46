package worksafe.platform.duties.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;

class AuditLogKeyTest {

    private static final String NAME = "worksafe.test";
    private static final String CONTEXT = "probe";

    private static String key(int number) {
        return Base64.getEncoder().encodeToString(secret(number));
    }

    private static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }

    private static AuditLogKey of(String profile, Optional<String> key, String... former) {
        return new AuditLogKey(
                profile, key, former.length == 0 ? Optional.empty() : Optional.of(List.of(former)), NAME, CONTEXT);
    }

    @Test
    void productionDoesNotStartWithoutAKey() {
        var without = of("production", Optional.empty());

        assertThatThrownBy(() -> without.start(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_AUDIT_LOG_KEY");
        of("production", Optional.of(key(1))).start(new StartupEvent());
        of("development", Optional.empty()).start(new StartupEvent());
    }

    @Test
    void whatAFormerKeySignedIsGoneOnWith() {
        var former = NoteSigner.ofLog(NAME + "/" + CONTEXT, secret(1));
        var note = new Checkpoint(NAME + "/" + CONTEXT, 0, Hash.EMPTY).signed(former);

        assertThat(of("production", Optional.of(key(1))).signed(note)).isTrue();
        assertThat(of("production", Optional.of(key(2))).signed(note)).isFalse();
        assertThat(of("production", Optional.of(key(2)), former.key().toString())
                        .signed(note))
                .isTrue();
        assertThatThrownBy(() -> of("production", Optional.of(key(2)), key(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WORKSAFE_AUDIT_LOG_FORMER_KEYS")
                .hasMessageNotContaining(key(1));
    }
}
