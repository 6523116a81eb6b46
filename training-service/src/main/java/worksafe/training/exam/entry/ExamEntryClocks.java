package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.training.exam.ExamPolicies;
import worksafe.training.exam.ExamPolicies.What;

/** What an authority owes whoever is entered: to accept, to hold the exam, to certify (令30 Arts. 13, 17, 18). */
@ApplicationScoped
public class ExamEntryClocks {

    static final String SUBJECT = "exam-entry";
    private static final String ACCEPTANCE = "exam-acceptance";
    private static final String ORGANISATION = "exam-organisation";
    private static final String CERTIFICATE = "exam-certificate";

    private final Clocks clocks;
    private final ExamPolicies policies;
    private final ExamEntries entries;

    ExamEntryClocks(Clocks clocks, ExamPolicies policies, ExamEntries entries) {
        this.clocks = clocks;
        this.policies = policies;
        this.entries = entries;
    }

    /** Keeps the sweep away until the transaction ends; called before the entry is locked. */
    void hold(UUID entryId) {
        for (var kind : List.of(ACCEPTANCE, ORGANISATION, CERTIFICATE)) {
            var unused = clocks.deadline(duty(entryId, kind));
        }
    }

    /** Notes first what ran out and the sweep has not come to, so that each event has a version of its own; once it is locked. */
    void missFirst(UUID entryId, Instant now) {
        for (var kind : List.of(ACCEPTANCE, ORGANISATION, CERTIFICATE)) {
            clocks.missFirst(duty(entryId, kind), now);
        }
    }

    /** Holds the one for the exam alone: clocks are locked before entries. */
    public void holdForExam(UUID entryId) {
        var unused = clocks.deadline(duty(entryId, ORGANISATION));
    }

    void applied(ExamEntry entry, Instant now) {
        start(entry, What.ACCEPTANCE, ACCEPTANCE, now);
        start(entry, What.ORGANISATION, ORGANISATION, now);
    }

    void returned(ExamEntry entry, String missing) {
        for (var kind : List.of(ACCEPTANCE, ORGANISATION)) {
            if (isOwed(entry, kind)) {
                clocks.returned(duty(entry.id(), kind), List.of(missing));
            }
        }
    }

    void resubmitted(ExamEntry entry) {
        for (var kind : List.of(ACCEPTANCE, ORGANISATION)) {
            if (isOwed(entry, kind)) {
                clocks.completed(duty(entry.id(), kind));
            }
        }
    }

    void accepted(ExamEntry entry, Instant now) {
        meet(entry, ACCEPTANCE, now);
    }

    void refused(ExamEntry entry, Instant now) {
        meet(entry, ACCEPTANCE, now);
        cancel(entry, ORGANISATION, "报名不予受理");
    }

    void withdrawn(ExamEntry entry) {
        cancel(entry, ACCEPTANCE, "报名已撤回");
        cancel(entry, ORGANISATION, "报名已撤回");
    }

    /** The exam is held. */
    public void held(ExamEntry entry, Instant now) {
        meet(entry, ORGANISATION, now);
    }

    /** The sitting was called off: the exam is owed still, counted from when the entry came in. */
    public void released(ExamEntry entry, Instant now) {
        start(entry, What.ORGANISATION, ORGANISATION, entry.submittedAt(), now);
    }

    /** A part is passed: once all are, a certificate is owed, where there is one and the law says by when. */
    public void passed(ExamEntry entry, Instant now) {
        var kind = entry.subject().kind();
        if (kind.certificate() == null) {
            return;
        }
        var parts = policies.parts(kind, entry.region(), entry.sector(), ChinaTime.dayOf(now));
        if (parts.size() == 1
                || entries.passedParts(entry.personId(), entry.subject()).containsAll(parts)) {
            start(entry, What.CERTIFICATE, CERTIFICATE, now);
        }
    }

    void certified(ExamEntry entry, Instant now) {
        meet(entry, CERTIFICATE, now);
    }

    /** A pass was taken back by an appeal. */
    void failed(ExamEntry entry) {
        cancel(entry, CERTIFICATE, "复核后不合格");
    }

    static boolean isOf(Duty duty) {
        return duty.subjectType().equals(SUBJECT);
    }

    private void start(ExamEntry entry, What what, String kind, Instant now) {
        start(entry, what, kind, now, now);
    }

    private void start(ExamEntry entry, What what, String kind, Instant since, Instant now) {
        policies.find(what, entry.subject().kind(), entry.region(), entry.sector(), ChinaTime.dayOf(now))
                .filter(unused -> !isOwed(entry, kind))
                .ifPresent(row -> clocks.start(ClockStart.by(
                                row,
                                duty(entry.id(), kind),
                                ClockStart.Debtor.authority(entry.region(), entry.sector(), entry.enterpriseId(), null),
                                since)
                        .about(entry.number())));
    }

    private void meet(ExamEntry entry, String kind, Instant now) {
        if (isOwed(entry, kind)) {
            clocks.meet(duty(entry.id(), kind), now);
        }
    }

    private void cancel(ExamEntry entry, String kind, String why) {
        if (isOwed(entry, kind)) {
            clocks.cancel(duty(entry.id(), kind), why);
        }
    }

    private boolean isOwed(ExamEntry entry, String kind) {
        return clocks.deadline(duty(entry.id(), kind)).isPresent();
    }

    private static Duty duty(UUID entryId, String kind) {
        return new Duty(SUBJECT, entryId, kind);
    }
}
