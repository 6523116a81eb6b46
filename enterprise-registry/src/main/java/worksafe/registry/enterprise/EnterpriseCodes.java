package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.AssignmentsView;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.trade.TradeView;

/** The enums that a client meets in an enterprise. */
@ApplicationScoped
class EnterpriseCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("assignment-fate", AssignmentsView.AssignmentFate.class),
                CodeTable.of("enterprise-feed-fact", FeedFact.class),
                CodeTable.of("enterprise-state", EnterpriseState.class),
                CodeTable.of("ownership", Ownership.class),
                CodeTable.of("identifier-scheme", IdentifierScheme.class),
                CodeTable.of("identifier-state", IdentifierState.class),
                CodeTable.of("trade-origin", TradeView.TradeOrigin.class));
    }
}
