package worksafe.platform.registers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.RegisterForm;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterLife;
import worksafe.platform.registers.kind.RegisterProblem;

/**
 * One version of an entry. It is never changed: each verb gives the next version, with the event that announces it.
 *
 * @param id of this version
 * @param entryId of the entry through all its versions
 * @param holdingId the holding whose entry it is
 * @param step what was done to make this version
 * @param reason why, where somebody was to say it
 * @param counted whether what the holder owes is met by it
 * @param imported whether it was brought in from a spreadsheet
 * @param recordedAt when the entry was made; {@code actedAt} when this version was
 */
record RegisterEntry(
        UUID id,
        UUID entryId,
        long version,
        String kind,
        long kindVersion,
        UUID holdingId,
        Holder holder,
        EntryState state,
        Step step,
        @Nullable String reason,
        EntryContent content,
        boolean counted,
        boolean imported,
        Instant recordedAt,
        String recordedBy,
        Instant actedAt,
        String actedBy) {

    /** What is done to entries. */
    enum Step {
        RECORDED,
        CORRECTED,
        ADJUSTED,
        REVISED,
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        CONFIRMED,
        RENEWED,
        WITHDRAWN
    }

    /** Who acts, when, in which context, and the id of the version that the act makes. */
    record Act(UUID id, String context, String by, Instant at) {}

    /** A next version and its announcement. */
    record Change(RegisterEntry entry, RegisterEvent event) {}

    static Change record(
            RegisterKind kind, UUID holdingId, Holder holder, EntryContent content, boolean imported, Act act) {
        var state = kind.initial();
        var entry = new RegisterEntry(
                act.id(),
                act.id(),
                1,
                kind.code(),
                kind.version(),
                holdingId,
                holder,
                state,
                Step.RECORDED,
                null,
                content,
                state.counts(),
                imported,
                act.at(),
                act.by(),
                act.at(),
                act.by());
        return new Change(entry, entry.announced(kind, act));
    }

    /** Puts right what was written wrongly; the old value and the reason stay with the versions. */
    Change correct(RegisterKind now, EntryContent corrected, String why, Act act) {
        require(now.form() != RegisterForm.SNAPSHOT);
        return rewrite(Step.CORRECTED, now, corrected, why, act);
    }

    /** The yearly or the thorough renewal of a document's text. */
    Change renewText(Step step, RegisterKind now, EntryContent text, String why, Act act) {
        require(now.form() == RegisterForm.DOCUMENT);
        return rewrite(step, now, text, why, act);
    }

    Change submit(RegisterKind now, Act act) {
        require(now.life() == RegisterLife.REVIEWED);
        return to(EntryState.SUBMITTED, Step.SUBMITTED, null, now, act);
    }

    /** @throws RuleViolation 422 {@code register-reviewer} for whoever handed it in */
    Change accept(RegisterKind now, Act act) {
        require(now.life() == RegisterLife.REVIEWED);
        if (state != EntryState.SUBMITTED) {
            // A draft may become ACCEPTED only where somebody confirms what was computed.
            throw new IllegalTransition(state, EntryState.ACCEPTED);
        }
        requireOther(EntryState.ACCEPTED, act);
        return to(EntryState.ACCEPTED, Step.ACCEPTED, null, now, act);
    }

    /** Sends it back to be completed. */
    Change giveBack(RegisterKind now, String why, Act act) {
        require(now.life() == RegisterLife.REVIEWED);
        requireOther(EntryState.RETURNED, act);
        return to(EntryState.RETURNED, Step.RETURNED, why, now, act);
    }

    /** A person stands for what the system computed. */
    Change confirm(RegisterKind now, Act act) {
        require(now.form() == RegisterForm.SNAPSHOT);
        return to(EntryState.ACCEPTED, Step.CONFIRMED, null, now, act);
    }

    Change withdraw(RegisterKind now, String why, Act act) {
        return to(EntryState.WITHDRAWN, Step.WITHDRAWN, why, now, act);
    }

    /** Another entry takes up where this one ends. */
    Change renew(RegisterKind now, Act act) {
        return to(EntryState.RENEWED, Step.RENEWED, null, now, act);
    }

    private Change rewrite(Step by, RegisterKind now, EntryContent text, String why, Act act) {
        return next(now.initial(), by, why, text, now, act);
    }

    private Change to(EntryState target, Step by, @Nullable String why, RegisterKind now, Act act) {
        return next(target, by, why, content, now, act);
    }

    private Change next(
            EntryState target, Step by, @Nullable String why, EntryContent text, RegisterKind now, Act act) {
        if (!state.next().contains(target)) {
            throw new IllegalTransition(state, target);
        }
        var entry = new RegisterEntry(
                act.id(),
                entryId,
                version + 1,
                kind,
                by == Step.CORRECTED || by == Step.ADJUSTED || by == Step.REVISED ? now.version() : kindVersion,
                holdingId,
                holder,
                target,
                by,
                why,
                text,
                !target.isOver() && (counted || target.counts()),
                imported,
                recordedAt,
                recordedBy,
                act.at(),
                act.by());
        return new Change(entry, entry.announced(now, act));
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new RuleViolation(RegisterProblem.REGISTER_VERB, kind);
        }
    }

    /** Accounts are compared folded: two spellings are one person. */
    private void requireOther(EntryState target, Act act) {
        var submitter = state == EntryState.SUBMITTED ? actedBy : null;
        if (new ActsTaken()
                .and(SeparatedAct.REGISTER_ENTRY_SUBMITTED, submitter)
                .excluding(SeparatedAct.REGISTER_ENTRY_REVIEWED, act.by())
                .isPresent()) {
            throw new RuleViolation(RegisterProblem.REGISTER_REVIEWER, kind, target.name());
        }
    }

    private RegisterEvent announced(RegisterKind now, Act act) {
        return new RegisterEvent(
                "worksafe." + act.context() + ".register-entry-" + step.name().toLowerCase(java.util.Locale.ROOT)
                        + ".v1",
                holder.subject(entryId, version),
                entryId,
                version,
                kind,
                kindVersion,
                now.title().zh(),
                holder.type(),
                holder.name(),
                holder.region(),
                holder.sector(),
                holder.enterpriseId(),
                state,
                content.until(now),
                reason,
                content.announced(now),
                content.sha256(),
                imported ? Boolean.TRUE : null,
                act.by(),
                act.at());
    }
}
