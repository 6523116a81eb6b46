package worksafe.training.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.training.compliance.OperationCategory;

/** Sittings of electricians, brought where they stand by verbs only. */
final class ExamFixtures {

    static final UUID ID = UUID.fromString("0198f6e0-7777-7aaa-8bbb-000000000003");
    static final Actor BY = new Actor("supervisor-0042", "李娜");
    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final Instant OPENS = Instant.parse("2026-12-10T01:00:00Z");
    static final Instant CLOSES = OPENS.plus(Duration.ofHours(2));
    static final LocalDate UNTIL = LocalDate.parse("2026-12-29");
    static final Instant AFTER_ALL = Instant.parse("2026-12-30T01:00:00Z");
    static final ExamSection SECTION = new ExamSection("触电急救", QuestionForm.SINGLE, 20, 5, 1, 5);
    static final ExamSubject ELECTRICIAN = new ExamSubject(ExamKind.SPECIAL_OPERATION, OperationCategory.ELECTRICAL);
    static final ExamSitting.Rule RULE = new ExamSitting.Rule(
            80,
            false,
            new PolicyBasis(
                    "exam.pass-mark.special-operation",
                    0,
                    "80",
                    "考试组织（系统参数）",
                    "系统缺省值",
                    Force.DOCUMENT,
                    Certainty.SYSTEM_DEFAULT));

    private ExamFixtures() {}

    static ExamSitting.Plan plan(ExamPart part, Instant from, Instant to, List<ExamSection> sections) {
        return new ExamSitting.Plan(
                "KS320281-2026-000003",
                RegionCode.of("320281000000"),
                null,
                ELECTRICIAN,
                part,
                "第二考场",
                new ExamSitting.Window(from, to),
                3,
                sections,
                "6f1c0b7a9d2e4c58");
    }

    static ExamSittingEvent.ExamSittingAnnounced announcement() {
        return (ExamSittingEvent.ExamSittingAnnounced)
                ExamSitting.announce(ID, plan(ExamPart.THEORY, OPENS, CLOSES, List.of(SECTION)), RULE, BY, NOW)
                        .event();
    }

    static ExamSitting in(ExamSittingStatus status) {
        var sitting = ExamSitting.announce(ID, plan(ExamPart.THEORY, OPENS, CLOSES, List.of(SECTION)), RULE, BY, NOW)
                .aggregate();
        if (status == ExamSittingStatus.ANNOUNCED) {
            return sitting;
        }
        if (status == ExamSittingStatus.CANCELLED) {
            var unused = sitting.cancel("考点停电", BY, NOW);
            return sitting;
        }
        var seated = sitting.seat(2, BY, NOW);
        if (status == ExamSittingStatus.SEATED) {
            return sitting;
        }
        var started = sitting.start(BY, OPENS);
        if (status == ExamSittingStatus.RUNNING) {
            return sitting;
        }
        var marked = sitting.mark(BY, CLOSES.plusSeconds(1));
        if (status == ExamSittingStatus.MARKED) {
            return sitting;
        }
        var published = sitting.publish(new ExamSitting.Outcome(1, 1, 0), UNTIL, BY, CLOSES.plusSeconds(2));
        if (status == ExamSittingStatus.PUBLISHED) {
            return sitting;
        }
        if (status == ExamSittingStatus.APPEALED) {
            var doubted = sitting.doubt(CLOSES.plusSeconds(3));
            return sitting;
        }
        var last = sitting.finalise(0, BY, AFTER_ALL);
        return sitting;
    }
}
