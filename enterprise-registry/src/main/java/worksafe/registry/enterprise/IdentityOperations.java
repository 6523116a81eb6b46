package worksafe.registry.enterprise;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;

/** Sees to it that an identifier in force belongs to one enterprise. */
@ApplicationScoped
class IdentityOperations {

    private static final Logger LOG = Logger.getLogger(IdentityOperations.class);

    private final Enterprises enterprises;
    private final Caller caller;

    IdentityOperations(Enterprises enterprises, Caller caller) {
        this.enterprises = enterprises;
        this.caller = caller;
    }

    /**
     * Refuses an identifier that is in force for another enterprise; in the transaction that would put it in force.
     *
     * @throws RuleViolation 409 {@code identifier-in-use} when the caller can see whose, {@code registered-elsewhere}
     *     when not
     */
    void requireFree(IdentifierDraft draft) {
        var owner = enterprises.owner(draft.scheme(), draft.value());
        if (owner.isPresent()) {
            throw new RuleViolation(RegistryProblem.IDENTIFIER_IN_USE, draft.value(), owner.get());
        }
        if (enterprises.isTaken(draft.scheme(), draft.value())) {
            throw new RuleViolation(RegistryProblem.REGISTERED_ELSEWHERE, draft.value());
        }
    }

    /**
     * Does the operation. An attempt at an identifier of an enterprise that the caller cannot see is refused like any
     * other, but leaves a record: who tries codes may be looking for what is hidden. The operation's own transaction
     * has been rolled back by then.
     */
    <T> T watched(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuleViolation refusal) {
            if (refusal.type() == RegistryProblem.REGISTERED_ELSEWHERE) {
                QuarkusTransaction.requiringNew().run(() -> record(refusal));
            }
            throw refusal;
        }
    }

    private void record(RuleViolation refusal) {
        LOG.infof("%s asked for an identifier in force elsewhere: %s", caller.subject(), refusal.arguments());
    }
}
