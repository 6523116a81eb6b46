package worksafe.hazards.danger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;

/**
 * What whoever found a danger says about it.
 *
 * @param title what it is, in one line
 * @param description what was seen
 * @param place where on the premises
 * @param finding what inspectors must write down (R-HAZ-029); anybody else may
 */
@Embeddable
public record DangerObservation(
        String title,
        String description,
        String place,
        @Enumerated(EnumType.STRING) DangerCause cause,
        @Enumerated(EnumType.STRING) DangerGrade grade,
        @Enumerated(EnumType.STRING) DangerSource source,
        @Embedded @Nullable FindingRecord finding) {

    /** @throws InvalidValue {@code danger-finding-missing} when inspectors found it and do not say on what basis */
    public DangerObservation {
        if (source == DangerSource.INSPECTION && finding == null) {
            throw new InvalidValue("danger-finding-missing");
        }
    }
}
