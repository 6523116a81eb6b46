package worksafe.training.ban;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.training.TrainingProblem;
import worksafe.training.ban.RehireBan.Banned;
import worksafe.training.ban.RehireBan.Dismissal;
import worksafe.training.ban.RehireBan.Term;
import worksafe.training.ban.RehireBanRequests.AppealRehireBan;
import worksafe.training.ban.RehireBanRequests.ImposeRehireBan;
import worksafe.training.person.KnownPersons;
import worksafe.training.post.Employment;

/** One method for each thing that can happen to a re-hire ban, each one transaction: load, act, audit. */
@ApplicationScoped
class RehireBanOperations {

    private static final String SUBJECT = "rehire-ban";
    private static final String SERIES = "SW";
    private static final String PERIOD = "rehire-ban.period";
    private static final String ANSWER = "rehire-ban.appeal-answer";
    private static final String NAME = "rehire_ban.person";
    private static final String FACTS = "rehire_ban.facts";
    private static final String APPEAL = "rehire_ban.appeal";
    private static final String DECISION = "rehire_ban.decision";

    private final RehireBans bans;
    private final KnownPersons persons;
    private final Employment employment;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final PaperNumbers numbers;
    private final PersonalData personalData;
    private final Disclosures disclosures;
    private final Audit audit;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    RehireBanOperations(
            RehireBans bans,
            KnownPersons persons,
            Employment employment,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            Calendar calendar,
            PaperNumbers numbers,
            PersonalData personalData,
            Disclosures disclosures,
            Audit audit,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.bans = bans;
        this.persons = persons;
        this.employment = employment;
        this.enterprises = enterprises;
        this.policies = policies;
        this.calendar = calendar;
        this.numbers = numbers;
        this.personalData = personalData;
        this.disclosures = disclosures;
        this.audit = audit;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Imposes a ban once, however often the request comes. */
    @Transactional
    RehireBanView impose(IdempotencyKey key, ImposeRehireBan request) {
        // What is personal is kept where it belongs, and not with the answers of requests.
        var asked = new Asked(
                request.enterpriseId(),
                request.personId(),
                request.ground(),
                request.dismissedOn(),
                personalData.blindIndex(SUBJECT, request.facts()));
        var kept = idempotency.once(
                key,
                "imposeRehireBan",
                asked,
                ImposedBan.class,
                before -> bans.get(before.id()),
                () -> new ImposedBan(impose(request).id()));
        return view(bans.get(kept.id()));
    }

    /** What tells a retry from another request. */
    private record Asked(
            UUID enterpriseId, UUID personId, RehireBanGround ground, LocalDate dismissedOn, String factsIndex) {}

    /** What a retry is answered by. */
    record ImposedBan(UUID id) {}

    private RehireBan impose(ImposeRehireBan request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        persons.hold(request.personId());
        var person = employment
                .of(request.personId(), enterprise.id())
                .orElseThrow(() -> new RuleViolation(
                        TrainingProblem.REHIRE_BAN_NEVER_EMPLOYED,
                        persons.require(request.personId()).name()));
        if (person.employed()) {
            throw new RuleViolation(TrainingProblem.REHIRE_BAN_STILL_EMPLOYED, person.name());
        }
        bans.requireNone(enterprise.id(), person.id());
        // A day to come is refused by the ban, by whatever rule.
        var today = ChinaTime.dayOf(now);
        var day = request.dismissedOn().isAfter(today) ? today : request.dismissedOn();
        var term = row(PERIOD, enterprise.region(), enterprise.sector(), day);
        var id = Uuid7.next(clock);
        var ban = RehireBan.impose(
                id,
                numbers.next(SERIES, enterprise.region(), now),
                enterprise,
                new Banned(person.id(), person.name(), sealed(id, NAME, person.name())),
                new Dismissal(request.dismissedOn(), request.ground(), sealed(id, FACTS, request.facts())),
                new Term(last(term, day), PolicyBasis.of(term)),
                caller.actor(),
                now);
        bans.persist(ban);
        record(ban, RehireBanStep.IMPOSED);
        return ban;
    }

    /** One ban; that it was read is audited. */
    @Transactional
    RehireBanView get(UUID id) {
        var ban = bans.get(id);
        audit.record(act(ban, "rehire-ban-read"));
        return view(ban);
    }

    @Transactional
    RehireBanView appeal(UUID id, IfMatch expected, AppealRehireBan request) {
        return change(
                id,
                expected,
                (ban, now) -> ban.appeal(
                        request.to(),
                        request.on(),
                        answerDue(ban, request.on(), ChinaTime.dayOf(now)),
                        sealed(id, APPEAL, request.reason()),
                        caller.actor(),
                        now));
    }

    @Transactional
    RehireBanView uphold(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (ban, now) -> ban.uphold(sealed(id, DECISION, reason), caller.actor(), now));
    }

