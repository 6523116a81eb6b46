package worksafe.hazards.danger;

import java.util.Objects;
import java.util.UUID;

/** Our reading of a finding that the inspections context withdrew. */
record FindingWithdrawn(UUID findingId, String inspectionNumber, String reason) {

    FindingWithdrawn {
        Objects.requireNonNull(findingId, "findingId");
        Objects.requireNonNull(inspectionNumber, "inspectionNumber");
        Objects.requireNonNull(reason, "reason");
    }
}
