package worksafe.hazards.tipoff.reward;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reward is reckoned by.
 *
 * @param document the decision that punishes, or that settles the accident
 * @param settled whether that is final
 * @param fineFen the fine; absent of a concealed accident
 * @param grade of the concealed accident; absent of any other matter
 * @param concealedDeaths how many dead were concealed and found; absent of any other matter
 */
@Embeddable
record TipOffRewardCase(
        String document,
        boolean settled,
        @Nullable Long fineFen,
        @Enumerated(EnumType.STRING) @Nullable AccidentGrade grade,
        @Nullable Integer concealedDeaths) {

    /** How grave a concealed accident was. */
    @Schema(name = "ConcealedAccidentGrade")
    public enum AccidentGrade {
        GENERAL,
        LARGER,
        MAJOR,
        EXCEPTIONAL;

        /** As it stands in codes of the policy book. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean ofConcealment() {
        return grade != null;
    }
}
