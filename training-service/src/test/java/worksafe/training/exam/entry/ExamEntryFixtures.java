package worksafe.training.exam.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamSubject;

/** Entries for the practical exam of electricians, brought where they stand by verbs only. */
final class ExamEntryFixtures {

    static final UUID ID = UUID.fromString("0198f6e0-7777-7aaa-8bbb-000000000002");
    static final UUID SITTING = UUID.fromString("0198f6e0-7777-7aaa-8bbb-000000000003");
    static final UUID CERTIFICATE = UUID.fromString("0198f6e0-7777-7aaa-8bbb-000000000009");
    static final Actor CLERK = new Actor("enterprise-1", "周会计");
    static final Actor ORGANISER = new Actor("supervisor-1", "李娜");
    static final Actor FIRST = new Actor("inspector-1", "赵敏");
    static final Actor SECOND = new Actor("inspector-2", "钱进");
    static final Actor THIRD = new Actor("inspector-3", "孙平");
    static final Actor HEAD = new Actor("approver-1", "吴刚");
    static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    static final Instant OPENS = Instant.parse("2026-12-10T01:00:00Z");

    private ExamEntryFixtures() {}

    static ExamEntry.Plan plan(ExamPart part, LocalDate trained) {
        return new ExamEntry.Plan(
                "BM320281-2026-000012",
                RegionCode.of("320281102005"),
                null,
                UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
                UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
                "王建国",
                new ExamSubject(ExamKind.SPECIAL_OPERATION, OperationCategory.ELECTRICAL),
                part,
                new ExamEntry.Training(trained, "江阴安培〔2026〕电 031 号"));
    }

    static ExamEntry applied() {
        return ExamEntry.apply(ID, plan(ExamPart.PRACTICAL, LocalDate.parse("2026-11-10")), 0, CLERK, NOW)
                .aggregate();
    }

    static ExamEntry.Seat seat() {
        return new ExamEntry.Seat(
                SITTING, "KS320281-2026-000003", 7, "Wang.Jianguo", 100, 80, OPENS, OPENS.plusSeconds(7200));
    }

    static BigDecimal marks(String marks) {
        return new BigDecimal(marks);
    }

    static ExamEntry sitting(String first, String second) {
        var entry = in(ExamEntryStatus.SITTING);
        entry.scorePractice(marks(first), FIRST, OPENS);
        entry.scorePractice(marks(second), SECOND, OPENS);
        return entry;
    }

    static ExamEntry marked(String first, String second) {
        var entry = sitting(first, second);
        entry.markPractice(10);
        return entry;
    }

    static ExamEntry published(String first, String second) {
        var entry = marked(first, second);
        var unused = entry.publish(HEAD, OPENS);
        return entry;
    }

    static ExamEntry in(ExamEntryStatus status) {
        var entry = applied();
        switch (status) {
            case APPLIED -> {}
            case RETURNED -> {
                var unused = entry.giveBack("缺培训证明", ORGANISER, NOW);
            }
            case REFUSED -> {
                var unused = entry.refuse("不属于本机关", ORGANISER, NOW);
            }
            case WITHDRAWN -> {
                var unused = entry.withdraw("本人离职", CLERK, NOW);
            }
            case ACCEPTED, SEATED, SITTING -> {
                var accepted = entry.accept(null, ORGANISER, NOW);
                if (status != ExamEntryStatus.ACCEPTED) {
                    var seated = entry.seat(seat(), ORGANISER, NOW);
                }
                if (status == ExamEntryStatus.SITTING) {
                    entry.begin();
                }
            }
            case MARKED -> {
                return marked("86", "90");
            }
            case PASSED -> {
                return published("86", "90");
            }
            case FAILED -> {
                return published("70", "72");
            }
            case ABSENT -> {
                var absent = in(ExamEntryStatus.SITTING);
                absent.markPractice(10);
                var unused = absent.publish(HEAD, OPENS);
                return absent;
            }
            case APPEALED -> {
                var appealed = published("70", "72");
                var unused = appealed.appeal("评分有误", CLERK, OPENS);
                return appealed;
            }
        }
        return entry;
    }
}
