package worksafe.inspections.draw.operations;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Deposit;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawAction;
import worksafe.inspections.draw.DrawEvent;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.DrawStatus;
import worksafe.inspections.draw.Draws;
import worksafe.inspections.draw.FrozenRoots;
import worksafe.inspections.draw.Refusals;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.draw.lists.ListPreparation;
import worksafe.inspections.draw.lists.StoredLists;
import worksafe.inspections.draw.operations.DrawRequests.DepositEvidence;
import worksafe.inspections.draw.port.Visits;
import worksafe.inspections.draw.publication.PublishedDraws;
import worksafe.inspections.draw.result.EvidenceContent;
import worksafe.inspections.draw.result.EvidenceView;
import worksafe.inspections.draw.result.ResultView;
import worksafe.inspections.draw.result.StoredEvidence;
import worksafe.inspections.draw.result.StoredResults;
import worksafe.inspections.draw.result.SubstitutionView;
import worksafe.inspections.srd.Commitment;
import worksafe.inspections.srd.DrawResult;
import worksafe.inspections.srd.Nonce;
import worksafe.inspections.srd.OpenDraw;
import worksafe.inspections.srd.Replacement;
import worksafe.inspections.srd.form.Digest;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Outcome;

/** One method for each thing that can be done about a draw, each one transaction: load, act, append, publish. */
@ApplicationScoped
class DrawOperations {

