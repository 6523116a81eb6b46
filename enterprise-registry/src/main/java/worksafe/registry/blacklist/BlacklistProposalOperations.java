package worksafe.registry.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.RegistryProblem;
import worksafe.registry.blacklist.BlacklistEntry.Candidate;
import worksafe.registry.blacklist.BlacklistEntry.Office;
import worksafe.registry.blacklist.BlacklistRequests.ProposeBlacklisting;

/** How entries begin: an office proposes one, or a penalty that was announced makes a candidate. */
@ApplicationScoped
public class BlacklistProposalOperations {

    private static final Logger LOG = Logger.getLogger(BlacklistProposalOperations.class);

    private static final String SERIES = "SX";

    private final BlacklistEntries entries;
    private final BlacklistPolicies policies;
    private final BlacklistOperations operations;
    private final BlacklistTasks tasks;
    private final PaperNumbers numbers;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    BlacklistProposalOperations(
            BlacklistEntries entries,
            BlacklistPolicies policies,
            BlacklistOperations operations,
            BlacklistTasks tasks,
            PaperNumbers numbers,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.policies = policies;
        this.operations = operations;
        this.tasks = tasks;
        this.numbers = numbers;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes an entry once, however often the request comes. */
    @Transactional
    BlacklistView propose(IdempotencyKey key, ProposeBlacklisting request) {
        return idempotency.once(
                key,
                "proposeBlacklisting",
                request,
                BlacklistView.class,
                before -> entries.get(before.id()),
                () -> propose(request));
    }

    private BlacklistView propose(ProposeBlacklisting request) {
        var now = clock.instant();
        var office = office(request.authorityName());
        var enterprise = entries.subject(request.enterpriseId());
        var penalty =
                new BlacklistPenalty(request.penaltyNumber(), request.penaltyOn(), request.fineFen(), request.facts());
        var basis = policies.ground(request.ground(), penalty, enterprise);
        entries.restingOn(enterprise.id(), penalty.number(), request.ground()).ifPresent(other -> {
            throw new RuleViolation(RegistryProblem.BLACKLIST_ALREADY_THERE, other);
        });
        var people = request.persons() == null ? List.<BlacklistRequests.ListedPerson>of() : request.persons();
        var created = BlacklistEntry.propose(
                Uuid7.next(clock),
                numbers.next(SERIES, enterprise.region(), now),
                new Candidate(
                        enterprise.id(),
                        enterprise.name(),
                        enterprise.creditCode(),
                        enterprise.region(),
                        enterprise.sector(),
                        request.ground(),
                        penalty,
                        basis,
                        people.stream()
                                .map(person -> new BlacklistedPerson(person.name(), person.role()))
                                .toList()),
                office,
                caller.actor(),
                now);
        var entry = created.aggregate();
        entries.persist(entry);
        outbox.append(created.event());
        tasks.follow(entry);
        return operations.view(entry);
    }

    /**
     * Enters as a candidate an enterprise whose penalty was announced, for the office of the county that punished it; nothing where
     * the rule does not cover it, or an entry rests on the same punishment.
     *
     * @param place where the penalty was imposed
     */
    @Transactional(TxType.MANDATORY)
    public void candidate(
            UUID enterpriseId,
            BlacklistGround ground,
            BlacklistPenalty penalty,
            RegionCode place,
            Actor by,
            Instant now) {
        var enterprise = entries.subject(enterpriseId);
        var basis = policies.groundOf(ground, penalty, enterprise);
        if (basis.isEmpty()
                || entries.restingOn(enterprise.id(), penalty.number(), ground).isPresent()) {
            LOG.infof("penalty %s makes no candidate of the list: %s", penalty.number(), ground);
            return;
        }
        var office = place.level().isBelow(RegionLevel.COUNTY) ? place.at(RegionLevel.COUNTY) : place;
        var created = BlacklistEntry.propose(
                Uuid7.next(clock),
                numbers.next(SERIES, enterprise.region(), now),
                new Candidate(
                        enterprise.id(),
                        enterprise.name(),
                        enterprise.creditCode(),
                        enterprise.region(),
                        enterprise.sector(),
                        ground,
                        penalty,
                        basis.get(),
                        List.of()),
                new Office(office, entries.officeName(office, enterprise.sector())),
                by,
                now);
        entries.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate());
    }

    /** Who punishes is an office of a county or above (Art. 4), and it is its own account that proposes. */
    private Office office(String name) {
        var place = caller.scope().region();
        if (place == null
                || caller.scope().enterprises() != null
                || place.level().isBelow(RegionLevel.COUNTY)) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_OFFICE, name);
        }
        return new Office(place, name);
    }
}
