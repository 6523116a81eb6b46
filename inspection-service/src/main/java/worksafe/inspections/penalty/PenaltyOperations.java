package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.DelegatedPowers;
import worksafe.inspections.delegation.TownPower;
import worksafe.inspections.library.Inspectors;
import worksafe.inspections.penalty.PenaltyCase.Filing;
import worksafe.inspections.penalty.PenaltyCase.Gates;
import worksafe.inspections.penalty.PenaltyCase.Judgement;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.PenaltyRequests.ArrangeHearing;
import worksafe.inspections.penalty.PenaltyRequests.ChangeInvestigators;
import worksafe.inspections.penalty.PenaltyRequests.DecideOnTheSpot;
import worksafe.inspections.penalty.PenaltyRequests.DecidePenalty;
import worksafe.inspections.penalty.PenaltyRequests.DiscussPenaltyCase;
import worksafe.inspections.penalty.PenaltyRequests.DismissPenaltyCase;
import worksafe.inspections.penalty.PenaltyRequests.FilePenaltyCase;
import worksafe.inspections.penalty.PenaltyRequests.NoteEvidence;
import worksafe.inspections.penalty.PenaltyRequests.ProlongPenaltyCase;
import worksafe.inspections.penalty.PenaltyRequests.ReportHearing;
import worksafe.inspections.penalty.PenaltyRequests.ReportInvestigation;
import worksafe.inspections.penalty.PenaltyRequests.ReviewLegality;
import worksafe.inspections.penalty.PenaltyRequests.ReviewPenaltyCase;
import worksafe.inspections.penalty.PenaltyRequests.SoughtOrigin;
import worksafe.inspections.penalty.PenaltyRequests.SoughtParty;
import worksafe.inspections.penalty.PenaltyRequests.StateCase;
import worksafe.inspections.penalty.discretion.DailyFine;
import worksafe.inspections.penalty.discretion.PenaltyBook;
import worksafe.inspections.penalty.discretion.PenaltyBook.Occasion;
import worksafe.inspections.penalty.discretion.PenaltyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.SoughtSentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.inspections.penalty.hearing.Investigator;
import worksafe.inspections.penalty.hearing.PenaltyParty;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.inspections.transfer.CrimeTransfers;
import worksafe.inspections.transfer.CrimeTransfers.HandedOver;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Money;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/**
 * One method for each thing that can be done until a case is decided, each one transaction. Papers, clocks and case are locked in
 * this order.
 */
@ApplicationScoped
class PenaltyOperations {

    /** Sealed for this table and column. */
    static final String NAME = "penalty_case.party_name_sealed";

    static final String RESIDENT_ID = "penalty_case.party_id_sealed";

    private static final String TEAM = "inspection.team-size";
    private static final String SERIES = "CF";
    private static final String PERSON_INDEX = "penalty-party";

