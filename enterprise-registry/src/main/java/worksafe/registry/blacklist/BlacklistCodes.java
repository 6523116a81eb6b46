package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.blacklist.BlacklistedPerson.BlacklistedRole;
import worksafe.registry.blacklist.sanction.SanctionDegree;
import worksafe.registry.blacklist.sanction.SanctionField;
import worksafe.registry.blacklist.submission.CreditSubmissionStep;

/** The enums that a client meets in an entry of the list. */
@ApplicationScoped
class BlacklistCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("blacklist-status", BlacklistStatus.class),
                CodeTable.of("blacklist-action", BlacklistAction.class),
                CodeTable.of("blacklist-step", BlacklistStep.class),
                CodeTable.of("blacklist-ground", BlacklistGround.class),
                CodeTable.of("blacklist-end", BlacklistEnd.class),
                CodeTable.of("blacklisted-role", BlacklistedRole.class),
                CodeTable.of("blacklist-removal-reason", BlacklistRequests.RemovalReason.class),
                CodeTable.of("credit-submission-step", CreditSubmissionStep.class),
                CodeTable.of("sanction-field", SanctionField.class),
                CodeTable.of("sanction-degree", SanctionDegree.class));
    }
}
