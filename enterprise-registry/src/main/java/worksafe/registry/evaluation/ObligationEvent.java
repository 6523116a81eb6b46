package worksafe.registry.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ObligationState;

/** What the registry announces of obligations, on {@code worksafe.registry}. */
sealed interface ObligationEvent extends DomainEvent {

    /** An enterprise stands otherwise to what is asked of it than before. */
    @WireName("worksafe.registry.obligation-changed.v1")
    record ObligationChanged(
            UUID obligationId,
            long revision,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            String kind,
            String title,
            ObligationState state,
            ObligationState reminder,
            @Nullable ObligationState fromState,
            @Nullable ObligationState fromReminder,
            @Nullable List<String> missing,
            @Nullable LocalDate dueOn,
            @Nullable Basis basis,
            Instant occurredAt)
            implements ObligationEvent {

        @Override
        public Subject subject() {
            return Subject.ofEnterprise(enterpriseId, "obligation", obligationId, revision, region, sector);
        }

        @Override
        public ArchiveLine archive() {
            return ArchiveLine.of(title, state, !state.isOpen()).due(dueOn, state == ObligationState.UNMET);
        }
    }

    /** An authority stands otherwise to what is asked of it than before. */
    @WireName("worksafe.registry.authority-obligation-changed.v1")
    record AuthorityObligationChanged(
            UUID obligationId,
            long revision,
            ObligationHolder holder,
            RegionCode region,
            @Nullable Sector sector,
            String kind,
            String title,
            ObligationState state,
            ObligationState reminder,
            @Nullable ObligationState fromState,
            @Nullable ObligationState fromReminder,
            @Nullable List<String> missing,
            @Nullable LocalDate dueOn,
            @Nullable Basis basis,
            Instant occurredAt)
            implements ObligationEvent {

        @Override
        public Subject subject() {
            return Subject.ofRegion(region, "authority-obligation", obligationId, revision, sector);
        }
    }

    /** The row that decided. */
    record Basis(String source, String clause, Force force, Certainty certainty) {}

    /** What is told of an answer. */
    record Told(
            UUID id,
            long revision,
            ObligationState state,
            ObligationState reminder,
            @Nullable List<String> missing) {}

    /**
     * That somebody stands otherwise than before.
     *
     * @param before absent at the first judgement
     */
    static ObligationEvent changed(
            Judged holder,
            ObligationKind kind,
            @Nullable Told before,
            Told after,
            @Nullable LocalDate dueOn,
            @Nullable Basis basis,
            Instant at) {
        var fromState = before == null ? null : before.state();
        var fromReminder = before == null ? null : before.reminder();
        var enterprise = holder.enterpriseId();
        var sector = holder.sector();
        if (enterprise == null || sector == null) {
            return new AuthorityObligationChanged(
                    after.id(),
                    after.revision(),
                    holder.holder(),
                    holder.region(),
                    sector,
                    kind.code(),
                    kind.title().zh(),
                    after.state(),
                    after.reminder(),
                    fromState,
                    fromReminder,
                    after.missing(),
                    dueOn,
                    basis,
                    at);
        }
        return new ObligationChanged(
                after.id(),
                after.revision(),
                enterprise,
                holder.region(),
                sector,
                kind.code(),
                kind.title().zh(),
                after.state(),
                after.reminder(),
                fromState,
                fromReminder,
                after.missing(),
                dueOn,
                basis,
                at);
    }
}