    private final PenaltyCases cases;
    private final PenaltyBook book;
    private final PenaltyClocks clocks;
    private final PenaltyTasks tasks;
    private final PenaltyViews views;
    private final Inspectors inspectors;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final PaperNumbers numbers;
    private final DelegatedPowers powers;
    private final CrimeTransfers transfers;
    private final PaperOperations papers;
    private final PersonalData personal;
    private final Event<PenaltyMoved> moved;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    PenaltyOperations(
            PenaltyCases cases,
            PenaltyBook book,
            PenaltyClocks clocks,
            PenaltyTasks tasks,
            PenaltyViews views,
            Inspectors inspectors,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            PaperNumbers numbers,
            DelegatedPowers powers,
            CrimeTransfers transfers,
            PaperOperations papers,
            PersonalData personal,
            Event<PenaltyMoved> moved,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.cases = cases;
        this.book = book;
        this.clocks = clocks;
        this.tasks = tasks;
        this.views = views;
        this.inspectors = inspectors;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.numbers = numbers;
        this.powers = powers;
        this.transfers = transfers;
        this.papers = papers;
        this.personal = personal;
        this.moved = moved;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files a case once, however often the request comes. */
    @Transactional
    PenaltyView file(IdempotencyKey key, FilePenaltyCase request) {
        return idempotency.once(
                key, "filePenaltyCase", request, PenaltyView.class, before -> cases.get(before.id()), () -> {
                    var now = clock.instant();
                    var id = Uuid7.next(clock);
                    var created = PenaltyCase.file(
                            id,
                            filing(
                                    id,
                                    request.enterpriseId(),
                                    request.party(),
                                    request.origin(),
                                    request.title(),
                                    request.inspectorIds(),
                                    request.investigatedSince(),
                                    now),
                            caller.actor(),
                            now);
                    var filed = created.aggregate();
                    cases.persist(filed);
                    outbox.append(created.event());
                    clocks.startUntil(
                            PenaltyClocks.DECISION,
                            filed.decisionDue(),
                            clocks.row("penalty.decision-period", filed, ChinaTime.dayOf(now)),
                            filed,
                            now);
                    tasks.follow(filed, "penalty-case-filed");
                    return views.of(filed);
                });
    }

    /** Decides on the spot once, however often the request comes. */
    @Transactional
    PenaltyView decideOnTheSpot(IdempotencyKey key, DecideOnTheSpot request) {
        return idempotency.once(
                key, "decidePenaltyOnTheSpot", request, PenaltyView.class, before -> cases.get(before.id()), () -> {
                    var now = clock.instant();
                    var id = Uuid7.next(clock);
                    var filing = filing(
                            id,
                            request.enterpriseId(),
                            request.party(),
                            request.origin(),
                            request.title(),
                            request.inspectorIds(),
                            null,
                            now);
                    var judged = judgeOnTheSpot(request.sentence(), occasion(filing, ChinaTime.dayOf(now)));
                    requireSimple(judged.sentence(), filing, now);
                    var created = PenaltyCase.decideOnTheSpot(id, filing, judged, caller.actor(), now);
                    var decided = created.aggregate();
                    cases.persist(decided);
                    cases.flush();
                    cases.fine(decided);
                    outbox.append(created.event());
                    clocks.start(PenaltyClocks.SERVICE, "penalty.service-period", decided, now);
                    tasks.follow(decided, "penalty-decided");
                    return views.of(decided);
                });
    }

    private void requireSimple(PenaltySentence sentence, Filing filing, Instant now) {
        var row = policies.evaluate(
                        "penalty.simple-fine." + filing.party().kind().word(),
                        filing.place().region(),
                        filing.place().sector(),
                        ChinaTime.dayOf(now))
                .result();
        var most = Money.ofYuan(row.number(PolicyRow.VALUE)).fen();
        var simple = sentence.kinds().stream().map(PenaltyKind::valueOf).allMatch(PenaltyKind::isSimple);
        if (!simple || sentence.fineFen() > most) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(),
                    PenaltyProblem.PENALTY_SIMPLE_TOO_HIGH,
                    new Money(sentence.fineFen()).toString(),
                    new Money(most).toString());
        }
    }

    private Filing filing(
            UUID id,
            UUID enterpriseId,
            SoughtParty party,
            SoughtOrigin sought,
            String title,
            List<UUID> inspectorIds,
            @Nullable LocalDate investigatedSince,
            Instant now) {
        var today = ChinaTime.dayOf(now);
        var enterprise = enterprises.requireActive(enterpriseId);
        var known = party(id, enterprise, party);
        var origin = origin(enterprise, sought, known, today);
        requireInTime(enterprise, origin, today);
        return new Filing(
                numbers.next(SERIES, enterprise.region(), now),
                new PenaltyCase.Place(enterprise.id(), enterprise.name(), enterprise.region(), enterprise.sector()),
                known,
                origin,
                title,
                team(enterprise, inspectorIds, today),
                investigatedSince != null
                        && today.isAfter(last("penalty.late-filing-period", enterprise, investigatedSince)),
                last("penalty.decision-period", enterprise, today));
    }

    private List<Investigator> team(ActiveEnterprise enterprise, List<UUID> inspectorIds, LocalDate today) {
        var row = policies.evaluate(TEAM, enterprise.region(), enterprise.sector(), today)
                .result();
        var ids = inspectorIds.stream().distinct().toList();
        var least = row.number(PolicyRow.VALUE).intValueExact();
        if (ids.size() < least) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(),
                    PenaltyProblem.PENALTY_TEAM_TOO_SMALL,
                    String.valueOf(ids.size()),
                    String.valueOf(least));
        }
        return inspectors.requireAble(ids, enterprise.id(), today).stream()
                .map(Investigator::of)
                .toList();
    }

    /** Seals what is personal of a person. */
    private PenaltyParty party(UUID id, ActiveEnterprise enterprise, SoughtParty sought) {
        if (!sought.kind().isPerson()) {
            if (sought.name() != null || sought.residentId() != null || sought.post() != null) {
                throw new RequestProblem(PenaltyProblem.PENALTY_PERSON);
            }
            return new PenaltyParty(
                    sought.kind(),
                    enterprise.name(),
                    null,
                    null,
                    null,
                    enterprise.id().toString());
        }
        if (sought.name() == null || sought.residentId() == null) {
            throw new RequestProblem(PenaltyProblem.PENALTY_PERSON);
        }
        var name = sought.name().strip();
        var number = ResidentId.of(sought.residentId());
        return new PenaltyParty(
                sought.kind(),
                name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
                sought.post(),
                personal.seal(id, NAME, name).text(),
                personal.seal(id, RESIDENT_ID, number.value()).text(),
                personal.blindIndex(PERSON_INDEX, number.value()));
    }

    private PenaltyOrigin origin(
            ActiveEnterprise enterprise, SoughtOrigin sought, PenaltyParty party, LocalDate today) {
        var last = sought.endedOn() == null ? sought.actOn() : sought.endedOn();
        if (sought.foundOn().isAfter(today)
                || sought.actOn().isAfter(sought.foundOn())
                || last.isBefore(sought.actOn())
                || last.isAfter(today)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DAY, sought.actOn().toString());
        }
        var number = switch (sought.kind()) {
            case FINDING ->
                source(enterprise, sought, cases.finding(required(sought)).orElse(null));
            case ORDER ->
                source(enterprise, sought, cases.order(required(sought)).orElse(null));
            case CONTINUING -> before(enterprise, required(sought), party).number();
            case ACCIDENT, TIP_OFF, TRANSFERRED -> sought.number();
        };
        return new PenaltyOrigin(
                sought.kind(),
                sought.sourceId(),
                number,
                sought.actOn(),
                sought.endedOn(),
                sought.foundOn(),
                Boolean.TRUE.equals(sought.harmful()));
    }

    private static UUID required(SoughtOrigin sought) {
        if (sought.sourceId() == null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_ORIGIN, sought.kind());
        }
        return sought.sourceId();
    }

    /** An order that was not obeyed in time, or not well; a finding that was not withdrawn. */
    private static String source(
            ActiveEnterprise enterprise, SoughtOrigin sought, PenaltyCases.@Nullable Source source) {
        if (source == null
                || !source.enterpriseId().equals(enterprise.id())
                || !source.punishable()
                        && !(sought.kind() == PenaltyOriginKind.ORDER && Boolean.TRUE.equals(sought.belowStandard()))) {
            throw new RuleViolation(PenaltyProblem.PENALTY_ORIGIN, sought.kind());
        }
        return source.number();
    }

    /** The penalty that did not help: a fine and an order to correct, of the same party, served and standing. */
    private PenaltyCase before(ActiveEnterprise enterprise, UUID id, PenaltyParty party) {
        var before = cases.get(id);
        var stands = before.effect()
                .filter(effect -> effect == PenaltyEffect.IN_FORCE || effect == PenaltyEffect.CHANGED)
                .isPresent();
        if (!before.enterpriseId().equals(enterprise.id())
                || !before.party().index().equals(party.index())
                || !stands
                || before.servedOn().isEmpty()
                || before.origin().kind() == PenaltyOriginKind.CONTINUING
                || before.intendedFineFen() == 0
                || before.violations().stream().noneMatch(Violation::isUnderSafetyLaw)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_CONTINUING, before.number());
        }
        return before;
    }

    /** @throws RuleViolation when the act was found out later than acts are punished (行政处罚法 Art. 36) */
    private void requireInTime(ActiveEnterprise enterprise, PenaltyOrigin origin, LocalDate today) {
        var row = policies.evaluate(
                        origin.harmful() ? "penalty.limit.harm" : "penalty.limit.plain",
                        enterprise.region(),
                        enterprise.sector(),
                        today)
                .result();
        var until = row.dueDate(origin.lastDay(), calendar.edition().days()).date();
        if (origin.foundOn().isAfter(until)) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(row).ground(),
                    PenaltyProblem.PENALTY_LIMIT_PASSED,
                    origin.lastDay().toString(),
                    origin.foundOn().toString(),
                    until.toString());
        }
    }

    private LocalDate last(String code, ActiveEnterprise enterprise, LocalDate from) {
        return policies.evaluate(code, enterprise.region(), enterprise.sector(), from)
                .result()
                .dueDate(from, calendar.edition().days())
                .date();
    }

    private static Occasion occasion(Filing filing, LocalDate day) {
        return new Occasion(
                filing.party().kind(),
                filing.place().region(),
                filing.place().sector(),
                filing.origin().lastDay(),
                day);
    }

    private static Occasion occasion(PenaltyCase kept, LocalDate day) {
        return new Occasion(
                kept.party().kind(), kept.region(), kept.sector(), kept.origin().lastDay(), day);
    }

    private Judgement judge(SoughtSentence sought, Occasion occasion) {
        var judged = book.judge(sought.violations(), occasion);
        requirePower(judged, occasion);
        return new Judgement(book.sentence(sought, judged, occasion), judged);
    }

    private Judgement judgeOnTheSpot(SoughtSentence sought, Occasion occasion) {
        var judged = book.judge(sought.violations(), occasion);
        requireSpotPower(judged, occasion);
        return new Judgement(book.sentence(sought, judged, occasion), judged);
    }

    /** A county decides what a town must not; some is for higher authorities. */
    private void requirePower(List<Violation> judged, Occasion occasion) {
        var level = caller.region().level();
        if (level.isBelow(RegionLevel.COUNTY)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_POWER, judged.getFirst().title(), RegionLevel.COUNTY.name());
        }
        book.requirePower(judged, occasion, level);
    }

    /** A town decides on the spot what a county may, where that was delegated to it. */
    private void requireSpotPower(List<Violation> judged, Occasion occasion) {
        var unused = powers.require(TownPower.SIMPLE_PENALTY, caller.region(), occasion.sector(), occasion.decidedOn());
        var level = caller.region().level();
        book.requirePower(judged, occasion, level.isBelow(RegionLevel.COUNTY) ? RegionLevel.COUNTY : level);
    }

    @Transactional
    PenaltyView get(UUID id) {
        return views.of(cases.get(id));
    }

    @Transactional
    PenaltyView changeInvestigators(UUID id, IfMatch expected, ChangeInvestigators request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var enterprise = enterprises.requireActive(kept.enterpriseId());
            return kept.changeInvestigators(
                    team(enterprise, request.inspectorIds(), ChinaTime.dayOf(now)), request.reason(), by, now);
        });
    }

    @Transactional
    PenaltyView evidence(UUID id, IfMatch expected, NoteEvidence request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var noted = kept.evidence(request.kept(), request.what(), by, now);
            if (request.kept()) {
                clocks.start(PenaltyClocks.EVIDENCE, "penalty.evidence-period", kept, now);
            } else {
                clocks.meet(PenaltyClocks.EVIDENCE, id, now);
            }
            return noted;
        });
    }

    @Transactional
    PenaltyView investigate(UUID id, IfMatch expected, ReportInvestigation request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            return kept.investigate(request.report(), intended(kept, request, ChinaTime.dayOf(now)), by, now);
        });
    }

    private Judgement intended(PenaltyCase kept, ReportInvestigation request, LocalDate today) {
        if (kept.origin().kind() == PenaltyOriginKind.CONTINUING) {
            return daily(kept, request.continuedUntil(), today);
        }
        if (request.sentence() == null) {
            throw RequestProblem.invalid(new RequestProblem.Violation("/sentence", "penalty-sentence-needed"));
        }
        return judge(request.sentence(), occasion(kept, today));
    }

    /** The fine of the case before for each day from the day after the order to correct (安全生产法 Art. 112). */
    private Judgement daily(PenaltyCase kept, @Nullable LocalDate until, LocalDate today) {
        var before = cases.get(Objects.requireNonNull(kept.origin().sourceId()));
        var ordered = before.decidedOn().orElseThrow();
        if (until == null || until.isAfter(today) || !until.isAfter(ordered)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_CONTINUING, before.number());
        }
        var daily = DailyFine.of(before.violations(), ChronoUnit.DAYS.between(ordered, until), until);
        return new Judgement(DailyFine.sentence(before.sentence().orElseThrow(), daily), daily);
    }

    @Transactional
    PenaltyView review(UUID id, IfMatch expected, ReviewPenaltyCase request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var reviewed = kept.review(request.passed(), request.opinion(), by, now);
            if (!request.passed()) {
                clocks.drop(PenaltyClocks.HEARING, id, "退回补充调查");
                // That it was filed stays so.
                papers.withdrawAll(
                        id, kind -> !kind.equals(PenaltyPaperKind.FILING.code()), request.opinion(), by, now);
            }
            return reviewed;
        });
    }

    @Transactional
    PenaltyView reviewLegality(UUID id, IfMatch expected, ReviewLegality request) {
        return change(
                id,
                expected,
                (kept, by) -> kept.reviewLegality(request.passed(), request.opinion(), by, clock.instant()));
    }

    @Transactional
    PenaltyView state(UUID id, IfMatch expected, StateCase request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var day = saidOn(request.saidOn(), now);
            if (Boolean.TRUE.equals(request.waived())) {
                return kept.waive(request.statement(), day, by, now);
            }
            if (!Boolean.TRUE.equals(request.hearingAsked())) {
                if (request.statement() == null) {
                    throw RequestProblem.invalid(
                            new RequestProblem.Violation("/statement", "penalty-statement-needed"));
                }
                return kept.state(request.statement(), day, by, now);
            }
            var due = clocks.row("penalty.hearing-period", kept, day);
            var asked = kept.askHearing(day, clocks.last(due, day), by, now);
            clocks.startUntil(PenaltyClocks.HEARING, clocks.last(due, day), due, kept, now);
            return asked;
        });
    }

    /** An enterprise says it now; officials may enter what was said before. */
    private LocalDate saidOn(@Nullable LocalDate stated, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (stated == null || !caller.enterprises().isEmpty()) {
            return today;
        }
        if (stated.isAfter(today)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DAY, stated.toString());
        }
        return stated;
    }

    @Transactional
    PenaltyView arrangeHearing(UUID id, IfMatch expected, ArrangeHearing request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var told = saidOn(request.toldOn(), now);
            // Seven working days before: the hearing is on the day after the seventh at the earliest.
            var earliest =
                    clocks.last("penalty.hearing-notice-period", kept, told).plusDays(1);
            return kept.arrangeHearing(
                    new Actor(request.officer(), request.officerName()),
                    request.place(),
                    request.day(),
                    told,
                    earliest,
                    by,
                    now);
        });
    }

    @Transactional
    PenaltyView hold(UUID id, IfMatch expected, ReportHearing request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var held = kept.hold(Boolean.TRUE.equals(request.absent()), request.report(), by, now);
            clocks.meet(PenaltyClocks.HEARING, id, now);
            return held;
        });
    }

    @Transactional
    PenaltyView discuss(UUID id, IfMatch expected, DiscussPenaltyCase request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var least = clocks.row("penalty.discussion-members", kept, ChinaTime.dayOf(now))
                    .number(PolicyRow.VALUE)
                    .intValueExact();
            return kept.discuss(request.members(), least, request.opinion(), by, now);
        });
    }

    @Transactional
    PenaltyView prolong(UUID id, IfMatch expected, ProlongPenaltyCase request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var row =
                    clocks.row("penalty.decision-period." + request.by().word(), kept, ChinaTime.dayOf(kept.filedAt()));
            var until = clocks.last(row, ChinaTime.dayOf(kept.filedAt()));
            var prolonged = kept.prolong(until, request.reason(), by, now);
            clocks.startUntil(PenaltyClocks.DECISION, until, row, kept, now);
            return prolonged;
        });
    }

    @Transactional
    PenaltyView decide(UUID id, IfMatch expected, DecidePenalty request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            var occasion = occasion(kept, today);
            requirePower(kept.violations(), occasion);
            transfers.requireNoneOf(id, kept.region(), kept.sector(), today);
            if (request.sentence() != null && kept.origin().kind() == PenaltyOriginKind.CONTINUING) {
                throw new RuleViolation(PenaltyProblem.PENALTY_CONTINUING, kept.number());
            }
            var from = clocks.row("penalty.discussion-fine", kept, today).number(PolicyRow.VALUE);
            var decided = kept.punish(
                    request.sentence() == null ? null : judge(request.sentence(), occasion),
                    new Gates(Money.ofYuan(from).fen()),
                    request.reason(),
                    by,
                    now);
            cases.flush();
            cases.fine(kept);
            clocks.meet(PenaltyClocks.DECISION, id, now);
            clocks.drop(PenaltyClocks.EVIDENCE, id, "已决定");
            clocks.start(PenaltyClocks.SERVICE, "penalty.service-period", kept, now);
            return decided;
        });
    }

    @Transactional
    PenaltyView dismiss(UUID id, IfMatch expected, DismissPenaltyCase request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var ended = switch (request.outcome()) {
                case NOT_PUNISHED -> {
                    if (request.ground() == null || request.education() == null) {
                        throw RequestProblem.invalid(
                                new RequestProblem.Violation("/education", "penalty-education-needed"));
                    }
                    yield kept.spare(request.ground(), request.education(), request.reason(), by, now);
                }
                case TRANSFERRED -> {
                    var handedOver = kept.transfer(request.reason(), by, now);
                    handOver(kept, request);
                    yield handedOver;
                }
                case DROPPED -> kept.drop(request.reason(), by, now);
            };
            clocks.meet(PenaltyClocks.DECISION, id, now);
            clocks.dropAll(id, "案件已处理");
            if (kept.status() == PenaltyStatus.TRANSFERRED) {
                moved.fire(
                        PenaltyMoved.of(PenaltyMoved.What.TRANSFERRED, kept, request.reason(), ChinaTime.dayOf(now)));
            }
            return ended;
        });
    }

    /** Opens its way to the police, by those who investigated it, unless somebody has done so. */
    private void handOver(PenaltyCase kept, DismissPenaltyCase request) {
        if (transfers.isOpenOf(kept.id())) {
            return;
        }
        var offence = request.offence();
        if (offence == null) {
            throw RequestProblem.invalid(new RequestProblem.Violation("/offence", "penalty-offence-needed"));
        }
        transfers.open(new HandedOver(
                kept.id(),
                kept.enterpriseId(),
                kept.enterpriseName(),
                kept.party().kind().isPerson() ? 1 : 0,
                kept.sector(),
                kept.title(),
                kept.conclusion().orElse(request.reason()),
                offence,
                kept.investigators().stream().map(Investigator::account).toList()));
    }

    private PenaltyView change(UUID id, IfMatch expected, BiFunction<PenaltyCase, Actor, PenaltyEvent> verb) {
        papers.hold(id);
        clocks.hold(id);
        var kept = cases.get(id, expected);
        outbox.append(verb.apply(kept, caller.actor()));
        tasks.follow(
                kept, "penalty-" + kept.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        cases.flush(); // raises the version that the view shows
        return views.of(kept);
    }
}
