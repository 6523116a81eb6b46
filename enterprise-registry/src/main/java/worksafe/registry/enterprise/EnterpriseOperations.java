package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.CreditCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.FieldReader;
import worksafe.registry.RegistryProblem;
import worksafe.registry.departure.Departures;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRelocated;
import worksafe.registry.enterprise.EnterpriseRequests.AssignEnterprises.PoolAssignment;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.AssignmentsView;
import worksafe.registry.enterprise.value.AssignmentsView.AssignmentFate;
import worksafe.registry.enterprise.value.AssignmentsView.AssignmentView;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.region.Regions;
import worksafe.registry.trade.DerivedTrades;
import worksafe.registry.trade.SectorRule;
import worksafe.registry.trade.TradeRule;

/** What is done to enterprises, one transaction each. */
@ApplicationScoped
class EnterpriseOperations {

    private static final String SOURCE = "api";

    private final Enterprises enterprises;
    private final Regions regions;
    private final SectorRule sectors;
    private final TradeRule trades;
    private final FollowingRows rows;
    private final Departures departures;
    private final IdentityOperations identities;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    EnterpriseOperations(
            Enterprises enterprises,
            Regions regions,
            SectorRule sectors,
            TradeRule trades,
            FollowingRows rows,
            Departures departures,
            IdentityOperations identities,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.regions = regions;
        this.sectors = sectors;
        this.trades = trades;
        this.rows = rows;
        this.departures = departures;
        this.identities = identities;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    EnterpriseView register(IdempotencyKey key, EnterpriseRequests.RegisterEnterprise request) {
        return idempotency.once(
                key,
                "registerEnterprise",
                request,
                EnterpriseView.class,
                before -> enterprises.get(before.id()),
                () -> {
                    var draft = draft(request);
                    draft.identifiers().forEach(identifier -> identities.requireFree(identifier, draft.id()));
                    if (!Boolean.FALSE.equals(request.same)) {
                        identities.requireNoneAlike(draft);
                    }
                    var created = Enterprise.register(draft, clock.instant());
                    enterprises.add(created.aggregate());
                    outbox.append(created.event());
                    return EnterpriseView.of(created.aggregate());
                });
    }

    @Transactional
    EnterpriseView change(UUID id, IfMatch expected, Particulars particulars) {
        return act(
                id,
                expected,
                enterprise -> enterprise.change(
                        particulars, trades.of(particulars.industry(), enterprise.region()), clock.instant()));
    }

    /**
     * Refuses what would change nothing of an enterprise; it stays locked.
     *
     * @throws RuleViolation 422 {@code particulars-unchanged}
     */
    void requireChange(UUID id, UnaryOperator<Particulars> proposed) {
        var present = locked(id).particulars();
        if (present.equals(proposed.apply(present))) {
            throw new RuleViolation(RegistryProblem.PARTICULARS_UNCHANGED);
        }
    }

    /** Writes down what an enterprise said of itself and its authority confirmed, whatever version it has by now. */
    void change(UUID id, UnaryOperator<Particulars> proposed) {
        var enterprise = locked(id);
        var particulars = proposed.apply(enterprise.particulars());
        outbox.append(enterprise.change(
                particulars, trades.of(particulars.industry(), enterprise.region()), clock.instant()));
    }

    private Enterprise locked(UUID id) {
        var enterprise = enterprises.toChange(List.of(id)).get(id);
        if (enterprise == null) {
            throw new NotFound(id);
        }
        return enterprise;
    }

    @Transactional
    EnterpriseView assign(UUID id, IfMatch expected, RegionCode seat) {
        return move(
                id,
                expected,
                seat,
                (enterprise, place) -> enterprise.assign(place, follows(enterprise, place), clock.instant()));
    }

    /**
     * Leads many out of the pool. One that is refused does not hold up the others, and what is there already is left
     * alone, so that whoever is unsure may ask again.
     *
     * @param wording how a refusal is told
     */
    @Transactional
    AssignmentsView assign(
            IdempotencyKey key,
            EnterpriseRequests.AssignEnterprises request,
            Function<DomainException, Problem> wording) {
        return idempotency.once(key, "assignEnterprises", request, AssignmentsView.class, this::requireSeen, () -> {
            var assignments = request.assignments();
            var ids = assignments.stream().map(PoolAssignment::enterpriseId).toList();
            var visible = enterprises.toChange(ids);
            var moved = new LinkedHashMap<Enterprise, DomainEvent>();
            var follows = trades.forMany();
            var items = assignments.stream()
                    .map(assignment -> {
                        try {
                            return assign(assignment, visible.get(assignment.enterpriseId()), follows, moved);
                        } catch (DomainException refusal) {
                            return AssignmentView.refused(assignment.enterpriseId(), wording.apply(refusal));
                        }
                    })
                    .toList();
            outbox.append(List.copyOf(moved.values()));
            rows.follow(moved.keySet());
            return AssignmentsView.of(items);
        });
    }

    private List<Enterprise> requireSeen(AssignmentsView before) {
        return before.items().stream()
                .filter(item -> item.revision() != null)
                .map(item -> enterprises.get(item.enterpriseId()))
                .toList();
    }

    private AssignmentView assign(
            PoolAssignment assignment,
            @Nullable Enterprise enterprise,
            TradeRule.Reading follows,
            Map<Enterprise, DomainEvent> moved) {
        var id = assignment.enterpriseId();
        if (enterprise == null) {
            throw new NotFound(id);
        }
        if (!enterprise.unassigned() && enterprise.region().equals(assignment.seat())) {
            return AssignmentView.done(id, AssignmentFate.UNCHANGED, enterprise.version());
        }
        assignment.expected().require(enterprise.version());
        var seat = requireSeat(assignment.seat(), enterprise.sector(), id);
        var event = enterprise.assign(seat, follows.of(enterprise.particulars().industry(), seat), clock.instant());
        moved.put(enterprise, event);
        return AssignmentView.done(id, AssignmentFate.ASSIGNED, event.facts().revision());
    }

    @Transactional
    EnterpriseView relocate(UUID id, IfMatch expected, RegionCode seat) {
        return move(
                id,
                expected,
                seat,
                (enterprise, place) -> enterprise.relocate(place, follows(enterprise, place), clock.instant()));
    }

    @Transactional
    EnterpriseView changeSector(UUID id, IfMatch expected, Sector sector) {
        var enterprise = enterprises.get(id, expected);
        if (!caller.scope().covers(enterprise.region(), sector, id)) {
            throw new RuleViolation(RegistryProblem.SECTOR_OUTSIDE_SCOPE, sector);
        }
        var before = enterprise.sector();
        var event = enterprise.changeSector(sector, clock.instant());
        outbox.append(event);
        departures.note(enterprise.region(), before, arrival(event));
        rows.follow(List.of(enterprise));
        return EnterpriseView.of(enterprise);
    }

    @Transactional
    EnterpriseView correctTrade(UUID id, IfMatch expected, EnterpriseRequests.CorrectTrade request) {
        var now = clock.instant();
        return act(id, expected, enterprise -> enterprise.correct(request.by(caller.subject(), now), now));
    }

    private DerivedTrades follows(Enterprise enterprise, RegionCode seat) {
        return trades.of(enterprise.particulars().industry(), seat);
    }

    @Transactional
    EnterpriseView identify(UUID id, IfMatch expected, EnterpriseRequests.IdentifyEnterprise request) {
        var draft = identifier(request.scheme(), request.normalisedValue(), request.validFrom(), IdentifierState.VALID);
        return identify(id, expected, draft);
    }

    @Transactional
    EnterpriseView confirm(UUID id, IfMatch expected, CreditCode code, @Nullable LocalDate validFrom) {
        if (code.checkCharacterRight()) {
            throw new RuleViolation(RegistryProblem.NOTHING_TO_CONFIRM, code);
        }
        var draft = identifier(
                IdentifierScheme.CREDIT_CODE, code.value(), validFrom, IdentifierState.CHECK_MISMATCH_CONFIRMED);
        return identify(id, expected, draft);
    }

    @Transactional
    EnterpriseView cancel(UUID id, IfMatch expected, EnterpriseRequests.EndEnterprise request) {
        return act(id, expected, enterprise -> enterprise.cancel(request.ending(today()), clock.instant()));
    }

    @Transactional
    EnterpriseView revoke(UUID id, IfMatch expected, EnterpriseRequests.EndEnterprise request) {
        return act(id, expected, enterprise -> enterprise.revoke(request.ending(today()), clock.instant()));
    }

    @Transactional
    EnterpriseView reinstate(UUID id, IfMatch expected) {
        return act(
                id,
                expected,
                enterprise -> enterprise.reinstate(follows(enterprise, enterprise.region()), clock.instant()));
    }

    /**
     * Merges another record of the same enterprise into this one. What is merged already is left alone, so that whoever is
     * unsure may ask again.
     *
     * @throws RuleViolation 422 {@code merge-with-itself}, {@code other-record-unknown}
     */
    @Transactional
    EnterpriseView merge(UUID id, IfMatch expected, EnterpriseRequests.OtherRecord request) {
        var pair = pair(id, request.enterpriseId());
        var survivor = pair.survivor();
        var duplicate = pair.duplicate();
        if (id.equals(duplicate.mergedInto())) {
            return EnterpriseView.of(survivor);
        }
        expected.require(survivor.version());
        request.expected().require(duplicate.version());
        var now = clock.instant();
        var merged = duplicate.mergeInto(survivor, request.reason().strip(), now);
        // An identifier is in force once: it ends here before it begins there.
        enterprises.flush();
        var changed = survivor.absorb(duplicate, () -> Uuid7.next(clock), now);
        outbox.append(List.of(merged, changed));
        rows.unite(duplicate, survivor);
        return enterprises.written(survivor);
    }

    /**
     * Undoes a merger.
     *
     * @throws RuleViolation 422 {@code merge-with-itself}, {@code other-record-unknown}, {@code not-merged}, {@code
     *     merge-not-undoable}; 409 {@code identifier-in-use} or {@code registered-elsewhere} when somebody else bears an
     *     identifier by now that ended with the merger
     */
    @Transactional
    EnterpriseView separate(UUID id, IfMatch expected, EnterpriseRequests.OtherRecord request) {
        var pair = pair(id, request.enterpriseId());
        var survivor = pair.survivor();
        var duplicate = pair.duplicate();
        expected.require(survivor.version());
        request.expected().require(duplicate.version());
        var now = clock.instant();
        var changed = survivor.release(duplicate, now);
        enterprises.flush();
        duplicate
                .givenTo(id)
                .forEach(identifier -> identities.requireFree(identifier.scheme(), identifier.value(), duplicate.id()));
        var separated = duplicate.separate(request.reason().strip(), follows(duplicate, duplicate.region()), now);
        outbox.append(List.of(changed, separated));
        rows.separate(duplicate);
        return enterprises.written(survivor);
    }

    /** Both, locked in one order, so that two who merge them the other way round do not wait for each other. */
    private Pair pair(UUID id, UUID other) {
        var both = enterprises.toChange(List.of(id, other));
        var survivor = both.get(id);
        var duplicate = both.get(other);
        if (survivor == null) {
            throw new NotFound(id);
        }
        if (id.equals(other)) {
            throw new RuleViolation(RegistryProblem.MERGE_WITH_ITSELF);
        }
        if (duplicate == null) {
            throw new RuleViolation(RegistryProblem.OTHER_RECORD_UNKNOWN, other.toString());
        }
        return new Pair(survivor, duplicate);
    }

    private record Pair(Enterprise survivor, Enterprise duplicate) {}

    private EnterpriseView act(UUID id, IfMatch expected, Function<Enterprise, DomainEvent> verb) {
        var enterprise = enterprises.get(id, expected);
        outbox.append(verb.apply(enterprise));
        return enterprises.written(enterprise);
    }

    private EnterpriseView move(
            UUID id, IfMatch expected, RegionCode seat, BiFunction<Enterprise, RegionCode, EnterpriseRelocated> verb) {
        var enterprise = enterprises.get(id, expected);
        var event = verb.apply(enterprise, requireSeat(seat, enterprise.sector(), id));
        outbox.append(event);
        departures.note(event.fromRegion(), enterprise.sector(), arrival(event));
        rows.follow(List.of(enterprise));
        return EnterpriseView.of(enterprise);
    }

    private EnterpriseView identify(UUID id, IfMatch expected, Identifier.Draft draft) {
        var enterprise = enterprises.get(id, expected);
        identities.requireFree(draft, id);
        outbox.append(enterprise.identify(draft, clock.instant()));
        return enterprises.written(enterprise);
    }

    private Enterprise.Draft draft(EnterpriseRequests.RegisterEnterprise request) {
        var id = Uuid7.next(clock);
        var particulars = request.particulars();
        var place = FieldReader.at("/region", Objects.requireNonNull(request.region), RegionCode::of);
        var sector = request.sector == null ? sectors.sectorOf(particulars.industry(), place) : request.sector;
        return new Enterprise.Draft(
                id,
                particulars,
                requireSeat(place, sector, id),
                sector,
                trades.of(particulars.industry(), place),
                SOURCE,
                identifiers(request));
    }

    private List<Identifier.Draft> identifiers(EnterpriseRequests.RegisterEnterprise request) {
        var drafts = new ArrayList<Identifier.Draft>();
        add(drafts, IdentifierScheme.CREDIT_CODE, "/creditCode", request.creditCode, request.establishedOn);
        add(
                drafts,
                IdentifierScheme.REGISTRATION_NUMBER,
                "/registrationNumber",
                request.registrationNumber,
                request.establishedOn);
        return drafts;
    }

    private void add(
            List<Identifier.Draft> drafts,
            IdentifierScheme scheme,
            String pointer,
            @Nullable String text,
            @Nullable LocalDate since) {
        var value = FieldReader.ifAny(pointer, text, scheme::normalise);
        if (value != null) {
            var from = since == null || since.isAfter(today()) ? today() : since;
            drafts.add(identifier(scheme, value, from, IdentifierState.VALID));
        }
    }

    private Identifier.Draft identifier(
            IdentifierScheme scheme, String value, @Nullable LocalDate validFrom, IdentifierState state) {
        return new Identifier.Draft(Uuid7.next(clock), scheme, value, validFrom == null ? today() : validFrom, state);
    }

    private RegionCode requireSeat(RegionCode place, Sector sector, UUID id) {
        var seat = regions.requireSeat(place);
        var scope = caller.scope();
        if (!scope.covers(seat, sector, scope.enterprises() == null ? null : id)) {
            throw new RuleViolation(
                    scope.covers(
                                    seat,
                                    scope.sectors() == null
                                            ? null
                                            : scope.sectors().iterator().next(),
                                    id)
                            ? RegistryProblem.SECTOR_OUTSIDE_SCOPE
                            : RegistryProblem.REGION_OUTSIDE_SCOPE,
                    place);
        }
        return seat;
    }

    private static Departures.Arrival arrival(EnterpriseEvent told) {
        var facts = told.facts();
        return new Departures.Arrival(
                facts.enterpriseId(),
                facts.name(),
                facts.region(),
                facts.sector(),
                facts.revision(),
                told.occurredAt());
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
