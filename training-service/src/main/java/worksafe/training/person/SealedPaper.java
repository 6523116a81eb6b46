package worksafe.training.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper at rest: its number sealed for the person, found by a keyed hash, shown by its end.
 *
 * @param country who issued it, by the three letters of ISO 3166
 * @param validUntil its last day; absent where it was not told
 */
@Embeddable
record SealedPaper(
        @Enumerated(EnumType.STRING) PaperKind kind,
        String country,
        String number,
        String numberIndex,
        String numberShown,
        @Nullable LocalDate validUntil,
        Instant addedAt) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "SealedPaper[…]";
    }
}
