package worksafe.inspections.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an annual plan, as other contexts are told; no event names an enterprise that is to be visited. */
sealed interface AnnualPlanEvent extends DomainEvent {

    /** The plan after the event. */
    Facts plan();

    @Override
    default Subject subject() {
        var told = plan();
        return Subject.ofRegion(told.region(), "annual-plan", told.planId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID planId,
            String number,
            RegionCode region,
            Sector sector,
            long revision,
            AnnualPlanStatus status,
            int year,
            String authority,
            int edition,
            int people,
            int supervisionDays,
            int keyDays,
            int generalDays,
            int plannedVisits,
            int specialInspections) {}

    /** It was drafted. */
    @WireName("worksafe.inspections.annual-plan-drafted.v1")
    record AnnualPlanDrafted(@JsonUnwrapped Facts plan, Instant occurredAt) implements AnnualPlanEvent {}

    /** It went on. */
    @WireName("worksafe.inspections.annual-plan-progressed.v1")
    record AnnualPlanProgressed(@JsonUnwrapped Facts plan, AnnualPlanStep step, Instant occurredAt)
            implements AnnualPlanEvent {}

    /** Its year is over, and reported. */
    @WireName("worksafe.inspections.annual-plan-closed.v1")
    record AnnualPlanClosed(@JsonUnwrapped Facts plan, Instant occurredAt) implements AnnualPlanEvent {}
}
