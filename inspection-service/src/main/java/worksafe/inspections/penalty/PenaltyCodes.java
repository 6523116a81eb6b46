package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.PenaltyCase.SparedGround;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.PenaltyRequests.DismissalOutcome;
import worksafe.inspections.penalty.PenaltyRequests.ExtensionBy;
import worksafe.inspections.penalty.discretion.BandUnit;
import worksafe.inspections.penalty.discretion.LawOf;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.PenaltyFactor;
import worksafe.inspections.penalty.discretion.PenaltyKind;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a penalty case. */
@ApplicationScoped
class PenaltyCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("penalty-status", PenaltyStatus.class),
                CodeTable.of("penalty-action", PenaltyAction.class),
                CodeTable.of("penalty-step", PenaltyStep.class),
                CodeTable.of("penalty-procedure", PenaltyProcedure.class),
                CodeTable.of("penalty-origin", PenaltyOriginKind.class),
                CodeTable.of("penalty-party", PartyKind.class),
                CodeTable.of("penalty-kind", PenaltyKind.class),
                CodeTable.of("penalty-factor", PenaltyFactor.class),
                CodeTable.of("penalty-band-unit", BandUnit.class),
                CodeTable.of("penalty-law-of", LawOf.class),
                CodeTable.of("penalty-spared-ground", SparedGround.class),
                CodeTable.of("penalty-dismissal", DismissalOutcome.class),
                CodeTable.of("penalty-extension-by", ExtensionBy.class),
                CodeTable.of("penalty-effect", PenaltyEffect.class),
                CodeTable.of("penalty-remedy", RemedyKind.class),
                CodeTable.of("penalty-remedy-outcome", RemedyOutcome.class),
                CodeTable.of("penalty-paper", PenaltyPaperKind.class));
    }
}
