package worksafe.registry.enterprise;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseCancelled;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseChanged;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseMerged;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRegistered;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRelocated;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseSeparated;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.trade.DerivedTrades;
import worksafe.registry.trade.TradeBasis;
import worksafe.registry.trade.TradeCorrection;
import worksafe.registry.trade.TradeCorrections;
import worksafe.registry.trade.TradeSet;

/** An enterprise as the registry holds it. One verb a transaction: each announces the revision that it leads to. */
@Entity
class Enterprise {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private EnterpriseState state;

    private long region;
    private boolean unassigned;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private @Nullable String industry;
    private String @Nullable [] derivedTrades;

    @Embedded
    @EmbeddedColumnNaming("trades_%s")
    private @Nullable TradeBasis tradeBasis;

    @Convert(converter = TradeCorrections.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<TradeCorrection> tradeCorrections = List.of();

    private @Nullable String enterpriseType;

    @Enumerated(EnumType.STRING)
    private Ownership ownership;

    private @Nullable String legalRepresentative;
    private @Nullable Long capitalFen;
    private @Nullable String capitalCurrency;
    private @Nullable String capitalText;
    private @Nullable String businessScope;
    private @Nullable LocalDate establishedOn;
    private @Nullable String address;
    private @Nullable Boolean aboveScale;
    private @Nullable Integer headcount;
    private String source;
    private @Nullable LocalDate cancelledOn;
    private @Nullable String cancellationReason;
    private @Nullable UUID mergedInto;
    private UUID[] absorbed = {};
    private String[] confirmed = {};
    private Instant createdAt;
    private Instant changedAt;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "enterprise_id", insertable = false, updatable = false)
    @OrderBy("validFrom, id")
    private List<Identifier> identifiers = new ArrayList<>();

    // What lists select by, computed by the database; never read here.

    @Column(insertable = false, updatable = false)
    private String @Nullable [] trades;

    @Column(insertable = false, updatable = false)
    private @Nullable Long province;

    @Column(insertable = false, updatable = false)
    private @Nullable Long city;

    @Column(insertable = false, updatable = false)
    private @Nullable Long county;

    @Column(insertable = false, updatable = false)
    private @Nullable Long town;

    @Column(name = "enterprise_id", insertable = false, updatable = false)
    private @Nullable UUID enterpriseId;

    @SuppressWarnings("NullAway.Init")
    protected Enterprise() {} // for Hibernate

    private Enterprise(Draft draft, Instant now) {
        this.id = draft.id();
        this.version = 1;
        this.state = EnterpriseState.ACTIVE;
        this.region = draft.seat().value();
        this.unassigned = isPool(draft.seat());
        this.sector = draft.sector();
        this.source = draft.source();
        this.createdAt = now;
        this.changedAt = now;
        this.name = draft.particulars().name();
        this.ownership = draft.particulars().ownership();
        write(draft.particulars());
        derive(draft.trades());
        draft.identifiers().forEach(this::add);
    }

    /** Enters an enterprise. Without a town it waits in the county's pool. */
    static Created<Enterprise> register(Draft draft, Instant at) {
        var now = at.truncatedTo(ChronoUnit.MICROS);
        var enterprise = new Enterprise(draft, now);
        return new Created<>(enterprise, new EnterpriseRegistered(enterprise.facts(1), now));
    }

    /**
     * Writes down other particulars, by a person's word: of what changes, feeds may not say otherwise from now on.
     *
     * @param follows the trades that follow from them
     */
    EnterpriseChanged change(Particulars particulars, DerivedTrades follows, Instant at) {
        state.requireExistence();
        confirm(FeedFact.differing(particulars(), particulars));
        write(particulars);
        derive(follows);
        return changed(at);
    }

    /**
     * Takes what a bureau reports: whether it is above the scale of statistics, or how many work there. What is not said stays.
     *
     * @return empty where that is known already
     */
    Optional<EnterpriseChanged> report(@Nullable Boolean scale, @Nullable Integer people, Instant at) {
        state.requireActive();
        if ((scale == null || scale.equals(aboveScale)) && (people == null || people.equals(headcount))) {
            return Optional.empty();
        }
        aboveScale = scale == null ? aboveScale : scale;
        headcount = people == null ? headcount : people;
        return Optional.of(changed(at));
    }

