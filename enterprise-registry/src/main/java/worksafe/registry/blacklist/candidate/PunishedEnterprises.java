package worksafe.registry.blacklist.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jboss.logging.Logger;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.registry.archive.HeardElsewhere;
import worksafe.registry.blacklist.BlacklistOperations;
import worksafe.registry.blacklist.BlacklistPenalty;
import worksafe.registry.blacklist.BlacklistProposalOperations;

/** Hears of penalties that were served, and of those that were revoked. */
@ApplicationScoped
class PunishedEnterprises {

    private static final Logger LOG = Logger.getLogger(PunishedEnterprises.class);

    private static final String SERVED = "worksafe.inspections.penalty-served.v1";
    private static final String REVOKED = "worksafe.inspections.penalty-revoked.v1";

    private final CandidateGrounds grounds;
    private final AccidentFacts accidents;
    private final BlacklistProposalOperations proposals;
    private final BlacklistOperations blacklist;

    PunishedEnterprises(
            CandidateGrounds grounds,
            AccidentFacts accidents,
            BlacklistProposalOperations proposals,
            BlacklistOperations blacklist) {
        this.grounds = grounds;
        this.accidents = accidents;
        this.proposals = proposals;
        this.blacklist = blacklist;
    }

    void heard(@Observes HeardElsewhere heard) {
        var event = heard.event();
        switch (event.type()) {
            case SERVED -> served(event);
            case REVOKED -> revoked(event);
            default -> {}
        }
    }

    private void served(ReceivedEvent event) {
        var penalty = event.as(PenaltyAnnounced.class);
        if (!penalty.stands()) {
            return;
        }
        accidents.survivor(penalty.enterpriseId()).ifPresent(enterprise -> {
            var decided = Objects.requireNonNullElse(penalty.decidedOn(), ChinaTime.dayOf(event.time()));
            var sector = Objects.requireNonNullElse(event.sector(), Sector.OTHER);
            var ground = grounds.of(penalty, enterprise, event.region(), sector, decided);
            if (ground.isEmpty()) {
                LOG.debugf("penalty %s is no ground of the list", penalty.number());
                return;
            }
            proposals.candidate(
                    enterprise,
                    ground.get(),
                    new BlacklistPenalty(
                            penalty.paper(),
                            decided,
                            penalty.fineFen() == null || penalty.fineFen() == 0 ? null : penalty.fineFen(),
                            penalty.title()),
                    event.region(),
                    actor(penalty),
                    event.time());
        });
    }

    private void revoked(ReceivedEvent event) {
        var penalty = event.as(PenaltyAnnounced.class);
        accidents
                .survivor(penalty.enterpriseId())
                .ifPresent(enterprise -> blacklist.penaltyRevoked(
                        enterprise,
                        penalty.paper(),
                        Objects.requireNonNullElse(penalty.reason(), "处罚决定已撤销"),
                        actor(penalty),
                        event.time()));
    }

    private static Actor actor(PenaltyAnnounced penalty) {
        return new Actor("penalty/" + penalty.penaltyId(), "行政处罚案件 " + penalty.number());
    }
}
