package worksafe.inspections.compulsion.power;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a power cut, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface PowerCutEvent extends DomainEvent {

    /** It after the event. */
    Facts cut();

    /** Until the enterprise is told nothing names it. */
    @Override
    default Subject subject() {
        var told = cut();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "power-cut", told.powerCutId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise, "power-cut", told.powerCutId(), told.revision(), told.region(), told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = cut();
        return told.enterpriseId() == null
                ? null
                : ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                        .numbered(told.number());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param enterpriseId absent until the enterprise is told
     */
    record Facts(
            UUID powerCutId,
            String number,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            PowerCutStatus status,
            String title,
            Supply supply,
            @Nullable Instant cutAt,
            @Nullable Instant restoredAt) {}

    /** It was proposed. */
    @WireName("worksafe.inspections.power-cut-proposed.v1")
    record PowerCutProposed(@JsonUnwrapped Facts cut, Instant occurredAt) implements PowerCutEvent {}

    /** It went on; the step says how. */
    @WireName("worksafe.inspections.power-cut-progressed.v1")
    record PowerCutProgressed(@JsonUnwrapped Facts cut, PowerCutStep step, Instant occurredAt)
            implements PowerCutEvent {}
}