    private final Draws draws;
    private final PublishedDraws published;
    private final DrawPlanner planner;
    private final ListPreparation preparation;
    private final StoredLists lists;
    private final ListMemory memory;
    private final StoredResults results;
    private final StoredEvidence evidence;
    private final StepOperations steps;
    private final StepRequests requests;
    private final Nonces nonces;
    private final Visits visits;
    private final AllowedActions allowed;
    private final RequestLimits limits;
    private final Jobs jobs;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DrawOperations(
            Draws draws,
            PublishedDraws published,
            DrawPlanner planner,
            ListPreparation preparation,
            StoredLists lists,
            ListMemory memory,
            StoredResults results,
            StoredEvidence evidence,
            StepOperations steps,
            StepRequests requests,
            Nonces nonces,
            Visits visits,
            AllowedActions allowed,
            RequestLimits limits,
            Jobs jobs,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.draws = draws;
        this.published = published;
        this.planner = planner;
        this.preparation = preparation;
        this.lists = lists;
        this.memory = memory;
        this.results = results;
        this.evidence = evidence;
        this.steps = steps;
        this.requests = requests;
        this.nonces = nonces;
        this.visits = visits;
        this.allowed = allowed;
        this.limits = limits;
        this.jobs = jobs;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** One draw, to be read. */
    @Transactional
    DrawView view(UUID id) {
        return view(draws.get(id));
    }

    /** Plans a draw once, however often the request comes. */
    @Transactional
    DrawView create(IdempotencyKey key, CreateDraw request) {
        return idempotency.once(
                key, "createDraw", request, DrawView.class, before -> draws.get(before.id()), () -> create(request));
    }

    private DrawView create(CreateDraw request) {
        var now = clock.instant();
        var created = Draw.create(planner.draft(request, ChinaTime.dayOf(now)), clock, caller.actor(), now);
        draws.persist(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    /** Fixes the lists, at once or by a job, whichever the size of the libraries asks for. */
    @Transactional
    Outcome<DrawView> freeze(UUID id, IfMatch expected) {
        var draw = draws.get(id, expected);
        draw.requireFreezable();
        var size = preparation.size(draw);
        if (!limits.isFrozen(size)) {
            return new Outcome.Underway<>(
                    jobs.submit(Uuid7.next(clock), DrawStepJob.kindOf(DrawAction.FREEZE), id.toString(), size));
        }
        try (var _ = memory.take(Math.toIntExact(size))) {
            if (!lists.isWritten(id)) {
                lists.write(preparation.prepare(preparation.sources(draw, today())));
            }
            freeze(draw, FrozenRoots.of(lists.read(id, draw.rules().suite()).roots()));
        }
        return new Outcome.Done<>(view(draw));
    }

    /** What the lists of a draw are made by; none when they are written already, or no longer wanted. */
    @Transactional
    Optional<ListPreparation.Sources> unwritten(UUID id) {
        var draw = draws.get(id);
        return draw.status() == DrawStatus.CREATED && !lists.isWritten(id)
                ? Optional.of(preparation.sources(draw, today()))
                : Optional.empty();
    }

    /** A draw whose lists its job has written; none when another attempt has frozen it. */
    @Transactional
    Optional<Draw> unfrozen(UUID id) {
        var draw = draws.get(id);
        return draw.frozenAt().isEmpty() ? Optional.of(draw) : Optional.empty();
    }

    /** Freezes a draw whose lists its job has written; one that another attempt has frozen stays as it is. */
    @Transactional
    void frozen(UUID id, FrozenRoots written) {
        var draw = draws.lock(id);
        if (draw.frozenAt().isEmpty()) {
            freeze(draw, written);
        }
    }

    private void freeze(Draw draw, FrozenRoots fixed) {
        outbox.append(draw.freeze(fixed, nonces.ofSystem(draw), clock.instant()));
        draws.flush();
    }

    /**
     * Takes the caller's commitment with its nonce.
     *
     * @throws RuleViolation when the caller is not named, or has deposited already; when the nonce does not open the
     *     commitment, or is another's
     */
    @Transactional
    DrawView commit(UUID id, Digest commitment, Nonce nonce) {
        var draw = draws.lock(id);
        var own = draw.awaitedOf(caller.actor());
        if (nonce.isDegenerate()) {
            throw new RuleViolation(DrawProblem.NONCE_DEGENERATE, own.who());
        }
        if (!new Commitment(own.who(), commitment).opensWith(nonce, draw.rules().suite(), id.toString())) {
            throw new RuleViolation(DrawProblem.NONCE_WRONG, own.who());
        }
        // Sealed with a nonce twice, a draw could never be opened.
        if (nonces.opened(draw, "nonce-comparison").contains(nonce)) {
            throw new RuleViolation(DrawProblem.NONCE_REPEATED, own.who());
        }
        var deposit = new Deposit(commitment, nonces.sealed(own.id(), nonce));
        audit.record(draw.deposit(caller.actor(), deposit, clock.instant()));
        draws.flush();
        return view(draw);
    }

    /** Binds lists, rules and commitments under the authority's next number, and publishes; at once or by a job. */
    @Transactional
    Outcome<DrawView> seal(UUID id, IfMatch expected) {
        var draw = draws.get(id, expected);
        draw.requireSealable(caller.actor());
        if (!limits.isRead(draw)) {
            return later(draw, DrawAction.SEAL, null);
        }
        requests.requireNone(id);
        try (var _ = roomFor(draw)) {
            steps.seal(draw, lists.readUnchanged(id, draw.rules().suite(), draw.roots()), caller.actor());
        }
        return new Outcome.Done<>(view(draw));
    }

    /** Opens the draw, once, and hands what came out to whoever arranges the visits; at once or by a job. */
    @Transactional
    Outcome<DrawView> draw(UUID id, IfMatch expected, @Nullable String beaconValue) {
        var draw = draws.get(id, expected);
        draw.requireSealed(caller.actor());
        var beacon = draw.rules().beaconString(beaconValue);
        if (!limits.isOpened(draw)) {
            return later(draw, DrawAction.DRAW, beacon);
        }
        requests.requireNone(id);
        try (var _ = roomFor(draw)) {
            steps.open(
                    draw,
                    beacon,
                    open(draw, steps.opening(draw, beacon, caller.actor())).result(),
                    caller.actor());
        }
        return new Outcome.Done<>(view(draw));
    }

    private Outcome<DrawView> later(Draw draw, DrawAction verb, @Nullable String beacon) {
        return new Outcome.Underway<>(requests.ask(draw, verb, beacon, caller.actor()));
    }

    /**
     * Puts the next of the stratum in the place of a drawn object.
     *
     * @throws RuleViolation when the reason is not sealed, the object is not drawn any more, or nobody is left
     */
    @Transactional
    SubstitutionView substitute(UUID id, IfMatch expected, Replacement replacement) {
        var draw = draws.get(id, expected);
        requireKnown(draw);
        draw.requireSubstitutable(caller.actor());
        requests.requireNone(id);
        evidence.requireDeposited(id, replacement.evidence().hex());
        try (var _ = roomFor(draw)) {
            return substitute(draw, replacement);
        }
    }

    private SubstitutionView substitute(Draw draw, Replacement replacement) {
        var id = draw.id();
        var secrets = nonces.opened(draw, "draw-substitution");
        var open = open(
                draw,
                new Opening(draw.seal().sealedRecord(), secrets, draw.outcome().beaconString()));
        var result = open.result();
        var substitution = Refusals.asRules(() -> {
            result.requireSame(draw.outcome().loggedDigest(), draw.rules().suite());
            return open.substitute(result, results.substitutions(id), replacement);
        });
        audit.record(
                draw.substitute(replacement.reason(), replacement.evidence().hex(), caller.actor()));
        results.add(id, draw.substitutionCount(), substitution, caller.subject(), clock.instant());
        visits.drop(id, UUID.fromString(replacement.objectId()), replacement.reason());
        visits.assign(
                steps.visits(draw, List.of(substitution.substitute()), List.of(substitution.team()), caller.actor()));
        draws.flush();
        return SubstitutionView.of(substitution, results.inspectors(id), results.names(id));
    }

    /**
     * Makes everything public, after recomputing it from what is stored; at once or by a job.
     *
     * @throws RuleViolation 409 while visits are to come, or when a stored list was changed
     */
    @Transactional
    Outcome<DrawView> disclose(UUID id, IfMatch expected) {
        var draw = draws.get(id, expected);
        requireKnown(draw);
        steps.requireDisclosable(draw);
        if (!limits.isRead(draw)) {
            return later(draw, DrawAction.DISCLOSURE, null);
        }
        requests.requireNone(id);
        var disclosure = steps.disclosing(draw);
        try (var _ = roomFor(draw)) {
            disclosure.verify(lists.sealed(id, draw.seal().sealedRecord()));
        }
        steps.disclose(draw, disclosure);
        return new Outcome.Done<>(view(draw));
    }

    /** Gives a draw up; a sealed one stays in public, with the reason. */
    @Transactional
    DrawView abort(UUID id, IfMatch expected, String reason) {
        return view(end(id, expected, (draw, now) -> draw.abort(reason, now)));
    }

    /** Plans a new draw by the same plan, which takes the place of this one. */
    @Transactional
    DrawView supersede(UUID id, IfMatch expected, String reason) {
        var old = draws.get(id, expected);
        var created = old.successor(clock, caller.actor(), clock.instant());
        draws.persistAndFlush(created.aggregate());
        outbox.append(created.event());
        var unused = end(
                id, expected, (draw, now) -> draw.supersede(created.aggregate().id(), reason, now));
        return view(created.aggregate());
    }

    private Draw end(UUID id, IfMatch expected, BiFunction<Draw, Instant, DrawEvent> verb) {
        var draw = draws.get(id, expected);
        requests.requireNone(id);
        outbox.append(verb.apply(draw, clock.instant()));
        published.findByIdOptional(id).ifPresent(row -> row.follow(draw));
        draws.flush();
        return draw;
    }

    private ListMemory.Share roomFor(Draw draw) {
        return memory.take(draw.roots().poolSize());
    }

    private OpenDraw open(Draw draw, Opening opening) {
        return opening.open(lists.sealed(draw.id(), draw.seal().sealedRecord()));
    }

    /**
     * What came out.
     *
     * @throws RuleViolation 403 before the disclosure, for whoever does not act for the drawing authority
     */
    @Transactional
    ResultView result(UUID id) {
        var draw = draws.get(id);
        requireKnown(draw);
        var drawn = draw.isDrawn() ? results.read(id) : new DrawResult(List.of(), List.of());
        return ResultView.of(draw, drawn, results.substitutions(id), results.inspectors(id), results.names(id));
    }

    /** What was drawn is known to leaders of the drawing authority alone until it is disclosed. */
    @CanIgnoreReturnValue
    private Draw requireKnown(Draw draw) {
        if (!draw.isDisclosed() && !draw.isKnownTo(caller.scope())) {
            throw new RuleViolation(DrawProblem.RESULT_SECRET, draw.authority().toString());
        }
        return draw;
    }

    /** Keeps a piece of evidence for a substitution, once, however often the request comes. */
    @Transactional
    EvidenceView deposit(UUID id, IdempotencyKey key, DepositEvidence request) {
        return idempotency.once(
                key,
                "depositDrawEvidence " + id,
                request,
                EvidenceView.class,
                _ -> requireKnown(draws.get(id)),
                () -> deposit(id, request));
    }

    private EvidenceView deposit(UUID id, DepositEvidence request) {
        var draw = draws.get(id);
        requireKnown(draw);
        var content = request.bytes();
        var view = new EvidenceView(
                Uuid7.next(clock),
                draw.rules().suite().hash(content).hex(),
                request.title(),
                request.mediaType(),
                content.length,
                caller.name(),
                clock.instant());
        evidence.add(id, view, caller.subject(), content);
        audit.record(AuditedAct.of("draw-evidence-deposited", "draw-evidence", view.id(), draw.authority())
                .belongingTo(draw.sector(), null)
                .leadingTo(view.digest()));
        return view;
    }

    /**
     * A piece of evidence with its content.
     *
     * @throws RuleViolation 403 before the disclosure, for whoever does not act for the drawing authority
     */
    @Transactional
    EvidenceContent evidence(UUID id, UUID piece) {
        requireKnown(draws.get(id));
        return evidence.read(id, piece);
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private DrawView view(Draw draw) {
        return DrawView.of(draw, allowed.among(draw.actions(caller.subject())), caller.subject());
    }
}
