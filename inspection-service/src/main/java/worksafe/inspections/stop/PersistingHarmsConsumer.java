package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.HarmPersists;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;

/**
 * The ladder of occupational harms (职业病防治法第七十二条; R-ENT-173): what was ordered and does not pass its re-check, or is found again as
 * often as the policy says, proposes that the work which makes it be stopped. What then fails before the experts, or is disobeyed, may be
 * proposed for closure.
 */
@ApplicationScoped
class PersistingHarmsConsumer {

    private static final String AGAIN = "stop-order.harm-again";
    private static final String WITHIN_DAYS = "withinDays";
    private static final String STOPPED = "产生职业病危害的作业";

    private final StopProposals proposals;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final InstantSource clock;

    PersistingHarmsConsumer(
            StopProposals proposals, EnterpriseSnapshots enterprises, PolicyBook policies, InstantSource clock) {
        this.proposals = proposals;
        this.enterprises = enterprises;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void persists(@Observes HarmPersists harm) {
        var today = ChinaTime.dayOf(clock.instant());
        enterprises
                .active(Set.of(harm.enterpriseId()))
                .values()
                .forEach(at -> policies.edition()
                        .find(AGAIN, at.region(), at.sector(), today)
                        .map(PolicyAnswer.Decided::result)
                        .ifPresent(row -> consider(harm, row, today)));
    }

    private void consider(HarmPersists harm, PolicyRow row, LocalDate today) {
        if (harm.recheckFailed()) {
            propose(harm, "责令改正后复查仍不合格：" + harm.title() + "（" + harm.number() + "）。", null);
            return;
        }
        var days = row.number(WITHIN_DAYS).intValue();
        var from = today.minusDays(days - 1L);
        var times =
                (int) harm.foundOn().stream().filter(day -> !day.isBefore(from)).count();
        if (times >= row.number(PolicyRow.VALUE).intValue()) {
            propose(harm, days + " 日内 " + times + " 次检查发现同一职业病危害违法行为：" + harm.title() + "。", times);
        }
    }

    private void propose(HarmPersists harm, String reason, @Nullable Integer times) {
        var unused = proposals.propose(
                new Proposal(
                        harm.enterpriseId(), StopGround.STILL_FAILING, STOPPED, reason, times, null, harm.number()),
                null);
    }
}
