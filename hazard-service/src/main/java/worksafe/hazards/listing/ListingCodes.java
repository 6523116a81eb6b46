package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a listing. */
@ApplicationScoped
class ListingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("listing-status", ListingStatus.class),
                CodeTable.of("listing-action", ListingAction.class),
                CodeTable.of("listing-step", ListingStep.class),
                CodeTable.of("listing-kind", ListingBatch.ListingKind.class),
                CodeTable.of("listing-level", ListingBatch.ListingLevel.class),
                CodeTable.of("listing-answer", ListingRequests.ListingAnswer.class),
                CodeTable.of("listing-acceptance", ListingRequests.ListingAcceptance.class));
    }
}
