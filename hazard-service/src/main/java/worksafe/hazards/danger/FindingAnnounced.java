package worksafe.hazards.danger;

import java.util.Objects;
import java.util.UUID;

/** Our reading of a finding that the inspections context recorded. */
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
        String recordedBy) {

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

    Observation observation() {
        return new Observation(
                title,
                description,
                place,
                cause,
                grade,
                DangerSource.INSPECTION,
                new Finding(findingId, legalBasis, requirement, penaltyClause));
    }

    /** Who recorded it. Events name accounts, not people; what is read beside the account is the inspection. */
    Actor recorder() {
        return new Actor(recordedBy, inspectionNumber, Actor.ActorSide.AUTHORITY);
    }
}
