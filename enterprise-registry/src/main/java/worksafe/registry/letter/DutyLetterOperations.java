package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.letter.DutyLetter.Parties;
import worksafe.registry.letter.DutyLetter.Terms;
import worksafe.registry.letter.DutyLetterRequests.AssessDutyLetter;
import worksafe.registry.letter.DutyLetterRequests.DraftDutyLetter;
import worksafe.registry.letter.DutyLetterRequests.SignDutyLetter;
import worksafe.registry.letter.DutyLetterRequests.SignDutyLetterOnPaper;
import worksafe.registry.region.Regions;

/**
 * One method for each thing that can happen to a duty letter, each one transaction. Locked are, in this order: the enterprise, the
 * clocks of the letter, the letter, and of the one that it renews the clocks and the letter.
 */
@ApplicationScoped
class DutyLetterOperations {

    /** The kinds of the duties; their titles are the messages {@code clock-<kind>}. */
    private static final String RENEWAL = "duty-letter-renewal";

    private static final String ASSESSMENT = "duty-letter-assessment";
    private static final Set<String> DUTIES = Set.of(RENEWAL, ASSESSMENT);
    private static final String VALIDITY = "duty-letter.validity";
    private static final String ASSESSED_WITHIN = "duty-letter.assessment-period";
    private static final String SERIES = "ZR";
    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final String GONE = "企业已终止";

