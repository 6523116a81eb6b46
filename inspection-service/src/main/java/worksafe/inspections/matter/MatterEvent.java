package worksafe.inspections.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a matter, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. Never what was
 * said or found, and nothing to an enterprise before it was served.
 */
sealed interface MatterEvent extends DomainEvent {

    /** The matter after the event. */
    Facts matter();

    @Override
    default Subject subject() {
        var told = matter();
        var enterprise = told.enterpriseId();
        return enterprise == null
                ? Subject.ofRegion(told.region(), "supervision-matter", told.matterId(), told.revision(), told.sector())
                : Subject.ofEnterprise(
                        enterprise,
                        "supervision-matter",
                        told.matterId(),
                        told.revision(),
                        told.region(),
                        told.sector());
    }

    @Override
    default @Nullable ArchiveLine archive() {
        var told = matter();
        if (told.enterpriseId() == null) {
            return null;
        }
        var line = ArchiveLine.of(told.title(), told.status(), !told.status().isOpen())
                .numbered(told.number());
        return told.dueDate() == null ? line : line.due(told.dueDate(), missed());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case SupervisionMatterServed _ -> false;
            case SupervisionMatterProgressed progressed ->
                switch (progressed.step()) {
                    case OVERDUE -> true;
                    case RETURNED -> false;
                    default -> null;
                };
            default -> null;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID matterId,
            String number,
            MatterKind kind,
            MatterCause cause,
            MatterAddressee addressee,
            @Nullable UUID enterpriseId,
            RegionCode region,
            Sector sector,
            RegionCode issuedIn,
            RegionCode addressedTo,
            long revision,
            MatterStatus status,
            String title,
            @Nullable LocalDate dueDate) {}

    /** It was decided on. */
    @WireName("worksafe.inspections.supervision-matter-opened.v1")
    record SupervisionMatterOpened(@JsonUnwrapped Facts matter, Instant occurredAt) implements MatterEvent {}

    /** The addressee was told. */
    @WireName("worksafe.inspections.supervision-matter-served.v1")
    record SupervisionMatterServed(@JsonUnwrapped Facts matter, Instant occurredAt) implements MatterEvent {}

    /** It went on. */
    @WireName("worksafe.inspections.supervision-matter-progressed.v1")
    record SupervisionMatterProgressed(@JsonUnwrapped Facts matter, MatterStep step, Instant occurredAt)
            implements MatterEvent {}

    /** It was brought before a level above. */
    @WireName("worksafe.inspections.supervision-matter-escalated.v1")
    record SupervisionMatterEscalated(@JsonUnwrapped Facts matter, RegionCode escalatedTo, Instant occurredAt)
            implements MatterEvent {}

    /** It is over: done, or withdrawn. */
    @WireName("worksafe.inspections.supervision-matter-closed.v1")
    record SupervisionMatterClosed(@JsonUnwrapped Facts matter, Instant occurredAt) implements MatterEvent {}
}
