package worksafe.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a rating. */
@ApplicationScoped
class RatingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("rating-status", RatingStatus.class),
                CodeTable.of("rating-level", RatingLevel.class),
                CodeTable.of("rating-action", RatingAction.class),
                CodeTable.of("rating-step", RatingStep.class),
                CodeTable.of("rating-end", RatingEnd.class),
                CodeTable.of("withdrawal-ground", WithdrawalGround.class));
    }
}
