package worksafe.inspections.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentParts.Measure;
import worksafe.inspections.accident.AccidentRules.Asked;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** What is owed of an accident, and until when. What the enterprise was not told names no enterprise. */
@ApplicationScoped
class AccidentClocks {

    static final String CHECK = "accident-check";
    static final String CHECK_RESULT = "accident-check-result";
    static final String PHONE = "accident-phone-province";
    static final String FOLLOW_UP = "accident-follow-up";
    static final String TOLL = "accident-toll";
    static final String INVESTIGATION = "accident-investigation";
    static final String APPROVAL = "accident-approval";
    static final String PUBLICATION = "accident-publication";
    static final String MEASURES = "accident-measures";
    static final String EVALUATION = "accident-evaluation";
    static final String CLOSURE_EVALUATION = "accident-closure-evaluation";
    static final String FILING = "accident-filing";

    private static final String TELL = "accident-tell-";
    private static final String SUBJECT = "accident";
    private static final List<RegionLevel> UPWARD = List.of(RegionLevel.CITY, RegionLevel.PROVINCE, RegionLevel.NATION);
    private static final List<String> ALL = List.of(
            TELL + "city",
            TELL + "province",
            TELL + "nation",
            PHONE,
            CHECK,
            CHECK_RESULT,
            FOLLOW_UP,
            TOLL,
            INVESTIGATION,
            APPROVAL,
            PUBLICATION,
            MEASURES,
            EVALUATION,
            CLOSURE_EVALUATION,
            FILING);

    private final Clocks clocks;
    private final AccidentRules rules;

    AccidentClocks(Clocks clocks, AccidentRules rules) {
        this.clocks = clocks;
        this.rules = rules;
    }

    /** Keeps the sweep from the accident's clocks until the transaction ends; called before the accident is locked. */
    void hold(UUID id) {
        ALL.forEach(kind -> {
            var unused = clocks.deadline(duty(kind, id));
        });
    }

    static boolean isOf(Duty duty) {
        return duty.subjectType().equals(SUBJECT);
    }

    /** What somebody told is looked into at first, and to the end. */
    void oweCheck(Accident accident, Instant from) {
        owe(CHECK, "accident.check-period", accident, from);
        owe(CHECK_RESULT, "accident.check-result-period", accident, from);
    }

    /** It is told up the levels, day by day, until the toll is settled. */
    void oweReports(Accident accident, Instant from) {
        tellUpward(accident, from);
        phone(accident, from);
        if (accident.tollSettledAt() == null) {
            start(
                    ClockStart.until(
                            accident.tollUntil(),
                            duty(TOLL, accident.id()),
                            authority(accident),
                            Basis.of(rules.answer("accident.toll-period", asked(accident))),
                            from),
                    accident);
            followUp(accident, from);
        }
    }

    /** Every level that is owed a report and has none has its clock, one after the other; those that are owed none have none. */
    void tellUpward(Accident accident, Instant from) {
        var upTo = rules.reportedUpTo(asked(accident), accident.grade());
        var answer = rules.answer("accident.level-report-period", asked(accident));
        var since = from;
        var waits = false;
        for (var level : UPWARD) {
            var duty = duty(TELL + level.name().toLowerCase(Locale.ROOT), accident.id());
            var told = accident.toldAt(AccidentRules.addressee(level));
            var owed = told.isEmpty() && !upTo.isBelow(level);
            if (told.isPresent()) {
                since = told.get();
            }
            if (owed && !waits) {
                waits = true;
                if (clocks.deadline(duty).isEmpty()) {
                    start(
                            ClockStart.within(
                                    rules.hours(answer.result(), PolicyRow.VALUE),
                                    duty,
                                    authority(accident),
                                    Basis.of(answer),
                                    since),
                            accident);
                }
            } else if (!owed && told.isEmpty()) {
                drop(duty, "等级变化，无需上报该级");
            }
        }
    }

    /** The province is told by phone at once of what is grave. */
    void phone(Accident accident, Instant from) {
        var duty = duty(PHONE, accident.id());
        if (!rules.isPhoned(asked(accident), accident.grade())
                || accident.hasTold(Addressee.PROVINCE, NoticeWay.PHONE)
                || clocks.deadline(duty).isPresent()) {
            return;
        }
        var answer = rules.answer("accident.phone-report-period", asked(accident));
        start(
                ClockStart.within(
                        rules.hours(answer.result(), PolicyRow.VALUE),
                        duty,
                        authority(accident),
                        Basis.of(answer),
                        from),
                accident);
    }

