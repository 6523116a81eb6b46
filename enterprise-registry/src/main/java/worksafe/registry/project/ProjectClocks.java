package worksafe.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.LegalPeriod;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The days of a project: until when the authority accepts and decides, and how long its enterprise may try. */
@ApplicationScoped
class ProjectClocks {

    /** What they are about. */
    static final String SUBJECT = "construction-project";

    /** The kinds of duty; their titles are the messages {@code clock-<kind>}. */
    static final String ACCEPTANCE = "project-acceptance";

    static final String REVIEW = "project-review";
    static final String TRIAL = "project-trial-run";

    private static final List<String> ALL = List.of(ACCEPTANCE, REVIEW, TRIAL);
    private static final String EXTENDED = "经批准延长审查期限";
    private static final int MOST = 366;

    private final Clocks clocks;
    private final ProjectPolicies policies;
    private final Calendar calendar;

    ProjectClocks(Clocks clocks, ProjectPolicies policies, Calendar calendar) {
        this.clocks = clocks;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** Keeps the sweep from the project's clocks until the transaction ends; called before the project is locked. */
    void hold(UUID id) {
        for (var kind : ALL) {
            var unused = clocks.deadline(duty(id, kind));
        }
    }

    /** Whether the authority accepts what is submitted at that stage before its days to decide begin. */
    boolean isAcceptanceOwed(ConstructionProject project, LocalDate today) {
        return policies.find(ProjectPolicies.ACCEPTANCE + project.stage().word(), project, today)
                .isPresent();
    }

    /** The authority has it, for the first time or completed. */
    void submitted(ConstructionProject project, boolean completion, Instant now) {
        if (completion) {
            for (var kind : List.of(ACCEPTANCE, REVIEW)) {
                if (clocks.deadline(duty(project.id(), kind)).isPresent()) {
                    clocks.completed(duty(project.id(), kind));
                }
            }
        } else if (project.reviewSince() == null) {
            start(
                    project,
                    ACCEPTANCE,
                    ProjectPolicies.ACCEPTANCE + project.stage().word(),
                    now);
        } else {
            review(project, now);
        }
    }

    void accepted(ConstructionProject project, Instant now) {
        meet(project.id(), ACCEPTANCE, now);
        review(project, now);
    }

    private void review(ConstructionProject project, Instant now) {
        start(project, REVIEW, ProjectPolicies.DECISION + project.stage().word(), now);
    }

    /** It is to be completed: the authority's days stand still. */
    void returned(UUID id, List<String> missing) {
        for (var kind : List.of(ACCEPTANCE, REVIEW)) {
            if (clocks.deadline(duty(id, kind)).isPresent()) {
                clocks.returned(duty(id, kind), missing);
            }
        }
    }

    /** Whether the time to decide can be extended: the book says by how much, and it is not over. */
    boolean isExtendable(ConstructionProject project, Instant now) {
        return clocks.deadline(duty(project.id(), REVIEW))
                        .filter(end -> !end.isMissedAt(now))
                        .isPresent()
                && policies.find(ProjectPolicies.EXTENSION + project.stage().word(), project, ChinaTime.dayOf(now))
                        .isPresent();
    }

    /** As many days more as the book says, counted behind the day until which there was time. */
    void extend(ConstructionProject project, Instant now) {
        var today = ChinaTime.dayOf(now);
        var answer = policies.find(ProjectPolicies.EXTENSION + project.stage().word(), project, today)
                .orElseThrow();
        var duty = duty(project.id(), REVIEW);
        var last = clocks.deadline(duty).map(Deadline::lastDay).orElseThrow();
        var until = answer.result().dueDate(last, calendar.edition().days()).date();
        clocks.cancel(duty, EXTENDED);
        clocks.start(ClockStart.within(workingDays(today, until), duty, authority(project), Basis.of(answer), now)
                .about(name(project)));
    }

    /** The working days from the one day until the other, so that what is returned afterwards can stand still. */
    private LegalPeriod workingDays(LocalDate today, LocalDate until) {
        var days = calendar.edition().days();
        var length = 1;
        while (length < MOST
                && LegalPeriod.workingDays(length).dueDate(today, days).date().isBefore(until)) {
            length++;
        }
        return LegalPeriod.workingDays(length);
    }

    /** The authority decided, or did not accept it. */
    void decided(UUID id, Instant now) {
        meet(id, ACCEPTANCE, now);
        meet(id, REVIEW, now);
    }

    /** Whether the authority's time passed is told before anything is done about it. */
    void missFirst(UUID id, Instant now) {
        clocks.missFirst(duty(id, ACCEPTANCE), now);
        clocks.missFirst(duty(id, REVIEW), now);
    }

    /** The same of a trial run that ended on that day, whenever that is entered. */
    void missTrialFirst(UUID id, LocalDate on) {
        clocks.missFirst(duty(id, TRIAL), ChinaTime.startOf(on));
    }

    /** Its trial run lasts since that day. */
    void tried(ConstructionProject project, LocalDate from, Instant now) {
        policies.find(ProjectPolicies.LONGEST_TRIAL, project, ChinaTime.dayOf(now))
                .ifPresent(answer -> clocks.start(ClockStart.by(
                                answer,
                                duty(project.id(), TRIAL),
                                Debtor.enterprise(project.region(), project.sector(), project.enterpriseId()),
                                ChinaTime.startOf(from))
                        .about(name(project))));
    }

    void trialEnded(UUID id, LocalDate on) {
        meet(id, TRIAL, ChinaTime.startOf(on));
    }

    /** Nothing is owed of it any more. */
    void dropAll(UUID id, String reason, Instant now) {
        for (var kind : ALL) {
            clocks.missFirst(duty(id, kind), now);
            if (clocks.deadline(duty(id, kind)).isPresent()) {
                clocks.cancel(duty(id, kind), reason);
            }
        }
    }

    /** Until when that is owed; absent where it is not. */
    @Nullable
    LocalDate lastDay(UUID id, String kind) {
        return clocks.deadline(duty(id, kind)).map(Deadline::lastDay).orElse(null);
    }

    private void start(ConstructionProject project, String kind, String policy, Instant now) {
        policies.find(policy, project, ChinaTime.dayOf(now))
                .ifPresent(answer ->
                        clocks.start(ClockStart.by(answer, duty(project.id(), kind), authority(project), now)
                                .about(name(project))));
    }

    private void meet(UUID id, String kind, Instant when) {
        if (clocks.deadline(duty(id, kind)).isPresent()) {
            clocks.meet(duty(id, kind), when);
        }
    }

    private static Debtor authority(ConstructionProject project) {
        return Debtor.authority(project.region(), project.sector(), project.enterpriseId(), null);
    }

    private static String name(ConstructionProject project) {
        return project.number() + " " + project.title();
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(SUBJECT, id, kind);
    }
}
