package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyRequests.AskRemedy;
import worksafe.inspections.penalty.PenaltyRequests.DecideRemedy;
import worksafe.inspections.penalty.PenaltyRequests.DrawUpPenaltyPaper;
import worksafe.inspections.penalty.PenaltyRequests.PartyDisclosure;
import worksafe.inspections.penalty.PenaltyRequests.PayFine;
import worksafe.inspections.penalty.PenaltyRequests.PutOffFine;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.payment.Payment;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Money;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.papers.publication.PaperPublished;

/**
 * Papers and their service, and what follows a decision: payment, reminder, court, remedies, publication, closure. Papers, clocks and
 * case are locked in this order.
 */
@ApplicationScoped
class PenaltyEnforcementOperations {

    private final PenaltyCases cases;
    private final PenaltyClocks clocks;
    private final PenaltyTasks tasks;
    private final PenaltyViews views;
    private final PenaltyPapers drafts;
    private final PaperOperations papers;
    private final PersonalData personal;
    private final Disclosures disclosures;
    private final Event<PenaltyMoved> moved;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    PenaltyEnforcementOperations(
            PenaltyCases cases,
            PenaltyClocks clocks,
            PenaltyTasks tasks,
            PenaltyViews views,
            PenaltyPapers drafts,
            PaperOperations papers,
            PersonalData personal,
            Disclosures disclosures,
            Event<PenaltyMoved> moved,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.tasks = tasks;
        this.views = views;
        this.drafts = drafts;
        this.papers = papers;
        this.personal = personal;
        this.disclosures = disclosures;
        this.moved = moved;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Has a paper of the case drawn up; it is signed, served and withdrawn as any paper is. */
    @Transactional
    PenaltyView drawUp(UUID id, IfMatch expected, DrawUpPenaltyPaper request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            kept.status().require(PenaltyAction.PAPER);
            var unused =
                    drafts.draw(kept, request, hasHearingRight(kept, today), views.surcharge(kept, today), by, now);
            return kept.drawUp(drafts.called(request.kind()), by, now);
        });
    }

    /** Whether the party may ask for a hearing about what is intended (行政处罚法 Art. 63). */
    private boolean hasHearingRight(PenaltyCase kept, LocalDate day) {
        return kept.sentence()
                .filter(sentence -> {
                    var from = Money.ofYuan(clocks.row(
                                    "penalty.hearing-fine."
                                            + kept.party().kind().word(),
                                    kept,
                                    day)
                            .number(PolicyRow.VALUE));
                    return sentence.isHeavy()
                            || sentence.fineFen() >= from.fen()
                            || sentence.confiscatedFen() >= from.fen();
                })
                .isPresent();
    }

    /** A paper of a case was served, in whose transaction the case notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        if (!paper.ownerType().equals(PenaltyPapers.OWNER) || paper.status() != PaperStatus.SERVED) {
            return;
        }
        clocks.hold(paper.ownerId());
        var kept = cases.lock(paper.ownerId());
        var day = Objects.requireNonNull(paper.servedOn());
        var now = clock.instant();
        switch (kind(paper.kind())) {
            case NOTICE -> {
                if (kept.status() == PenaltyStatus.REVIEWED) {
                    outbox.append(kept.notified(notice(kept, day), now));
                }
            }
            case DECISION, SPOT_DECISION -> served(kept, paper, day, now);
            case REMINDER -> {
                if (kept.status() == PenaltyStatus.OVERDUE) {
                    outbox.append(kept.remind(day, now));
                    clocks.startUntil(
                            PenaltyClocks.COURT,
                            lastForCourt(kept),
                            clocks.row("penalty.court-period", kept, day),
                            kept,
                            now);
                }
            }
            case FILING,
                    INTERVIEW,
                    HEARING_NOTICE,
                    HEARING_RECORD,
                    HEARING_REPORT,
                    LEGALITY,
                    DISCUSSION,
                    NO_PENALTY,
                    SURCHARGE,
                    DEFERRAL,
                    CLOSING -> {}
        }
        tasks.follow(kept, "penalty-paper-served");
        cases.flush();
    }

    private static PenaltyPaperKind kind(String code) {
        return Arrays.stream(PenaltyPaperKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Notice notice(PenaltyCase kept, LocalDate day) {
        return Notice.served(
                kept.intendedFineFen(),
                day,
                clocks.last("penalty.statement-period", kept, day),
                hasHearingRight(kept, day) ? clocks.last("penalty.hearing-request-period", kept, day) : null);
    }

    private void served(PenaltyCase kept, PaperMoved paper, LocalDate day, Instant now) {
        if (kept.status() != PenaltyStatus.DECIDED) {
            return; // a changed decision, of which the paper alone is new
        }
        var row = clocks.row("penalty.payment-period", kept, day);
        outbox.append(kept.serve(paper.number(), day, clocks.last(row, day), now));
        clocks.meet(PenaltyClocks.SERVICE, kept.id(), ChinaTime.startOf(day).isAfter(now) ? now : moment(day, now));
        kept.payBy().ifPresent(last -> clocks.startUntil(PenaltyClocks.PAYMENT, last, row, kept, now));
        if (kept.procedure() == PenaltyCase.PenaltyProcedure.SIMPLE) {
            clocks.start(PenaltyClocks.REPORT, "penalty.report-period", kept, now);
        }
        if (kept.party().kind() == PartyKind.ENTERPRISE) {
            var publication = clocks.row("penalty.publication-period", kept, day);
            clocks.startUntil(
                    PenaltyClocks.PUBLICATION,
                    clocks.last(publication, kept.decidedOn().orElse(day)),
                    publication,
                    kept,
                    now);
        }
        cases.flush();
        tell(PenaltyMoved.What.SERVED, kept, kept.title(), day);
    }

    /** A moment of that day: now if it is today, otherwise its beginning. */
    private static Instant moment(LocalDate day, Instant now) {
        return ChinaTime.dayOf(now).equals(day) ? now : ChinaTime.startOf(day);
    }

    private void tell(PenaltyMoved.What what, PenaltyCase kept, String reason, LocalDate day) {
        moved.fire(PenaltyMoved.of(what, kept, reason, day));
    }

    /** Its decision was published, in whose transaction the case notes it. */
    @Transactional(TxType.MANDATORY)
    void paperPublished(@Observes PaperPublished published) {
        if (Stream.of(PenaltyPaperKind.DECISION, PenaltyPaperKind.SPOT_DECISION)
                .noneMatch(kind -> kind.code().equals(published.kind()))) {
            return;
        }
        var paper = papers.standing(published.paperId());
        clocks.hold(paper.ownerId());
        var kept = cases.lock(paper.ownerId());
        var now = clock.instant();
        outbox.append(kept.published(published.day(), now));
        clocks.meet(PenaltyClocks.PUBLICATION, kept.id(), now);
        cases.flush();
    }

    /** Its last day to pay has passed, in the transaction of the sweep or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(PenaltyClocks.PAYMENT)) {
            var kept = cases.get(missed.duty().subjectId());
            kept.miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                tasks.follow(kept, "penalty-overdue");
            });
        }
    }

    @Transactional
    PenaltyView report(UUID id, IfMatch expected) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var reported = kept.report(by, now);
            clocks.meet(PenaltyClocks.REPORT, id, now);
            return reported;
        });
    }

    @Transactional
    PenaltyView pay(UUID id, IfMatch expected, PayFine request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            clocks.missFirst(PenaltyClocks.PAYMENT, id, moment(request.paidOn(), now));
            var paid = kept.pay(
                    new Payment(request.paidOn(), request.amountFen(), request.receipt()),
                    views.surcharge(kept, ChinaTime.dayOf(now)),
                    by,
                    now);
            settle(kept, request.paidOn(), now);
            return paid;
        });
    }

    private void settle(PenaltyCase kept, LocalDate day, Instant now) {
        if (kept.paidFen() >= kept.intendedFineFen()) {
            clocks.meet(PenaltyClocks.PAYMENT, kept.id(), moment(day, now));
        }
        if (kept.status() == PenaltyStatus.PERFORMED) {
            clocks.drop(PenaltyClocks.COURT, kept.id(), "已履行");
        }
    }

    @Transactional
    PenaltyView putOff(UUID id, IfMatch expected, PutOffFine request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            clocks.missFirst(PenaltyClocks.PAYMENT, id, now);
            var put = kept.putOff(request.instalments(), request.reason(), by, now);
            kept.payBy()
                    .ifPresent(day -> clocks.startUntil(
                            PenaltyClocks.PAYMENT,
                            day,
                            clocks.row("penalty.payment-period", kept, ChinaTime.dayOf(now)),
                            kept,
                            now));
            return put;
        });
    }

    @Transactional
    PenaltyView perform(UUID id, IfMatch expected, String note) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            clocks.missFirst(PenaltyClocks.PAYMENT, id, now);
            var performed = kept.perform(views.surcharge(kept, ChinaTime.dayOf(now)), note, by, now);
            settle(kept, ChinaTime.dayOf(now), now);
            return performed;
        });
    }

    @Transactional
    PenaltyView askCourt(UUID id, IfMatch expected, String court) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var reminded = kept.remindedOn().map(day -> clocks.last("penalty.reminder-period", kept, day));
            var from = Stream.of(reminded, Optional.of(endOfRemedies(kept)))
                    .flatMap(Optional::stream)
                    .max(LocalDate::compareTo)
                    .orElseThrow()
                    .plusDays(1);
            var asked = kept.askCourt(court, from, lastForCourt(kept), by, now);
            clocks.meet(PenaltyClocks.COURT, id, now);
            return asked;
        });
    }

    /** The last day on which the party may ask for a remedy, or the day on which one was decided where that is later. */
    private LocalDate endOfRemedies(PenaltyCase kept) {
        var served = kept.servedOn().orElseThrow();
        return Stream.concat(
                        Stream.of(
                                clocks.last("penalty.review-period", kept, served),
                                clocks.last("penalty.litigation-period", kept, served)),
                        kept.remedies().stream().map(Remedy::decidedOn).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Counted from the end of the remedies, or from the last instalment where that is later (行政处罚法 Art. 72). */
    private LocalDate lastForCourt(PenaltyCase kept) {
        var end = endOfRemedies(kept);
        var from = kept.payBy()
                .filter(day -> !kept.instalments().isEmpty() && day.isAfter(end))
                .orElse(end);
        return clocks.last("penalty.court-period", kept, from);
    }

    @Transactional
    PenaltyView askRemedy(UUID id, IfMatch expected, AskRemedy request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            clocks.missFirst(PenaltyClocks.PAYMENT, id, now);
            var asked = kept.askRemedy(
                    Remedy.asked(
                            request.kind(),
                            request.body(),
                            request.askedOn(),
                            Boolean.TRUE.equals(request.suspended())),
                    by,
                    now);
            if (Boolean.TRUE.equals(request.suspended())) {
                clocks.drop(PenaltyClocks.PAYMENT, id, "停止执行");
            }
            return asked;
        });
    }

    @Transactional
    PenaltyView decideRemedy(UUID id, IfMatch expected, DecideRemedy request) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            var wasPublished = kept.publishedOn().isPresent();
            var period = kept.effect().filter(PenaltyEffect.SUSPENDED::equals).isPresent()
                    ? clocks.row("penalty.payment-period", kept, request.decidedOn())
                    : null;
            if (period != null) {
                kept.resume(clocks.last(period, request.decidedOn()));
            }
            var decided = kept.decideRemedy(
                    request.outcome(), request.fineFen(), request.decidedOn(), request.reason(), by, now);
            var payBy = kept.payBy().orElse(null);
            if (period != null && payBy != null && kept.isToBePaid()) {
                clocks.startUntil(PenaltyClocks.PAYMENT, payBy, period, kept, now);
            }
            if (request.outcome() == RemedyOutcome.REVOKED) {
                cases.forgive(id);
                clocks.dropAll(id, request.reason());
            }
            if (request.outcome() == RemedyOutcome.CHANGED || request.outcome() == RemedyOutcome.REVOKED) {
                // What is published here goes with its paper; elsewhere somebody must see to it. The file of the case
                // stands.
                papers.withdrawAll(id, PenaltyPaperKind::executes, request.reason(), by, now);
                if (wasPublished) {
                    clocks.start(PenaltyClocks.WITHDRAWAL, "penalty.withdrawal-period", kept, now);
                }
                tell(
                        request.outcome() == RemedyOutcome.REVOKED
                                ? PenaltyMoved.What.REVOKED
                                : PenaltyMoved.What.CHANGED,
                        kept,
                        request.reason(),
                        today);
            }
            return decided;
        });
    }

    @Transactional
    PenaltyView noteWithdrawal(UUID id, IfMatch expected, String where) {
        return change(id, expected, (kept, by) -> {
            var now = clock.instant();
            var noted = kept.withdrawnElsewhere(where, by, now);
            clocks.meet(PenaltyClocks.WITHDRAWAL, id, now);
            return noted;
        });
    }

    @Transactional
    PenaltyView close(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, (kept, by) -> {
            var closed = kept.close(opinion, by, clock.instant());
            cases.seized(kept).ifPresent(seizure -> {
                throw new RuleViolation(PenaltyProblem.PENALTY_SEIZURE_OPEN, kept.number(), seizure);
            });
            return closed;
        });
    }

    /** Name and identity number of a person, in clear; the reading is audited. */
    @Transactional
    PartyDisclosure disclose(UUID id, StatedPurpose purpose) {
        var kept = cases.get(id);
        var reading = AuditedAct.of("penalty-party-read", "penalty", id, kept.region())
                .version(kept.version())
                .belongingTo(kept.sector(), null);
        disclosures.permit(purpose, reading);
        return new PartyDisclosure(
                id,
                opened(id, PenaltyOperations.NAME, kept.party().nameSealed(), purpose, reading),
                opened(id, PenaltyOperations.RESIDENT_ID, kept.party().idSealed(), purpose, reading));
    }

    private @Nullable String opened(
            UUID id, String column, @Nullable String sealed, StatedPurpose purpose, AuditedAct reading) {
        return sealed == null ? null : personal.open(id, column, new SealedValue(sealed), purpose.purpose(), reading);
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
