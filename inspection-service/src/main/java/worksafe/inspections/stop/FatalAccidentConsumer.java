package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import worksafe.inspections.accident.AccidentQueries.FatalAccidentConfirmed;
import worksafe.inspections.stop.StopProposals.Proposal;

/** Proposes a stop where a responsible accident killed somebody and a major danger is open, in the accident's own transaction. */
@ApplicationScoped
class FatalAccidentConsumer {

    private final StopProposals proposals;

    FatalAccidentConsumer(StopProposals proposals) {
        this.proposals = proposals;
    }

    @Transactional(TxType.MANDATORY)
    void hear(@Observes FatalAccidentConfirmed told) {
        var reason = "死亡%d人，存在未整改的重大事故隐患：%s".formatted(told.deaths(), String.join("、", told.dangers()));
        var unused = proposals.propose(
                Proposal.ofFatalAccident(told.enterpriseId(), reason, told.accidentId(), told.number()), null);
    }
}
