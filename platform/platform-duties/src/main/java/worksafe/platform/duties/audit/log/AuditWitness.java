package worksafe.platform.duties.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.tls.InsideTls;
import worksafe.tlog.NoteKey;
import worksafe.tlog.witness.HttpLog;
import worksafe.tlog.witness.LogSource;

/**
 * Who countersigns this context's log, where the operator named somebody: a public key, which is all that is believed, and an
 * address, at which everybody reads what was countersigned.
 */
@ApplicationScoped
class AuditWitness {

    private final @Nullable NoteKey key;
    private final @Nullable LogSource source;

    AuditWitness(
            @ConfigProperty(name = "worksafe.audit-witness.key") Optional<String> key,
            @ConfigProperty(name = "worksafe.audit-witness.url") Optional<String> url,
            AuditLogKey log,
            InsideTls tls) {
        this.key =
                key.filter(text -> !text.isBlank()).map(AuditWitness::cosigning).orElse(null);
        this.source = url.filter(text -> !text.isBlank())
                .flatMap(text -> log.signer()
                        .map(signer -> read(
                                URI.create(text.strip() + "/" + signer.key().name()), tls)))
                .orElse(null);
    }

    private static LogSource read(URI address, InsideTls tls) {
        return tls.context().map(context -> new HttpLog(address, context)).orElseGet(() -> new HttpLog(address));
    }

    /** Its key; empty where the operator named no witness. */
    Optional<NoteKey> key() {
        return Optional.ofNullable(key);
    }

    /** What it gives out of this log; empty where there is no witness, or no log. */
    Optional<LogSource> source() {
        return key == null ? Optional.empty() : Optional.ofNullable(source);
    }

    private static NoteKey cosigning(String text) {
        var key = NoteKey.parse(text);
        if (key.kind() != NoteKey.Kind.COSIGNATURE) {
            throw new IllegalStateException("WORKSAFE_AUDIT_WITNESS_KEY is not the key of a witness: " + key);
        }
        return key;
    }
}
