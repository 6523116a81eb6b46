package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.kernel.Combination;
import worksafe.kernel.DayKind;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyParameter;
import worksafe.kernel.PolicyReason;
import worksafe.kernel.Stricter;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the policy book and in the calendar. */
@ApplicationScoped
class PolicyBookCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("policy-combination", Combination.class),
                CodeTable.of("policy-effect", PolicyEffect.class),
                CodeTable.of("policy-parameter-kind", PolicyParameter.ParameterKind.class),
                CodeTable.of("policy-reason", PolicyReason.class),
                CodeTable.of("policy-stricter", Stricter.class),
                CodeTable.of("day-kind", DayKind.class));
    }
}
