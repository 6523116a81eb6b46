package worksafe.registry.obligation;

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

    /** The row that decided. */
    record Basis(String source, String clause, Force force, Certainty certainty) {}
}
