package worksafe.registry.enterprise;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.IdentifierScheme;

/** Sees to it that an identifier in force belongs to one enterprise. */
@ApplicationScoped
public class IdentityOperations {

    /** What the audit log can name; other numbers may hold Chinese characters. */
    private static final Pattern WRITABLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Enterprises enterprises;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;

    IdentityOperations(Enterprises enterprises, Outbox outbox, Audit audit, Caller caller, InstantSource clock) {
        this.enterprises = enterprises;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts a code or number that a feed brought in force for an enterprise, on the word of somebody who knows that it is
     * the same; in the transaction that says so.
     *
     * @param vouched whether a wrong check character was vouched for
     * @throws RuleViolation as {@code requireFree}, or 422 {@code identifier-unchanged}
     */
    @Transactional(TxType.MANDATORY)
    public void adopt(UUID id, IdentifierScheme scheme, String value, boolean vouched) {
        var now = clock.instant();
        var draft = new Identifier.Draft(
                Uuid7.next(clock),
                scheme,
                value,
                ChinaTime.dayOf(now),
                vouched ? IdentifierState.CHECK_MISMATCH_CONFIRMED : IdentifierState.VALID);
        requireFree(draft, id);
        outbox.append(enterprises.get(id).identify(draft, now));
    }

    /**
     * Refuses an identifier that is in force for another enterprise; in the transaction that would put it in force.
     *
     * @param self the enterprise that shall bear it
     * @throws RuleViolation 409 {@code identifier-in-use} when the caller can see whose, {@code registered-elsewhere}
     *     when not
     */
    void requireFree(Identifier.Draft draft, UUID self) {
        requireFree(draft.scheme(), draft.value(), self);
    }

    /** As {@link #requireFree(Identifier.Draft, UUID)}. */
    void requireFree(IdentifierScheme scheme, String value, UUID self) {
        var owner = enterprises.owner(scheme, value);
        if (owner.isEmpty() && enterprises.isTaken(scheme, value)) {
            throw new RuleViolation(RegistryProblem.REGISTERED_ELSEWHERE, value);
        }
        if (owner.isPresent() && !owner.get().equals(self)) {
            throw new RuleViolation(RegistryProblem.IDENTIFIER_IN_USE, value, owner.get());
        }
    }

    /**
     * Refuses an enterprise that the register perhaps has already, under another kind of identifier or without any.
     *
     * @throws RuleViolation 422 {@code perhaps-registered}
     */
    void requireNoneAlike(Enterprise.Draft draft) {
        var schemes = draft.identifiers().stream().map(Identifier.Draft::scheme).toList();
        enterprises.alike(draft.particulars(), schemes).ifPresent(known -> {
            throw new RuleViolation(RegistryProblem.PERHAPS_REGISTERED, known.id(), known.name());
        });
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
        var value = String.valueOf(refusal.arguments().getFirst());
        audit.record(AuditedAct.of(
                        "enterprise-identify",
                        "identifier",
                        WRITABLE.matcher(value).matches() ? value : "other",
                        caller.region())
                .refused(refusal.type().slug()));
    }
}
