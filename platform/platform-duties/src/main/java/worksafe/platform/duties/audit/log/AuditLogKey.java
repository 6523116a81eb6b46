package worksafe.platform.duties.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.SecretBytes;
import worksafe.tlog.NoteSigner;

/** The key that signs the checkpoints of this context's log, under the log's own name. */
@ApplicationScoped
class AuditLogKey {

    private final @Nullable NoteSigner signer;

    AuditLogKey(
            @ConfigProperty(name = "worksafe.audit-log.key") Optional<String> key,
            @ConfigProperty(name = "worksafe.audit-log.name") String name,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.signer = key.filter(text -> !text.isBlank())
                .map(text -> NoteSigner.ofLog(name + "/" + context, SecretBytes.of("WORKSAFE_AUDIT_LOG_KEY", text)))
                .orElse(null);
    }

    /** Empty where the operator gave no key; then nothing is numbered. */
    Optional<NoteSigner> signer() {
        return Optional.ofNullable(signer);
    }
}
