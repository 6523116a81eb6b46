package worksafe.inspections.assessment.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an indicator is about. Never changes.
 *
 * @param year the calendar year
 * @param title in one line
 * @param unit in what it is counted
 * @param issuer who issued it
 * @param document the number of the paper that says so
 */
@Embeddable
record IndicatorTerms(
        @Column(updatable = false) int year,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        IndicatorMeasure measure,

        @Column(updatable = false) String title,
        @Column(updatable = false) String unit,
        @Column(updatable = false) String issuer,
        @Column(updatable = false) String document) {}
