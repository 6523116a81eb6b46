package worksafe.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.training.duty.DutyPeriods;

/** What the policies of a day say of exams and of the training for them; every code ends with the kind of exam. */
@ApplicationScoped
public class ExamPolicies implements PolicyBook.Words {

    /** What a policy says; its code is {@code exam.<what>.<kind>}. */
    public enum What {
        PARTS("parts"),
        ACCEPTANCE("acceptance-period"),
        ORGANISATION("organisation-period"),
        RESULT("result-period"),
        CERTIFICATE("certificate-period"),
        APPEAL("appeal-period"),
        PASS_MARK("pass-mark"),
        EXAMINER_DIFFERENCE("examiner-difference"),
        FREE_OF_CHARGE("free-of-charge");

        private final String code;

        What(String code) {
            this.code = code;
        }
    }

    private static final String PREFIX = "exam.";
    private static final String PROVIDER = "training.exam-provider.";
    private static final int ALL = 100;

    private final PolicyBook policies;

    ExamPolicies(PolicyBook policies) {
        this.policies = policies;
    }

    @Override
    public boolean areFor(String code) {
        return code.startsWith(PREFIX) || code.startsWith(PROVIDER);
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(ExamKind.values()).map(ExamKind::code).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The sector of what an authority writes; absent where it is of all.
     *
     * @throws RequestProblem 400 for an account of several, since nothing says for which of them
     */
    public static @Nullable Sector sectorOf(Scope scope) {
        var sectors = scope.sectors();
        if (sectors != null && sectors.size() != 1) {
            throw RequestProblem.invalid(new Violation("/kind", "exam-sector-unclear"));
        }
        return sectors == null ? null : sectors.iterator().next();
    }

    /** The row of the day. */
    public PolicyAnswer.Decided row(
            What what, ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.evaluate(PREFIX + what.code + "." + kind.code(), region, sector, day);
    }

    /** The same, where the law says something of it at all. */
    public Optional<PolicyAnswer.Decided> find(
            What what, ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.edition().find(PREFIX + what.code + "." + kind.code(), region, sector, day);
    }

    /** The parts of the exam. */
    public Set<ExamPart> parts(ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return row(What.PARTS, kind, region, sector, day).result().items(PolicyRow.VALUE).stream()
                .map(ExamPart::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws RuleViolation when the law of the day knows no such part */
    public void requirePart(
            ExamSubject subject, ExamPart part, RegionCode region, @Nullable Sector sector, LocalDate day) {
        var row = row(What.PARTS, subject.kind(), region, sector, day).result();
        if (!row.items(PolicyRow.VALUE).contains(part.name())) {
            throw RuleViolation.byLaw(LegalGround.of(row), ExamProblem.EXAM_PART_UNKNOWN, part, subject.kind());
        }
    }

    /** How many of that many marks pass: the least share of them, rounded up. */
    public int passMarks(int full, ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        var share = row(What.PASS_MARK, kind, region, sector, day).result().number(PolicyRow.VALUE);
        return Math.ceilDiv(full * share.intValueExact(), ALL);
    }

    /**
     * How often one is tried.
     *
     * @param most how often, the first time counted
     * @param afterwards what comes before another try
     */
    public record Tries(int most, Afterwards afterwards, LegalGround ground) {}

    /** What comes before another try when all are spent. */
    public enum Afterwards {
        /** The training again. */
        TRAINING,
        /** The theory again, without training. */
        THEORY
    }

    /**
     * That an exam is entered for upon training.
     *
     * @param since the first day of training that counts
     * @param hours how many of them there are at least, where the row says so itself
     * @param recordedSince since when training is held against the archive alone; what ended before may be stated with evidence
     */
    public record TrainingDemand(
            LocalDate since,
            @Nullable Integer hours,
            @Nullable LocalDate recordedSince,
            LegalGround ground) {}

    /** Which training the exam is entered for upon; empty where the law of the day asks for none. */
    public Optional<TrainingDemand> training(ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.edition()
                .find(PREFIX + "training." + kind.code(), region, sector, day)
                .map(PolicyAnswer.Decided::result)
                .filter(row -> row.flag(PolicyRow.VALUE))
                .map(row -> new TrainingDemand(
                        DutyPeriods.since(row.period("within"), day),
                        row.find("hours").isPresent() ? row.number("hours").intValueExact() : null,
                        row.find("recordedSince").isPresent() ? LocalDate.parse(row.text("recordedSince")) : null,
                        LegalGround.of(row)));
    }

    /** Who may have taught what is held against an entry; nobody where no row says who. */
    public Set<TrainingProvider> providers(ExamKind kind, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.edition()
                .find(PROVIDER + kind.code(), region, sector, day)
                .map(answer -> TrainingProvider.named(answer.result().items(PolicyRow.VALUE)))
                .orElseGet(Set::of);
    }

    /** How often that part is tried; empty where the law of the day sets no limit. */
    public Optional<Tries> tries(
            ExamKind kind, ExamPart part, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.edition()
                .find(PREFIX + "attempts-" + part.code() + "." + kind.code(), region, sector, day)
                .map(PolicyAnswer.Decided::result)
                .filter(row -> row.number(PolicyRow.VALUE).signum() > 0)
                .map(row -> new Tries(
                        row.number(PolicyRow.VALUE).intValueExact(),
                        Afterwards.valueOf(row.text("afterwards")),
                        LegalGround.of(row)));
    }
}
