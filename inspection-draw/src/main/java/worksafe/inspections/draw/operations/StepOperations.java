package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import worksafe.inspections.draw.Contribution;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.Draws;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.draw.port.DrawnVisits;
import worksafe.inspections.draw.port.DrawnVisits.DrawnVisit;
import worksafe.inspections.draw.port.Visits;
import worksafe.inspections.draw.publication.PublishedDraws;
import worksafe.inspections.draw.result.StoredResults;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.DrawnCandidate;
import worksafe.inspections.srd.SealedLists;
import worksafe.inspections.srd.Stage;
import worksafe.inspections.srd.Team;
import worksafe.inspections.srd.list.FrozenLists;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;

/**
 * The steps of a draw that depend on all of its lists, each as what must be known before the lists are read and what
 * follows once they are. A request does both in its one transaction. A job does each in a short one of the serving role
 * and reads the lists in between: what follows is done as a whole or not at all, and once.
 */
@ApplicationScoped
class StepOperations {

    private final Draws draws;
    private final StepRequests requests;
    private final PublishedDraws published;
    private final StoredResults results;
    private final SealChains chains;
    private final Nonces nonces;
    private final Visits visits;
    private final DrawClocks clocks;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    StepOperations(
            Draws draws,
            StepRequests requests,
            PublishedDraws published,
            StoredResults results,
            SealChains chains,
            Nonces nonces,
            Visits visits,
            DrawClocks clocks,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.draws = draws;
        this.requests = requests;
        this.published = published;
        this.results = results;
        this.chains = chains;
        this.nonces = nonces;
        this.visits = visits;
        this.clocks = clocks;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Binds lists, rules and commitments under the authority's next number, and publishes. */
    void seal(Draw draw, FrozenLists fixed, Actor by) {
        var chain = chains.locked(draw.authority());
        var sealed = Refusals.asRules(
                () -> SealedLists.seal(draw.terms(chain, fixed.strataSizes()), Contribution.SYSTEM, fixed));
        outbox.append(draw.seal(sealed, by, clock.instant()));
        audit.record(draw.sealedAct());
        chains.advance(chain.follow(sealed.sealedRecord()));
        published.publish(draw);
        draws.flush();
    }

    /** What opens a sealed draw. */
    Opening opening(Draw draw, String beacon, Actor by) {
        draw.requireSealed(by);
        return new Opening(draw.seal().sealedRecord(), nonces.opened(draw, "draw-opening"), beacon);
    }

    /** Takes over what came out, and hands it to whoever arranges the visits. */
    void open(Draw draw, String beacon, DrawResult result, Actor by) {
        outbox.append(draw.draw(result, beacon, by, clock.instant()));
        results.write(draw.id(), result);
        published.opened(draw);
        visits.assign(visits(draw, result.drawn(), result.teams(), by));
        clocks.opened(draw, clock.instant());
        draws.flush();
    }

    /** The visits of drawn objects with their teams. */
    DrawnVisits visits(Draw draw, List<DrawnCandidate> drawn, List<Team> teams, Actor by) {
        var inspectors = results.inspectors(draw.id());
        var assigned = new ArrayList<DrawnVisit>();
        for (int i = 0; i < drawn.size(); i++) {
            var object = drawn.get(i);
            assigned.add(new DrawnVisit(
                    UUID.fromString(object.id()),
                    object.stratum(),
                    object.rank(),
                    teams.get(i).inspectors().stream()
                            .map(number -> inspectors.of(number).id())
                            .toList()));
        }
        return new DrawnVisits(draw.id(), draw.authority(), by, assigned);
    }

    /** @throws RuleViolation 409 while visits are to come */
    void requireDisclosable(Draw draw) {
        draw.requireDisclosable();
        if (!visits.over(draw.id())) {
            throw new RuleViolation(DrawProblem.VISITS_NOT_OVER);
        }
    }

    /**
     * What is about to be made public.
     *
     * @throws RuleViolation 409 while visits are to come
     */
    Disclosure disclosing(Draw draw) {
        requireDisclosable(draw);
        var stage = new Stage.Disclosed(
                draw.outcome().beaconString(),
                nonces.opened(draw, "draw-disclosure"),
                results.read(draw.id()),
                results.substitutions(draw.id()));
        return new Disclosure(draw.seal().sealedRecord(), draw.outcome().loggedDigest(), stage);
    }

    /** Makes public what was found right. */
    void disclose(Draw draw, Disclosure verified) {
        requireDisclosable(draw);
        outbox.append(draw.disclose(clock.instant()));
        clocks.disclosed(draw, clock.instant());
        published.published(draw.id()).disclose(draw, verified.stage().nonces());
        draws.flush();
    }

    /**
     * For a job: what must be known before the lists are read, unless an attempt before has taken the step.
     *
     * @param isTaken whether it has
     */
    @Transactional
    <T> Optional<T> before(UUID job, Predicate<Draw> isTaken, BiFunction<Draw, StepRequest, T> known) {
        var request = requests.of(job);
        var draw = draws.get(request.drawId());
        return isTaken.test(draw) ? Optional.empty() : Optional.of(known.apply(draw, request));
    }

    /** For a job: the step itself, unless an attempt before has taken it. */
    @Transactional
    void take(UUID job, Predicate<Draw> isTaken, BiConsumer<Draw, StepRequest> step) {
        var request = requests.of(job);
        var draw = draws.lock(request.drawId());
        if (!isTaken.test(draw)) {
            requests.requirePending(request);
            step.accept(draw, request);
        }
    }
}