    /**
     * Takes what its registration says by now; of what differs from before, feeds have the word again. Trades stay: they follow
     * from the industry, of which a change of the registration says nothing.
     */
    EnterpriseChanged restate(Particulars particulars, Instant at) {
        state.requireActive();
        var given = FeedFact.differing(particulars(), particulars);
        confirmed = Arrays.stream(confirmed)
                .filter(fact -> !given.contains(FeedFact.valueOf(fact)))
                .toArray(String[]::new);
        write(particulars);
        return changed(at);
    }

    /**
     * Leads the enterprise out of the county's pool to its town or village.
     *
     * @throws RuleViolation 422 {@code not-in-pool}, {@code assignment-outside-county}
     */
    EnterpriseRelocated assign(RegionCode seat, DerivedTrades follows, Instant at) {
        state.requireExistence();
        if (!unassigned) {
            throw new RuleViolation(RegistryProblem.NOT_IN_POOL);
        }
        if (isPool(seat) || !region().contains(seat)) {
            throw new RuleViolation(RegistryProblem.ASSIGNMENT_OUTSIDE_COUNTY, seat, region());
        }
        return move(seat, follows, at);
    }

    /**
     * Moves the place of supervision; to a county without a town means into that county's pool.
     *
     * @throws RuleViolation 422 {@code region-unchanged}
     */
    EnterpriseRelocated relocate(RegionCode seat, DerivedTrades follows, Instant at) {
        state.requireExistence();
        if (seat.value() == region) {
            throw new RuleViolation(RegistryProblem.REGION_UNCHANGED, seat);
        }
        return move(seat, follows, at);
    }

    /**
     * Gives the enterprise to another kind of authority.
     *
     * @throws RuleViolation 422 {@code sector-unchanged}
     */
    EnterpriseChanged changeSector(Sector competent, Instant at) {
        state.requireExistence();
        if (competent == sector) {
            throw new RuleViolation(RegistryProblem.SECTOR_UNCHANGED, competent);
        }
        sector = competent;
        identifiers.forEach(identifier -> identifier.follow(region(), sector));
        return changed(at);
    }

    /**
     * Says of one trade that it has it or has it not, whatever follows from its industry, now and later.
     *
     * @throws RuleViolation 422 {@code trade-unchanged} when the same was said before
     */
    EnterpriseChanged correct(TradeCorrection correction, Instant at) {
        state.requireExistence();
        if (tradeSet()
                .correctionOf(correction.trade())
                .filter(before -> before.applies() == correction.applies())
                .isPresent()) {
            throw new RuleViolation(RegistryProblem.TRADE_UNCHANGED, correction.trade());
        }
        tradeCorrections = tradeSet().with(correction);
        return changed(at);
    }

    /**
     * Puts an identifier in force in the place of the present one of its scheme.
     *
     * @throws RuleViolation 422 {@code identifier-unchanged}, {@code identifier-dates}
     */
    EnterpriseChanged identify(Identifier.Draft draft, Instant at) {
        state.requireExistence();
        var present = inForce(draft.scheme());
        if (draft.validFrom().isAfter(ChinaTime.dayOf(at))
                || present.filter(old -> draft.validFrom().isBefore(old.validFrom()))
                        .isPresent()) {
            throw new RuleViolation(RegistryProblem.IDENTIFIER_DATES, draft.validFrom());
        }
        if (identifiers.stream()
                .anyMatch(old -> old.inForce()
                        && old.scheme() == draft.scheme()
                        && old.value().equals(draft.value()))) {
            throw new RuleViolation(RegistryProblem.IDENTIFIER_UNCHANGED, draft.value());
        }
        present.ifPresent(old -> old.endBefore(draft.validFrom()));
        add(draft);
        return changed(at);
    }

    /** Records that the authority took the licence. */
    EnterpriseCancelled revoke(Ending ending, Instant at) {
        return end(EnterpriseState.REVOKED, ending, at);
    }

    /** Records that the enterprise has ended. */
    EnterpriseCancelled cancel(Ending ending, Instant at) {
        return end(EnterpriseState.CANCELLED, ending, at);
    }

    /** Annuls the revocation. */
    EnterpriseChanged reinstate(DerivedTrades follows, Instant at) {
        if (state == EnterpriseState.MERGED) {
            throw new IllegalTransition(state, EnterpriseState.ACTIVE);
        }
        goOn();
        derive(follows);
        return changed(at);
    }

