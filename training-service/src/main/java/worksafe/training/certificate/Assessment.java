package worksafe.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Upon what a certificate was issued.
 *
 * @param by who assessed
 * @param on the last day on which a part of it was passed
 * @param number of the results
 * @param free whether nothing was asked for it (安全生产法 Art. 27(2)); absent where nobody said
 */
@Embeddable
record Assessment(
        @Column(name = "assessed_by", updatable = false) String by,
        @Column(name = "assessed_on", updatable = false) LocalDate on,

        @Column(name = "assessment_number", updatable = false) @Nullable
        String number,

        @Column(name = "assessment_free", updatable = false) @Nullable
        Boolean free) {}
