package worksafe.training.exam.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.training.compliance.Qualification;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPolicies;
import worksafe.training.exam.ExamPolicies.What;
import worksafe.training.exam.ExamProblem;

/** Results of exams as certificates need them. Every method belongs to a transaction of the caller's. */
@ApplicationScoped
public class ExamResultOperations {

    private final ExamEntries entries;
    private final ExamEntryClocks clocks;
    private final ExamPolicies policies;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    ExamResultOperations(
            ExamEntries entries,
            ExamEntryClocks clocks,
            ExamPolicies policies,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.clocks = clocks;
        this.policies = policies;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A certificate that is to be issued upon results. */
    public record Certified(
            UUID certificateId,
            UUID personId,
            Qualification qualification,
            RegionCode region,
            @Nullable Sector sector,
            LocalDate validFrom) {}

    /** What a certificate keeps of them: the last day on which a part was passed, their numbers, and whether nothing was asked. */
    public record Passed(LocalDate on, String numbers, boolean free) {}

    /**
     * Uses results for a certificate, each once.
     *
     * @throws RuleViolation when one is no pass of that person in that exam, was used before or published after the first day, when
     *     a part of the exam is missing, or when who examined it is the caller
     */
    public Passed use(Collection<UUID> results, Certified certified) {
        var now = clock.instant();
        var wanted = results.stream().distinct().sorted().toList();
        wanted.forEach(clocks::hold);
        var passed = wanted.stream()
                .map(id -> entries.findVisible(id)
                        .orElseThrow(() -> new RuleViolation(ExamProblem.EXAM_RESULT_UNFIT, id.toString())))
                .map(entry -> entries.lock(entry.id()))
                .toList();
        for (var entry : passed) {
            var on = entry.resultOn();
            if (!entry.personId().equals(certified.personId())
                    || !entry.subject().isFor(certified.qualification())
                    || on == null) {
                throw new RuleViolation(ExamProblem.EXAM_RESULT_UNFIT, entry.number());
            }
            if (on.isAfter(certified.validFrom())) {
                throw new RuleViolation(ExamProblem.CERTIFICATE_ASSESSMENT_LATE, on.toString());
            }
            clocks.missFirst(entry.id(), now);
            outbox.append(entry.certify(certified.certificateId(), caller.actor(), now));
            clocks.certified(entry, now);
        }
        var kind = passed.getFirst().subject().kind();
        requireAllParts(passed, kind, certified);
        return new Passed(
                passed.stream()
                        .map(ExamEntry::resultOn)
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                passed.stream().map(ExamEntry::number).collect(Collectors.joining("、")),
                policies.row(What.FREE_OF_CHARGE, kind, certified.region(), certified.sector(), certified.validFrom())
                        .result()
                        .flag(PolicyRow.VALUE));
    }

    private void requireAllParts(Collection<ExamEntry> passed, ExamKind kind, Certified certified) {
        var missing = policies.parts(kind, certified.region(), certified.sector(), certified.validFrom()).stream()
                .filter(part -> passed.stream().noneMatch(entry -> entry.part() == part))
                .findFirst();
        if (missing.isPresent()) {
            throw new RuleViolation(ExamProblem.EXAM_RESULT_UNFIT, missing.get());
        }
    }
}
