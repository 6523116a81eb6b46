package worksafe.hazards.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.OrderedDay;

/** Our readings of what the inspections context announces: only what we use of it. */
final class InspectionFacts {

    private InspectionFacts() {}

    /**
     * Our reading of a finding that the inspections context recorded.
     *
     * @param happenedAt when it was found, where it was recorded afterwards
     */
    record FindingAnnounced(
            UUID findingId,
            String inspectionNumber,
            UUID enterpriseId,
            String title,
            String description,
            String place,
            DangerCause cause,
            DangerGrade grade,
            String legalBasis,
            String requirement,
            String penaltyClause,
            String recordedBy,
            @Nullable Instant happenedAt) {

        FindingAnnounced {
            Objects.requireNonNull(findingId, "findingId");
            Objects.requireNonNull(inspectionNumber, "inspectionNumber");
            Objects.requireNonNull(enterpriseId, "enterpriseId");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(legalBasis, "legalBasis");
            Objects.requireNonNull(requirement, "requirement");
            Objects.requireNonNull(penaltyClause, "penaltyClause");
            Objects.requireNonNull(recordedBy, "recordedBy");
        }

        DangerObservation observation() {
            return new DangerObservation(
                    title,
                    description,
                    place,
                    cause,
                    grade,
                    DangerSource.INSPECTION,
                    new FindingRecord(findingId, legalBasis, requirement, penaltyClause));
        }

        /** Who recorded it. Events name accounts, not people; what is read beside the account is the inspection. */
        Actor recorder() {
            return new Actor(recordedBy, inspectionNumber, Actor.ActorSide.AUTHORITY);
        }
    }

    /** Our reading of a finding that the inspections context withdrew. */
    record FindingWithdrawn(UUID findingId, String inspectionNumber, String reason) {

        FindingWithdrawn {
            Objects.requireNonNull(findingId, "findingId");
            Objects.requireNonNull(inspectionNumber, "inspectionNumber");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Our reading of an order that the inspections context issued. */
    record OrderAnnounced(UUID orderId, String number, List<UUID> findings, LocalDate dueDate, String title) {

        OrderAnnounced {
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(dueDate, "dueDate");
            Objects.requireNonNull(title, "title");
            findings = List.copyOf(findings);
        }

        OrderedDay day() {
            return new OrderedDay(orderId, number, title, dueDate);
        }
    }

    /**
     * Our reading of an order that has another day; the rest of it is an {@link OrderAnnounced}.
     *
     * @param origin who named the day
     */
    record OrderMoved(String origin) {

        OrderMoved {
            Objects.requireNonNull(origin, "origin");
        }

        boolean extended() {
            return origin.equals("EXTENSION");
        }
    }

    /** Our reading of an order that the inspections context withdrew. */
    record OrderWithdrawn(UUID orderId, String number, LocalDate dueDate, String title, String reason) {

        OrderWithdrawn {
            Objects.requireNonNull(orderId, "orderId");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(dueDate, "dueDate");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(reason, "reason");
        }

        OrderedDay day() {
            return new OrderedDay(orderId, number, title, dueDate);
        }
    }
}
