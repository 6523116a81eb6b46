package worksafe.inspections.assessment.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an indicator, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface IndicatorEvent extends DomainEvent {

    /** The indicator after the event. */
    Facts indicator();

    @Override
    default Subject subject() {
        var told = indicator();
        return Subject.ofRegion(told.region(), "control-indicator", told.indicatorId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID indicatorId,
            String number,
            @Nullable UUID parentId,
            RegionCode region,
            @Nullable Sector sector,
            long revision,
            IndicatorStatus status,
            int year,
            IndicatorMeasure measure,
            String title,
            int value) {}

    /** A place has it from now on. */
    @WireName("worksafe.inspections.control-indicator-issued.v1")
    record ControlIndicatorIssued(@JsonUnwrapped Facts indicator, Instant occurredAt) implements IndicatorEvent {}

    /** Its value is another, or what came of it was reported or explained. */
    @WireName("worksafe.inspections.control-indicator-changed.v1")
    record ControlIndicatorChanged(@JsonUnwrapped Facts indicator, IndicatorStep step, Instant occurredAt)
            implements IndicatorEvent {}

    /** It was taken back. */
    @WireName("worksafe.inspections.control-indicator-withdrawn.v1")
    record ControlIndicatorWithdrawn(@JsonUnwrapped Facts indicator, Instant occurredAt) implements IndicatorEvent {}
}
