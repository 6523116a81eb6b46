package worksafe.inspections.matter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A measure that was promised, or that a unit is to carry out.
 *
 * @param unit who carries it out
 * @param dueOn by when; absent where no day was set
 * @param note what was reported of it; absent before
 */
@Embeddable
record MatterMeasure(
        String unit,
        String measure,
        @Nullable LocalDate dueOn,
        @Enumerated(EnumType.STRING) MatterMeasureState state,
        @Nullable String note,
        @Nullable Instant reportedAt) {

    /** How far a measure is. */
    @Schema(name = "MatterMeasureState")
    enum MatterMeasureState {
        OPEN,
        DONE,
        /** It was not carried out; the report says why, and who checks decides what follows. */
        NOT_DONE
    }

    static MatterMeasure open(String unit, String measure, @Nullable LocalDate dueOn) {
        return new MatterMeasure(unit, measure, dueOn, MatterMeasureState.OPEN, null, null);
    }

    boolean isOpen() {
        return state == MatterMeasureState.OPEN;
    }

    MatterMeasure reported(boolean done, String report, Instant now) {
        return new MatterMeasure(
                unit, measure, dueOn, done ? MatterMeasureState.DONE : MatterMeasureState.NOT_DONE, report, now);
    }
}
