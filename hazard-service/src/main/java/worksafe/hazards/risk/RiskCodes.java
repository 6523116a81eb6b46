package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.hazards.risk.picture.RiskMapLevel;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a risk point. */
@ApplicationScoped
class RiskCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("risk-status", RiskStatus.class),
                CodeTable.of("risk-action", RiskAction.class),
                CodeTable.of("risk-step", RiskStep.class),
                CodeTable.of("risk-colour", RiskColour.class),
                CodeTable.of("risk-method", RiskMethod.class),
                CodeTable.of("risk-level", RiskLevel.class),
                CodeTable.of("risk-change", RiskChange.class),
                CodeTable.of("risk-map-level", RiskMapLevel.class),
                CodeTable.of("risk-cover", RiskCover.Kind.class),
                CodeTable.of("risk-due-origin", RiskDue.Origin.class),
                CodeTable.of("coordinate-system", RiskPosition.CoordinateSystem.class));
    }
}
