package worksafe.registry.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/**
 * That a project passed a stage; one whose design is examined again passes it again.
 *
 * @param decider who decided
 * @param passedOn the day
 * @param paper number of the approval or the report; absent where there is none
 * @param source the document that says who decides; absent where it was entered from paper and no row speaks of that day
 * @param clause where in it
 */
@Embeddable
record ProjectPassage(
        @Enumerated(EnumType.STRING) ProjectStage stage,
        @Enumerated(EnumType.STRING) ProjectDecider decider,
        LocalDate passedOn,
        @Nullable String paper,
        @Nullable String source,
        @Nullable String clause) {}
