package worksafe.inspections.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Who is assessed for which year. Never changes.
 *
 * @param body its name
 * @param document the paper by which its targets were set
 * @param reportDue the last day on which it reports on itself
 */
@Embeddable
record Assessed(
        @Column(updatable = false) int year,
        @Column(updatable = false) String body,
        @Column(updatable = false) String document,
        @Column(updatable = false) LocalDate reportDue) {}
