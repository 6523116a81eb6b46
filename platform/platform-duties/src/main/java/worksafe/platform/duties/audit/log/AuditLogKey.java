package worksafe.platform.duties.audit.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuntimeProfile;
import worksafe.platform.http.SecretBytes;
import worksafe.platform.service.MigrationStep;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.SignedNote;

/**
 * The key that signs the checkpoints of this context's log, under the log's own name, and the public halves of those that did so
 * before it. Production does not start without a key, as it does not without those of personal data; a step that migrates has none.
 */
@ApplicationScoped
class AuditLogKey {

    private final RuntimeProfile profile;
    private final @Nullable NoteSigner signer;
    private final List<NoteKey> former;

    AuditLogKey(
            @ConfigProperty(name = "worksafe.profile") String profile,
            @ConfigProperty(name = "worksafe.audit-log.key") Optional<String> key,
            @ConfigProperty(name = "worksafe.audit-log.former-keys") Optional<List<String>> former,
            @ConfigProperty(name = "worksafe.audit-log.name") String name,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.profile = RuntimeProfile.of(profile);
        this.former =
                former.orElse(List.of()).stream().map(AuditLogKey::formerKey).toList();
        this.signer = key.filter(text -> !text.isBlank())
                .map(text -> NoteSigner.ofLog(name + "/" + context, SecretBytes.of("WORKSAFE_AUDIT_LOG_KEY", text)))
                .orElse(null);
    }

    void start(@Observes @Priority(10) StartupEvent event) {
        if (profile.isProduction() && signer == null && !MigrationStep.isThis()) {
            throw new IllegalStateException("WORKSAFE_AUDIT_LOG_KEY must be set");
        }
    }

    /** Empty where the operator gave no key; then nothing is numbered. */
    Optional<NoteSigner> signer() {
        return Optional.ofNullable(signer);
    }

    /** Whether this context's log signed it, with its present key or a former one. */
    boolean signed(SignedNote note) {
        return Stream.concat(signer().map(NoteSigner::key).stream(), former.stream())
                .anyMatch(note::isSignedBy);
    }

    private static NoteKey formerKey(String text) {
        try {
            return NoteKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "WORKSAFE_AUDIT_LOG_FORMER_KEYS has what is no public half: " + e.getMessage(), e);
        }
    }
}