    /** The next follow-up is owed, in place of the one before. */
    void followUp(Accident accident, Instant from) {
        var duty = duty(FOLLOW_UP, accident.id());
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, from);
        }
        if (accident.tollSettledAt() != null || ChinaTime.dayOf(from).isAfter(accident.tollUntil())) {
            return;
        }
        var answer = rules.answer("accident.follow-up-period", asked(accident));
        var grave = accident.grade() == AccidentGrade.MAJOR || accident.grade() == AccidentGrade.EXCEPTIONAL;
        start(
                ClockStart.within(
                        rules.hours(answer.result(), grave ? "grave" : PolicyRow.VALUE),
                        duty,
                        authority(accident),
                        Basis.of(answer),
                        from),
                accident);
    }

    /**
     * Somebody was told, who may have been owed it.
     *
     * @return whether it was in time; null where nothing was owed
     */
    @Nullable
    Boolean told(Accident accident, Addressee addressee, NoticeWay way, Instant at) {
        var kind = way == NoticeWay.PHONE
                ? addressee == Addressee.PROVINCE ? PHONE : ""
                : switch (addressee) {
                    case CITY, PROVINCE, NATION -> TELL + AccidentRules.lower(addressee);
                    default -> "";
                };
        if (kind.isEmpty()) {
            return null;
        }
        var duty = duty(kind, accident.id());
        var deadline = clocks.deadline(duty);
        if (deadline.isEmpty()) {
            return null;
        }
        clocks.meet(duty, at);
        return !deadline.get().isMissedAt(at);
    }

    /** The duty runs for a period of the book from that moment. */
    void owe(String kind, String policy, Accident accident, Instant from) {
        start(
                ClockStart.by(
                        rules.answer(policy, asked(accident)), duty(kind, accident.id()), authority(accident), from),
                accident);
    }

    /** The duty runs until that day, in place of what ran before. */
    void oweUntil(String kind, String policy, LocalDate day, Accident accident, Instant from) {
        drop(kind, accident.id(), "期限变更");
        start(
                ClockStart.until(
                        day,
                        duty(kind, accident.id()),
                        authority(accident),
                        Basis.of(rules.answer(policy, asked(accident))),
                        from),
                accident);
    }

    /** Its enterprise owes the measures until the last of their days. */
    void oweMeasures(Accident accident, Instant from) {
        var last = accident.measures().stream().map(Measure::dueDate).max(LocalDate::compareTo);
        if (last.isPresent()) {
            var place = accident.place();
            start(
                    ClockStart.until(
                            last.get(),
                            duty(MEASURES, accident.id()),
                            Debtor.enterprise(place.region(), place.sector(), place.enterpriseId()),
                            Basis.of(rules.answer("accident.measures", asked(accident))),
                            from),
                    accident);
        }
    }

    private void start(ClockStart start, Accident accident) {
        clocks.start(start.about(accident.number() + " " + accident.happened().title()));
    }

    private static Debtor authority(Accident accident) {
        var place = accident.place();
        return Debtor.authority(place.region(), place.sector(), accident.toldEnterprise(), null);
    }

    static Asked asked(Accident accident) {
        return new Asked(
                accident.place().region(),
                accident.place().sector(),
                accident.happened().occurredOn());
    }

    /** Tells that a day was missed before what comes too late is told. */
    void missFirst(String kind, UUID id, Instant when) {
        clocks.missFirst(duty(kind, id), when);
    }

    /** It was done, if it is owed. */
    void meet(String kind, UUID id, Instant when) {
        var duty = duty(kind, id);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, when);
        }
    }

    void drop(String kind, UUID id, String reason) {
        drop(duty(kind, id), reason);
    }

    private void drop(Duty duty, String reason) {
        if (clocks.deadline(duty).isPresent()) {
            clocks.cancel(duty, reason);
        }
    }

    void dropAll(UUID id, String reason) {
        ALL.forEach(kind -> drop(kind, id, reason));
    }

    private static Duty duty(String kind, UUID id) {
        return new Duty(SUBJECT, id, kind);
    }
}
