package worksafe.training.induction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.training.induction.InductionDemands.Guided;
import worksafe.training.induction.InductionDemands.Hours;
import worksafe.training.induction.InductionDemands.Topics;
import worksafe.training.person.KnownPersons.KnownPerson;
import worksafe.training.rule.TrainingBasis;
import worksafe.training.rule.TrainingTopic;

/** Inductions in every status, brought there by their verbs. */
final class InductionFixtures {

    static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");
    static final LocalDate STARTED_ON = LocalDate.parse("2026-03-02");
    static final LocalDate FIT_ON = LocalDate.parse("2026-03-06");
    static final LocalDate LEFT_ON = LocalDate.parse("2026-08-31");
    static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);
    static final KnownPerson PERSON = new KnownPerson(UUID.fromString("0198f3b0-1a2b-7c3d-8e4f-5a6b7c8d9e0f"), "王建国");

    static final TrainingBasis RULE = basis(Force.RULE);
    static final TrainingBasis DOCUMENT = basis(Force.DOCUMENT);
    static final Set<TrainingTopic> FIVE = EnumSet.of(
            TrainingTopic.RULES,
            TrainingTopic.PROCEDURES,
            TrainingTopic.SKILLS,
            TrainingTopic.EMERGENCY,
            TrainingTopic.RIGHTS);
    static final InductionDemands DEMANDS = demands(RULE, null);

    private InductionFixtures() {}

    static TrainingBasis basis(Force force) {
        return new TrainingBasis(
                "induction.hours.new",
                "000000000000",
                "生产经营单位安全培训规定（安监总局令第3号）",
                "第十三条第一款",
                null,
                force,
                Certainty.CERTAIN);
    }

    /** 24 hours with the five topics of the law, guidance of two months where the job asks for it. */
    static InductionDemands demands(TrainingBasis hours, @Nullable TrainingBasis practice) {
        return new InductionDemands(
                List.of(new Hours(24, hours)),
                Map.of(InductionLevel.PLANT, new Hours(8, DOCUMENT)),
                List.of(new Topics(FIVE, hours)),
                practice,
                new Guided(LegalPeriod.parse("2 MONTHS"), RULE));
    }

    static Induction.Draft draft(boolean guidedWork, LocalDate on) {
        return new Induction.Draft(
                PERSON.id(),
                ENTERPRISE.id(),
                InductionKind.NEW,
                WorkerRelation.EMPLOYEE,
                null,
                "包装工",
                "二车间包装班",
                guidedWork,
                on);
    }

    static Induction started(boolean guidedWork) {
        return Induction.start(
                        UUID.fromString("0198f4c1-1111-7aaa-8bbb-000000000001"),
                        ENTERPRISE,
                        PERSON,
                        draft(guidedWork, STARTED_ON),
                        EnumSet.allOf(InductionLevel.class),
                        OWNER,
                        NOW)
                .aggregate();
    }

    static LevelRecord level(InductionLevel level, int hours) {
        return new LevelRecord(
                level.name(),
                STARTED_ON.plusDays(level.ordinal()),
                hours,
                TrainingTopic.names(FIVE),
                "厂规厂纪",
                "李安全",
                "注册安全工程师",
                88);
    }

    static PracticeRecord practice() {
        return new PracticeRecord(LocalDate.parse("2026-03-05"), "一号实训车间", "陈考评", 90);
    }

    static Induction.Assessment assessment(@Nullable String guide) {
        return new Induction.Assessment(FIT_ON, "李安全", 92, guide);
    }

    static Induction taught(boolean guidedWork, int hours) {
        var induction = started(guidedWork);
        for (var level : InductionLevel.values()) {
            var unused = induction.pass(level(level, hours), OWNER, NOW);
        }
        return induction;
    }

    static InductionEvent complete(Induction induction) {
        return induction.complete(assessment("赵师傅"), DEMANDS, CALENDAR, OWNER, NOW);
    }

    static Induction in(InductionStatus status) {
        return switch (status) {
            case STARTED, PLANT_DONE, WORKSHOP_DONE -> {
                var induction = started(false);
                for (var level : InductionLevel.values()) {
                    if (induction.status() != status) {
                        var unused = induction.pass(level(level, 8), OWNER, NOW);
                    }
                }
                yield induction;
            }
            case TEAM_DONE -> taught(false, 8);
            case WORKSHOP_PRACTICE_PASSED -> {
                var induction = taught(false, 8);
                var unused = induction.practise(practice(), OWNER, NOW);
                yield induction;
            }
            case FIT -> {
                var induction = taught(false, 8);
                var unused = complete(induction);
                yield induction;
            }
            case FAILED -> {
                var induction = taught(false, 8);
                var unused = induction.fail(FIT_ON, "实操考试两次未合格", OWNER, NOW);
                yield induction;
            }
            case REPLACED -> {
                var induction = in(InductionStatus.FIT);
                var unused = induction.replace(NOW);
                yield induction;
            }
            case LEFT -> {
                var induction = in(InductionStatus.FIT);
                var unused = induction.leave(LEFT_ON, "合同期满", OWNER, NOW);
                yield induction;
            }
        };
    }
}
