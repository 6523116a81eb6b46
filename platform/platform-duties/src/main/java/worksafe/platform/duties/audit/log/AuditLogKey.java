package worksafe.platform.duties.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
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
                .map(text -> NoteSigner.ofLog(name + "/" + context, secret(text)))
                .orElse(null);
    }

    /** Empty where the operator gave no key; then nothing is numbered. */
    Optional<NoteSigner> signer() {
        return Optional.ofNullable(signer);
    }

    private static byte[] secret(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The cause would quote what it could not read.
            throw new IllegalStateException("WORKSAFE_AUDIT_LOG_KEY is not base64");
        }
        if (secret.length != 32) {
            throw new IllegalStateException("WORKSAFE_AUDIT_LOG_KEY has 32 bytes, not " + secret.length);
        }
        return secret;
    }
}