    @Transactional
    RehireBanView lift(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (ban, now) -> ban.lift(sealed(id, DECISION, reason), caller.actor(), now));
    }

    /** What is sealed, for somebody of the enterprise to read. */
    @Transactional
    DisclosedBan disclose(UUID id, StatedPurpose stated) {
        var ban = bans.get(id);
        disclosures.permit(stated, act(ban, "rehire-ban-disclosed"));
        return new DisclosedBan(
                id,
                opened(ban, NAME, ban.personSealed(), stated),
                opened(ban, FACTS, ban.factsSealed(), stated),
                opened(ban, APPEAL, ban.appealSealed(), stated),
                opened(ban, DECISION, ban.decisionSealed(), stated));
    }

    /** What time brings, in a transaction of the sweep. */
    @Transactional
    void pass(UUID id) {
        var now = clock.instant();
        var ban = bans.lock(id);
        ban.missAnswer(now).ifPresent(step -> record(ban, step));
        ban.end(now).ifPresent(step -> record(ban, step));
    }

    private RehireBanView change(UUID id, IfMatch expected, BiFunction<RehireBan, Instant, RehireBanStep> verb) {
        var ban = bans.get(id, expected);
        record(ban, verb.apply(ban, clock.instant()));
        return view(ban);
    }

    /** By the rule of the day of the appeal; one that cannot be is refused by the ban. */
    private LocalDate answerDue(RehireBan ban, LocalDate on, LocalDate today) {
        var day = on.isAfter(today) ? today : on.isBefore(ban.dismissedOn()) ? ban.dismissedOn() : on;
        return last(row(ANSWER, ban.region(), ban.sector(), day), day);
    }

    private PolicyRow row(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.evaluate(code, region, sector, day).result();
    }

    private LocalDate last(PolicyRow row, LocalDate from) {
        return row.dueDate(from, calendar.edition().days()).date();
    }

    private String sealed(UUID id, String column, String text) {
        return personalData.seal(id, column, text.strip()).text();
    }

    private @Nullable String opened(RehireBan ban, String column, Optional<String> sealed, StatedPurpose stated) {
        return sealed.map(text -> personalData.open(
                        ban.id(), column, new SealedValue(text), stated.purpose(), act(ban, "rehire-ban-disclosed")))
                .orElse(null);
    }

    private void record(RehireBan ban, RehireBanStep step) {
        bans.flush(); // raises the version
        audit.record(act(ban, step.action()).leadingTo(ban.id() + " " + ban.version() + " " + ban.status()));
    }

    private static AuditedAct act(RehireBan ban, String action) {
        return AuditedAct.of(action, SUBJECT, ban.id(), ban.region())
                .version(ban.version())
                .belongingTo(ban.sector(), null);
    }

    private RehireBanView view(RehireBan ban) {
        return RehireBanView.of(ban, allowed.among(ban.status().actions()));
    }
}
