package worksafe.registry.overview.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in what is counted over a place. */
@ApplicationScoped
class HighRiskCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("control-state", HighRiskTrendView.ControlState.class),
                CodeTable.of("high-risk-outcome", HighRiskOutcome.class),
                CodeTable.of("industry-grouping", IndustryLine.IndustryGrouping.class),
                CodeTable.of("industry-section", IndustrySection.class));
    }
}
