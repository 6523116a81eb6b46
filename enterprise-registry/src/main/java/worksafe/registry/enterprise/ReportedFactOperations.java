package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Text;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.registry.EnterpriseLimits;
import worksafe.registry.enterprise.Identifier.IdentifierState;
import worksafe.registry.enterprise.value.IdentifierScheme;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.region.Regions;
import worksafe.registry.trade.SectorRule;
import worksafe.registry.trade.TradeRule;

/**
 * What bureaus report of an enterprise, written down where no person said otherwise: of headcount and scale, what the register has
 * is a person's word unless a bureau told just that; of what registrations say, it is where a person confirmed it.
 */
@ApplicationScoped
public class ReportedFactOperations {

    /** What brought an enterprise, as imports of the same bureau write it. */
    private static final String SOURCE = "industry-commerce";

    private final Enterprises enterprises;
    private final Regions regions;
    private final SectorRule sectors;
    private final TradeRule trades;
    private final Outbox outbox;
    private final InstantSource clock;

    ReportedFactOperations(
            Enterprises enterprises,
            Regions regions,
            SectorRule sectors,
            TradeRule trades,
            Outbox outbox,
            InstantSource clock) {
        this.enterprises = enterprises;
        this.regions = regions;
        this.sectors = sectors;
        this.trades = trades;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is said; what is absent is not.
     *
     * @param aboveScale 规模以上
     * @param headcount 从业人员数
     */
    public record Said(
            @Nullable Boolean aboveScale, @Nullable Integer headcount) {

        /** Nothing at all. */
        public static final Said NOTHING = new Said(null, null);
    }

    /** What became of it. */
    public enum Outcome {
        /** A person said otherwise. */
        SAID_OTHERWISE,
        /** The register knows it already. */
        KNOWN,
        CHANGED
    }

    /** How a report is taken. */
    public enum Way {
        /** As far as no person said otherwise. */
        TAKE,
        /** On a person's word, whatever was said before. */
        OVERRULE,
        /** Only to say what would become of it. */
        WEIGH
    }

    /**
     * Takes a report, in the transaction of whoever received it.
     *
     * @param before what bureaus said last, as far as they said anything
     * @throws NotFound when the scope shows no such enterprise
     * @throws IllegalTransition when it does not trade any more
     */
    @Transactional(TxType.MANDATORY)
    public Outcome report(UUID id, Said said, Said before, Way way, Instant at) {
        var enterprise = locked(id);
        var present = enterprise.particulars();
        if (way != Way.OVERRULE
                && (differs(present.aboveScale(), said.aboveScale(), before.aboveScale())
                        || differs(present.headcount(), said.headcount(), before.headcount()))) {
            return Outcome.SAID_OTHERWISE;
        }
        if (way == Way.WEIGH) {
            return agrees(present.aboveScale(), said.aboveScale()) && agrees(present.headcount(), said.headcount())
                    ? Outcome.KNOWN
                    : Outcome.CHANGED;
        }
        var changed = enterprise.report(said.aboveScale(), said.headcount(), at);
        changed.ifPresent(event -> {
            outbox.append(event);
            // The next report of the same delivery needs the next version.
            enterprises.flush();
        });
        return changed.isPresent() ? Outcome.CHANGED : Outcome.KNOWN;
    }

    /**
     * What market regulation says of an enterprise; what is absent is not said, and so is what says nothing or more than the
     * register takes.
     *
     * @param enterpriseType in the words of the registration
     */
    public record Registration(
            @Nullable String name,
            @Nullable String enterpriseType,
            @Nullable String legalRepresentative,
            @Nullable String address,
            @Nullable LocalDate establishedOn,
            @Nullable IndustryCode industry) {

        /** Nothing at all. */
        public static final Registration NOTHING = new Registration(null, null, null, null, null, null);

        public Registration {
            name = said(name, EnterpriseLimits.NAME);
            enterpriseType = said(enterpriseType, EnterpriseLimits.TYPE);
            legalRepresentative = said(legalRepresentative, EnterpriseLimits.LEGAL_REPRESENTATIVE);
            address = said(address, EnterpriseLimits.ADDRESS);
        }

        private static @Nullable String said(@Nullable String text, int longest) {
            return text == null || text.isBlank() || Text.saysNothing(text) || text.length() > longest ? null : text;
        }

        /** What it says of which the other says nothing. */
        public Registration without(Registration other) {
            return new Registration(
                    other.name == null ? name : null,
                    other.enterpriseType == null ? enterpriseType : null,
                    other.legalRepresentative == null ? legalRepresentative : null,
                    other.address == null ? address : null,
                    other.establishedOn == null ? establishedOn : null,
                    other.industry == null ? industry : null);
        }

        private Particulars over(Particulars known) {
            return new Particulars(
                    name == null ? known.name() : name,
                    industry == null ? known.industry() : industry,
                    enterpriseType == null ? known.enterpriseType() : enterpriseType,
                    known.ownership(),
                    legalRepresentative == null ? known.legalRepresentative() : legalRepresentative,
                    known.capitalFen(),
                    known.capitalCurrency(),
                    known.businessScope(),
                    establishedOn == null ? known.establishedOn() : establishedOn,
                    address == null ? known.address() : address,
                    known.aboveScale(),
                    known.headcount());
        }
    }

    /** Why an enterprise is not registered until a person looks at it. */
    public enum Doubt {
        /** Neither the code nor the place of the sender says where it is supervised. */
        PLACE,
        /** Its name and two of day, representative and address are those of another one. */
        ALIKE,
        /** Its code is in force out of sight. */
        ELSEWHERE,
        /** Its code has a wrong check character, or its name says nothing. */
        IDENTITY
    }

    /**
     * What became of a registration.
     *
     * @param id absent where it was only weighed, or doubted
     */
    public record Registered(@Nullable UUID id, @Nullable Doubt doubt) {}

    /**
     * Registers an enterprise that nobody in sight bears the code of: in the pool of the place that its code names, or else of the
     * sender's. Whoever overrules says that it is none of those that it is like.
     *
     * @param code a credit code, or a registration number from before 2015
     * @param place of the sender
     * @param since since when the code is in force
     */
    @Transactional(TxType.MANDATORY)
    public Registered register(String code, Registration said, RegionCode place, LocalDate since, Way way, Instant at) {
        var seat = seat(code, place);
        if (seat.isEmpty()) {
            return new Registered(null, Doubt.PLACE);
        }
        var scheme = IdentifierScheme.of(code);
        var name = said.name();
        var value = value(scheme, code);
        if (name == null || value.isEmpty()) {
            return new Registered(null, Doubt.IDENTITY);
        }
        if (enterprises.isTaken(scheme, value.get())) {
            return new Registered(null, Doubt.ELSEWHERE);
        }
        var particulars = said.over(
                new Particulars(name, null, null, Ownership.UNKNOWN, null, null, null, null, null, null, null, null));
        if (way != Way.OVERRULE
                && enterprises.alike(particulars, List.of(scheme)).isPresent()) {
            return new Registered(null, Doubt.ALIKE);
        }
        if (way == Way.WEIGH) {
            return new Registered(null, null);
        }
        var created = Enterprise.register(
                new Enterprise.Draft(
                        Uuid7.next(clock),
                        particulars,
                        seat.get(),
                        sectors.sectorOf(particulars.industry(), seat.get()),
                        trades.of(particulars.industry(), seat.get()),
                        SOURCE,
                        List.of(new Identifier.Draft(
                                Uuid7.next(clock), scheme, value.get(), since, IdentifierState.VALID))),
                at);
        enterprises.add(created.aggregate());
        outbox.append(created.event());
        return new Registered(created.aggregate().id(), null);
    }

    private static Optional<String> value(IdentifierScheme scheme, String code) {
        try {
            return Optional.of(scheme.normalise(code));
        } catch (InvalidValue unsound) {
            return Optional.empty();
        }
    }

    private Optional<RegionCode> seat(String code, RegionCode place) {
        var isOld = IdentifierScheme.of(code) == IdentifierScheme.REGISTRATION_NUMBER;
        var digits = isOld ? code.substring(0, 6) : code.substring(2, 8);
        return Stream.concat(coded(digits).stream(), Stream.of(place))
                .filter(place::contains)
                .filter(this::isSeat)
                .findFirst();
    }

    private Optional<RegionCode> coded(String digits) {
        try {
            return regions.current(RegionCode.of(digits + "000000"));
        } catch (InvalidValue nowhere) {
            return Optional.empty();
        }
    }

    private boolean isSeat(RegionCode place) {
        try {
            return regions.requireSeat(place).equals(place);
        } catch (RuleViolation noSeat) {
            return false;
        }
    }

    /**
     * Takes what its registration says by now, in the transaction of whoever received it.
     *
     * @throws NotFound when the scope shows no such enterprise
     * @throws IllegalTransition when it does not trade any more
     */
    @Transactional(TxType.MANDATORY)
    public Outcome restate(UUID id, Registration said, Way way, Instant at) {
        var enterprise = locked(id);
        var present = enterprise.particulars();
        var stated = said.over(present);
        var differing = FeedFact.differing(present, stated);
        if (differing.isEmpty()) {
            return Outcome.KNOWN;
        }
        if (way != Way.OVERRULE && enterprise.confirmed().stream().anyMatch(differing::contains)) {
            return Outcome.SAID_OTHERWISE;
        }
        if (way != Way.WEIGH) {
            outbox.append(enterprise.restate(stated, at));
            enterprises.flush();
        }
        return Outcome.CHANGED;
    }

    /**
     * Ends it, as its registration was, in the transaction of whoever received that.
     *
     * @param revoked whether its licence was taken, and it did not end by itself
     * @throws NotFound when the scope shows no such enterprise
     * @throws IllegalTransition when it does not trade any more
     */
    @Transactional(TxType.MANDATORY)
    public Outcome end(UUID id, boolean revoked, LocalDate on, String reason, Way way, Instant at) {
        var enterprise = locked(id);
        if (way != Way.WEIGH) {
            var ending = new Enterprise.Ending(on, reason);
            outbox.append(revoked ? enterprise.revoke(ending, at) : enterprise.cancel(ending, at));
            enterprises.flush();
        }
        return Outcome.CHANGED;
    }

    private Enterprise locked(UUID id) {
        var enterprise = enterprises.toChange(List.of(id)).get(id);
        if (enterprise == null) {
            throw new NotFound(id);
        }
        enterprise.state().requireActive();
        return enterprise;
    }

    private static <T> boolean agrees(@Nullable T present, @Nullable T said) {
        return said == null || said.equals(present);
    }

    /** Whether the register has a person's word that is another: one that no bureau told last. */
    private static <T> boolean differs(@Nullable T present, @Nullable T said, @Nullable T before) {
        return present != null && !agrees(present, said) && !Objects.equals(present, before);
    }
}