    /**
     * Ends this record in favour of another one of the same enterprise. Only those that trade are merged: whose licence
     * was taken, or who has ended, would otherwise come back, or disappear, unnoticed.
     */
    EnterpriseMerged mergeInto(Enterprise survivor, String reason, Instant at) {
        survivor.state.requireActive();
        state = state.to(EnterpriseState.MERGED);
        mergedInto = survivor.id;
        cancelledOn = ChinaTime.dayOf(at);
        cancellationReason = reason;
        identifiers.stream()
                .filter(Identifier::inForce)
                .forEach(identifier -> identifier.endIn(survivor.id, ChinaTime.dayOf(at)));
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
        return EnterpriseMerged.of(facts(version + 1), survivor.facts(survivor.version), reason, changedAt);
    }

    /**
     * Goes on for a record that was merged into this one: bears its identifiers, where it has none of the kind.
     *
     * @param ids ids for them
     */
    EnterpriseChanged absorb(Enterprise duplicate, Supplier<UUID> ids, Instant at) {
        state.requireActive();
        absorbed =
                Stream.concat(Arrays.stream(absorbed), Stream.of(duplicate.id)).toArray(UUID[]::new);
        duplicate.givenTo(id).forEach(identifier -> {
            if (inForce(identifier.scheme()).isEmpty()) {
                identifiers.add(identifier.goingOn(ids.get(), id, region(), sector));
            }
        });
        return changed(at);
    }

    /**
     * Gives back what came with a record that was merged into this one.
     *
     * @throws RuleViolation 422 {@code not-merged}; {@code merge-not-undoable} when an identifier that came with it has been
     *     replaced since
     */
    EnterpriseChanged release(Enterprise duplicate, Instant at) {
        state.requireExistence();
        if (!absorbed().contains(duplicate.id)) {
            throw new RuleViolation(RegistryProblem.NOT_MERGED, duplicate.id, id);
        }
        var came = identifiers.stream()
                .filter(identifier -> identifier.cameFrom(duplicate.id))
                .toList();
        came.stream().filter(identifier -> !identifier.inForce()).findFirst().ifPresent(replaced -> {
            throw new RuleViolation(RegistryProblem.MERGE_NOT_UNDOABLE, replaced.value());
        });
        came.forEach(identifier -> identifier.giveBack(ChinaTime.dayOf(at)));
        absorbed = Arrays.stream(absorbed)
                .filter(other -> !other.equals(duplicate.id))
                .toArray(UUID[]::new);
        return changed(at);
    }

    /** Is itself again, with the identifiers that it had and the trades that follow by now. */
    EnterpriseSeparated separate(String reason, DerivedTrades follows, Instant at) {
        var survivor = mergedInto;
        if (survivor == null) {
            throw new IllegalTransition(state, EnterpriseState.ACTIVE);
        }
        goOn();
        derive(follows);
        mergedInto = null;
        givenTo(survivor).forEach(Identifier::reopen);
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
        return new EnterpriseSeparated(facts(version + 1), survivor, reason, changedAt);
    }

    private void goOn() {
        state = state.to(EnterpriseState.ACTIVE);
        cancelledOn = null;
        cancellationReason = null;
    }

    private EnterpriseCancelled end(EnterpriseState target, Ending ending, Instant at) {
        state = state.to(target);
        cancelledOn = ending.day();
        cancellationReason = ending.reason();
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
        return new EnterpriseCancelled(facts(version + 1), ending.reason(), changedAt);
    }

    private EnterpriseRelocated move(RegionCode seat, DerivedTrades follows, Instant at) {
        var from = region();
        region = seat.value();
        derive(follows);
        unassigned = isPool(seat);
        identifiers.forEach(identifier -> identifier.follow(seat, sector));
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
        return new EnterpriseRelocated(facts(version + 1), from, changedAt);
    }

    private EnterpriseChanged changed(Instant at) {
        changedAt = at.truncatedTo(ChronoUnit.MICROS);
        return new EnterpriseChanged(facts(version + 1), changedAt);
    }

    private void write(Particulars particulars) {
        name = particulars.name();
        industry =
                particulars.industry() == null ? null : particulars.industry().value();
        enterpriseType = particulars.enterpriseType();
        ownership = particulars.ownership();
        legalRepresentative = particulars.legalRepresentative();
        if (!Objects.equals(capitalFen, particulars.capitalFen())
                || !Objects.equals(capitalCurrency, particulars.capitalCurrency())) {
            // The words of the feed no longer say what the amount says.
            capitalText = null;
        }
        capitalFen = particulars.capitalFen();
        capitalCurrency = particulars.capitalCurrency();
        businessScope = particulars.businessScope();
        establishedOn = particulars.establishedOn();
        address = particulars.address();
        aboveScale = particulars.aboveScale();
        headcount = particulars.headcount();
    }