    private final DutyLetters letters;
    private final DutyLetterFiles files;
    private final DutyLetterTasks tasks;
    private final LetterTemplate template;
    private final ActiveEnterprises enterprises;
    private final Regions regions;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DutyLetterOperations(
            DutyLetters letters,
            DutyLetterFiles files,
            DutyLetterTasks tasks,
            LetterTemplate template,
            ActiveEnterprises enterprises,
            Regions regions,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.letters = letters;
        this.files = files;
        this.tasks = tasks;
        this.template = template;
        this.enterprises = enterprises;
        this.regions = regions;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Drafts a letter once, however often the request comes. */
    @Transactional
    DutyLetterView draft(IdempotencyKey key, DraftDutyLetter request) {
        return idempotency.once(
                key,
                "draftDutyLetter",
                request,
                DutyLetterView.class,
                before -> letters.get(before.id()),
                () -> draft(request.required()));
    }

    private DutyLetterView draft(DraftDutyLetter request) {
        var now = clock.instant();
        var parties = parties(request);
        if (request.renewsId() != null && !letters.get(request.renewsId()).binds(parties)) {
            throw unknown(request.renewsId().toString());
        }
        var row = policies.evaluate(VALIDITY, parties.region(), parties.sector(), ChinaTime.dayOf(now))
                .result();
        var until = row.dueDate(
                        request.validFrom().minusDays(1), calendar.edition().days())
                .date();
        var number = numbers.next(SERIES, parties.region(), now);
        var words = Map.of(
                "year", request.year().toString(),
                "superior", parties.superiorName(),
                "subordinate", parties.subordinateName(),
                "from", request.validFrom().toString(),
                "until", until.toString());
        var content = template.text(request.level(), words, request.duties());
        files.requirePrintable(content);
        var terms = new Terms(
                number, request.year(), content, request.validFrom(), until, PolicyBasis.of(row), request.renewsId());
        var created = DutyLetter.draft(Uuid7.next(clock), parties, terms, caller.actor(), now);
        var letter = created.aggregate();
        letters.add(letter);
        outbox.append(created.event());
        tasks.follow(letter, "duty-letter-drafted");
        return view(letter);
    }

    private Parties parties(DraftDutyLetter request) {
        var enterprise = request.enterpriseId();
        if (enterprise != null) {
            var known = enterprises.find(enterprise).orElseThrow(() -> unknown(enterprise.toString()));
            return new Parties(
                    request.level(),
                    known.region(),
                    known.sector(),
                    known.id(),
                    known.name(),
                    Objects.requireNonNullElse(request.unit(), ""),
                    request.superiorName().strip(),
                    request.subordinateName().strip());
        }
        var region = Objects.requireNonNull(request.region());
        if (!request.level().fits(region.level())
                || regions.find(region).filter(place -> place.inForce()).isEmpty()) {
            throw unknown(region.toString());
        }
        caller.scope().requireCovered(region, request.sector(), null);
        return new Parties(
                request.level(),
                region,
                request.sector(),
                null,
                null,
                "",
                request.superiorName().strip(),
                request.subordinateName().strip());
    }

    private static RuleViolation unknown(String what) {
        return new RuleViolation(DutyLetterProblem.DUTY_LETTER_SUBORDINATE_UNKNOWN, what);
    }

    @Transactional
    DutyLetterView get(UUID id) {
        return view(letters.get(id));
    }

    @Transactional
    DutyLetterView sign(UUID id, IfMatch expected, SignDutyLetter request) {
        var letter = held(id, expected);
        files.requirePrintable(caller.name());
        var now = clock.instant();
        outbox.append(letter.sign(
                request.side(), request.contentSha256(), stands(letter, request.side()), caller.actor(), now));
        if (letter.status() == DutyLetterStatus.SIGNED) {
            begin(letter, now);
        }
        return followed(letter, "duty-letter-signed");
    }

    /**
     * Whether the caller stands on that side: above the subordinate's place, or just there; for an enterprise, or for none. Within an
     * enterprise both sides are its own accounts.
     */
    private boolean stands(DutyLetter letter, LetterSide side) {
        var parties = letter.parties();
        var scope = caller.scope();
        var superior = side == LetterSide.SUPERIOR;
        return switch (parties.level()) {
            case COUNTY_TOWN, TOWN_VILLAGE ->
                scope.enterprises() == null && scope.covers(parties.region().parent(), null, null) == superior;
            case COUNTY_DEPARTMENT -> scope.enterprises() == null && (scope.sectors() == null) == superior;
            case AUTHORITY_ENTERPRISE -> (scope.enterprises() == null) == superior;
            case ENTERPRISE_UNIT -> scope.enterprises() != null;
        };
    }

    /** What speaks for both, or judges the other one, is the superior's to enter. */
    private void requireSuperior(DutyLetter letter) {
        if (!stands(letter, LetterSide.SUPERIOR)) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_WRONG_SIDE, caller.name(), LetterSide.SUPERIOR);
        }
    }

    @Transactional
    DutyLetterView signOnPaper(UUID id, IfMatch expected, SignDutyLetterOnPaper request) {
        var letter = held(id, expected);
        requireSuperior(letter);
        var now = clock.instant();
        outbox.append(letter.signOnPaper(request.signedOn(), caller.actor(), now));
        letters.flush();
        attachments.attach(request.fileIds(), DutyLetters.FILES, id);
        begin(letter, now);
        return followed(letter, "duty-letter-signed");
    }

    /** Both are bound: the clocks begin to run, and what it renews ends, or does so once it was assessed. */
    private void begin(DutyLetter letter, Instant now) {
        var parties = letter.parties();
        var enterprise = parties.enterpriseId();
        var debtor = parties.level() == LetterLevel.ENTERPRISE_UNIT
                ? ClockStart.Debtor.enterprise(parties.region(), parties.sector(), enterprise)
                : ClockStart.Debtor.authority(parties.region(), parties.sector(), enterprise, null);
        var row = policies.evaluate(ASSESSED_WITHIN, parties.region(), parties.sector(), ChinaTime.dayOf(now))
                .result();
        clocks.start(ClockStart.until(
                        letter.validUntil(),
                        duty(letter.id(), RENEWAL),
                        debtor,
                        letter.basis().ofClock(),
                        now)
                .about(letter.title()));
        clocks.start(ClockStart.until(
                        row.dueDate(letter.validUntil(), calendar.edition().days())
                                .date(),
                        duty(letter.id(), ASSESSMENT),
                        debtor,
                        PolicyBasis.of(row).ofClock(),
                        now)
                .about(letter.title()));
        var former = letter.renewsId();
        if (former != null) {
            renewed(former, letter.number(), now);
        }
    }

    private void renewed(UUID former, String by, Instant now) {
        clocks.missFirst(duty(former, RENEWAL), now);
        if (clocks.deadline(duty(former, RENEWAL)).isPresent()) {
            clocks.meet(duty(former, RENEWAL), now);
        }
        var before = letters.lock(former);
        renewed(before, by, now);
    }

    /** It ends, unless the subordinate is still to be assessed by it. */
    private void renewed(DutyLetter former, String by, Instant now) {
        former.renewedBy(by, lateWith(former.id(), ASSESSMENT, now), now).ifPresent(ended -> {
            outbox.append(ended);
            cancel(former.id(), ASSESSMENT, by);
            tasks.follow(former, "duty-letter-renewed");
        });
    }

    @Transactional
    DutyLetterView assess(UUID id, IfMatch expected, AssessDutyLetter request) {
        var letter = held(id, expected);
        requireSuperior(letter);
        var now = clock.instant();
        clocks.missFirst(duty(id, ASSESSMENT), now);
        outbox.append(letter.assess(request.on(), request.result(), lateWith(id, RENEWAL, now), caller.actor(), now));
        if (clocks.deadline(duty(id, ASSESSMENT)).isPresent()) {
            clocks.meet(duty(id, ASSESSMENT), now);
        }
        letters.flush(); // what follows needs the next version
        letters.renewalOf(id).ifPresent(by -> renewed(letter, by, now));
        return followed(letter, "duty-letter-assessed");
    }

    @Transactional
    DutyLetterView end(UUID id, IfMatch expected, String reason) {
        var letter = held(id, expected);
        if (letter.status().holds()) {
            requireSuperior(letter);
        }
        outbox.append(letter.end(reason, caller.actor(), clock.instant()));
        DUTIES.forEach(kind -> cancel(id, kind, reason));
        return followed(letter, "duty-letter-ended");
    }

    /** Since when that is missed and still owed; absent while it is not. */
    private @Nullable Instant lateWith(UUID id, String kind, Instant now) {
        return clocks.deadline(duty(id, kind))
                .filter(owed -> owed.isMissedAt(now))
                .map(Deadline::end)
                .orElse(null);
    }

    private void cancel(UUID id, String kind, String reason) {
        if (clocks.deadline(duty(id, kind)).isPresent()) {
            clocks.cancel(duty(id, kind), reason);
        }
    }

    /** A clock of it ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (DUTIES.contains(missed.duty().kind())) {
            letters.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                letters.flush(); // what is done too late needs the next version
            });
        }
    }

    /** An enterprise is no more, and neither are its letters. */
    @Transactional(TxType.MANDATORY)
    void ended(@Observes EventAppended appended) {
        var event = appended.event();
        if (event.type().equals(CANCELLED)
                && appended.received().as(LeavingEnterprise.class).state().equals("CANCELLED")) {
            letters.open(event.subject().aggregateId()).forEach(id -> {
                hold(id);
                var letter = letters.lock(id);
                letter.fallAway(GONE, event.occurredAt()).ifPresent(ended -> {
                    outbox.append(ended);
                    DUTIES.forEach(kind -> cancel(id, kind, GONE));
                    tasks.follow(letter, "duty-letter-ended");
                    letters.flush();
                });
            });
        }
    }

    /** What letters hear of an enterprise that ended. One whose licence was revoked still owes what it owes. */
    record LeavingEnterprise(String state) {}

    private void hold(UUID id) {
        for (var kind : List.of(ASSESSMENT, RENEWAL)) {
            var unused = clocks.deadline(duty(id, kind));
        }
    }

    private DutyLetter held(UUID id, IfMatch expected) {
        hold(id);
        return letters.get(id, expected);
    }

    private DutyLetterView followed(DutyLetter letter, String verb) {
        tasks.follow(letter, verb);
        letters.flush(); // raises the version that the view shows
        return view(letter);
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty("duty-letter", id, kind);
    }

    private DutyLetterView view(DutyLetter letter) {
        return DutyLetterView.of(
                letter,
                attachments.of(DutyLetters.FILES, letter.id()),
                allowed.among(letter.actions(stands(letter, LetterSide.SUPERIOR))));
    }
}
