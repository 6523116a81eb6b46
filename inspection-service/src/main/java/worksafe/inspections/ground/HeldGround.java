package worksafe.inspections.ground;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in which an enterprise has a ground.
 *
 * @param subjectId the danger, the listing, the source, the entry of a list, the grade or the obligation
 * @param number its number, for people; of a grade the grade, of an obligation its title
 * @param since the first day
 * @param until the last day; absent while it holds
 */
public record HeldGround(
        UUID enterpriseId,
        VisitGround ground,
        UUID subjectId,
        String number,
        LocalDate since,
        @Nullable LocalDate until) {}