    private void confirm(Set<FeedFact> facts) {
        confirmed = Stream.concat(Arrays.stream(confirmed), facts.stream().map(FeedFact::name))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private void derive(DerivedTrades follows) {
        var set = follows.trades();
        derivedTrades = set == null ? null : set.stream().map(Trade::name).toArray(String[]::new);
        tradeBasis = follows.basis();
    }

    private void add(Identifier.Draft draft) {
        identifiers.add(new Identifier(id, draft, region(), sector));
    }

    private Optional<Identifier> inForce(IdentifierScheme scheme) {
        return scheme == IdentifierScheme.OTHER
                ? Optional.empty()
                : identifiers.stream()
                        .filter(identifier -> identifier.scheme() == scheme && identifier.inForce())
                        .findFirst();
    }

    private EnterpriseEvent.Facts facts(long revision) {
        return new EnterpriseEvent.Facts(
                id,
                revision,
                name,
                creditCode(),
                valueOf(IdentifierScheme.REGISTRATION_NUMBER),
                industry,
                enterpriseType,
                state,
                region(),
                unassigned,
                sector,
                trades(),
                legalRepresentative,
                address,
                establishedOn);
    }

    private @Nullable String valueOf(IdentifierScheme scheme) {
        return inForce(scheme).map(Identifier::value).orElse(null);
    }

    /** Whether the place is a county as a whole (or a city without counties): no town, so the pool. */
    private static boolean isPool(RegionCode seat) {
        return !seat.level().isBelow(RegionLevel.COUNTY);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    EnterpriseState state() {
        return state;
    }

    RegionCode region() {
        return new RegionCode(region);
    }

    boolean unassigned() {
        return unassigned;
    }

    Sector sector() {
        return sector;
    }

    /** What it does: what follows from its industry, as far as nobody said otherwise. */
    TradeSet tradeSet() {
        var follows = derivedTrades == null ? null : Trade.known(Arrays.asList(derivedTrades));
        return new TradeSet(new DerivedTrades(follows, tradeBasis), tradeCorrections);
    }

    private @Nullable List<Trade> trades() {
        var all = tradeSet().all();
        return all == null ? null : List.copyOf(all);
    }

    /** What a person has the last word on: a feed's line that says otherwise waits for one. */
    List<FeedFact> confirmed() {
        return Arrays.stream(confirmed).map(FeedFact::valueOf).toList();
    }

    String source() {
        return source;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** The credit code in force. */
    @Nullable
    String creditCode() {
        return valueOf(IdentifierScheme.CREDIT_CODE);
    }

    @Nullable
    String capitalText() {
        return capitalText;
    }

    /** Why and when it, or this record of it, ended; absent while active. */
    @Nullable
    Ending ending() {
        return cancelledOn == null || cancellationReason == null ? null : new Ending(cancelledOn, cancellationReason);
    }

    Particulars particulars() {
        return new Particulars(
                name,
                industry == null ? null : new IndustryCode(industry),
                enterpriseType,
                ownership,
                legalRepresentative,
                capitalFen,
                capitalCurrency,
                businessScope,
                establishedOn,
                address,
                aboveScale,
                headcount);
    }

    /** The identifiers that ended here because this record was merged into that one. */
    List<Identifier> givenTo(UUID survivor) {
        return identifiers.stream()
                .filter(identifier -> identifier.wasGivenTo(survivor))
                .toList();
    }

    /** The record that goes on for this one. */
    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    /** The records for which this one goes on. */
    List<UUID> absorbed() {
        return List.of(absorbed);
    }

    List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    /**
     * An enterprise about to be entered.
     *
     * @param seat where it will be supervised
     * @param trades what follows from its industry
     * @param source what brought it: {@code api} or the name of a feed
     */
    record Draft(
            UUID id,
            Particulars particulars,
            RegionCode seat,
            Sector sector,
            DerivedTrades trades,
            String source,
            List<Identifier.Draft> identifiers) {}

    /**
     * Why and since when an enterprise no longer trades.
     *
     * @param day the day of cancellation, revocation or merger
     */
    record Ending(LocalDate day, String reason) {}
}
