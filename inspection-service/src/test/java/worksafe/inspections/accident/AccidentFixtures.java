package worksafe.inspections.accident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.Accident.Draft;
import worksafe.inspections.accident.Accident.InvestigationGroup;
import worksafe.inspections.accident.Accident.InvestigationReport;
import worksafe.inspections.accident.AccidentParts.Evaluation;
import worksafe.inspections.accident.AccidentParts.LossLine;
import worksafe.inspections.accident.AccidentParts.Measure;
import worksafe.inspections.accident.AccidentParts.Member;
import worksafe.inspections.accident.AccidentParts.Toll;
import worksafe.inspections.accident.AccidentRules.Judged;
import worksafe.inspections.accident.AccidentTerms.AccidentKind;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.accident.AccidentTerms.ProcuratorateAnswer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Accidents in every status, reached by verbs only, and who acts. */
final class AccidentFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-acc1-7aaa-8bbb-00000000000a");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant HAPPENED_AT = Instant.parse("2026-03-12T07:20:00Z");
    static final Instant REPORTED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-20T01:00:00Z");
    static final Instant YEARS_LATER = Instant.parse("2028-03-20T01:00:00Z");
    static final LocalDate TOLL_UNTIL = LocalDate.parse("2026-04-11");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode CITY = RegionCode.of("320200000000");
    static final Actor CLERK = new Actor("clerk-0003", "钱值班");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor MEMBER = new Actor("supervisor-0051", "周明");
    static final Actor APPROVER = new Actor("approver-0007", "孙批复");
    static final Accident.Place PLACE =
            new Accident.Place(RegionCode.of("320281102005"), Sector.EMERGENCY, ENTERPRISE, "江阴市澄江化工有限公司");
    static final Accident.Place UNREGISTERED =
            new Accident.Place(RegionCode.of("320281102005"), Sector.EMERGENCY, null, null);
    static final Judged GENERAL = new Judged(false, AccidentGrade.GENERAL, COUNTY);
    static final Judged LARGER = new Judged(false, AccidentGrade.LARGER, CITY);
    static final List<GroupBody> REQUIRED = List.of(GroupBody.SAFETY_AUTHORITY, GroupBody.POLICE, GroupBody.UNION);

    private AccidentFixtures() {}

    static Toll toll(int deaths, int missing, Instant asOf) {
        return new Toll(asOf, asOf, deaths, missing, 2, 3, 0, 0, 0, null);
    }

    static Occurrence happened(AccidentSource source, Instant reportedAt, @Nullable String unitName) {
        return new Occurrence(
                unitName,
                "液氨泄漏中毒事故",
                AccidentKind.POISONING,
                null,
                false,
                HAPPENED_AT,
                LocalDate.parse("2026-03-12"),
                HAPPENED_AT,
                "制冷车间液氨储罐区",
                "检修管道时液氨泄漏，作业人员中毒。",
                null,
                source,
                reportedAt);
    }

    static Draft draft(Accident.Place place, Occurrence happened, Toll toll, Judged judged) {
        return new Draft(
                ID,
                "SG320281-2026-000003",
                place,
                happened,
                toll,
                List.of(new LossLine(LossItem.ESTIMATE, 180_000_000)),
                judged,
                TOLL_UNTIL,
                false);
    }

    static Created<Accident> reported(AccidentSource source) {
        return Accident.report(
                draft(PLACE, happened(source, REPORTED_AT, null), toll(1, 0, REPORTED_AT), GENERAL),
                CLERK,
                REPORTED_AT);
    }

    static Member member(GroupBody body, String name, @Nullable String account, @Nullable String recused) {
        return new Member(body, name, "某单位", account, recused);
    }

    static InvestigationGroup group() {
        return new InvestigationGroup(
                "周明",
                List.of(
                        member(GroupBody.SAFETY_AUTHORITY, "周明", MEMBER.subject(), null),
                        member(GroupBody.POLICE, "吴警", null, null),
                        member(GroupBody.UNION, "郑工", null, null)),
                ProcuratorateAnswer.JOINED,
                false);
    }

    static InvestigationReport report() {
        return new InvestigationReport(
                "阀门老化破裂。",
                "未按规定检修。",
                true,
                List.of(new Measure("更换阀门", "江阴市澄江化工有限公司", LocalDate.parse("2026-09-30"), null, null, null)));
    }

    static Evaluation evaluation(EvaluationOccasion occasion, LocalDate day) {
        return new Evaluation(occasion, day, SUPERVISOR.subject(), "各项措施均已落实。", true, day, "江阴市人民政府网站");
    }

    static Accident in(AccidentStatus status) {
        var accident = reported(AccidentSource.DUTY_DESK).aggregate();
        if (status == AccidentStatus.REPORTED) {
            return accident;
        }
        if (status == AccidentStatus.NOT_ONE) {
            var unused = accident.dismiss("系刑事案件", APPROVER, LATER);
            return accident;
        }
        var unused1 = accident.confirm(true, "属于生产安全事故", SUPERVISOR, LATER);
        if (status == AccidentStatus.CONFIRMED) {
            return accident;
        }
        var unused2 = accident.investigate(group(), REQUIRED, LocalDate.parse("2026-05-11"), COUNTY, APPROVER, LATER);
        if (status == AccidentStatus.INVESTIGATING) {
            return accident;
        }
        var unused3 = accident.handIn(report(), LocalDate.parse("2026-04-04"), MEMBER, LATER);
        if (status == AccidentStatus.REPORT_IN) {
            return accident;
        }
        var unused4 = accident.approve("澄政复〔2026〕12号", LocalDate.parse("2026-03-31"), COUNTY, APPROVER, LATER);
        if (status == AccidentStatus.APPROVED) {
            return accident;
        }
        var unused5 = accident.publish(LocalDate.parse("2026-03-20"), "江阴市人民政府网站", SUPERVISOR, LATER);
        if (status == AccidentStatus.PUBLISHED) {
            return accident;
        }
        var unused6 = accident.implement(null, SUPERVISOR, LATER);
        if (status == AccidentStatus.IMPLEMENTING) {
            return accident;
        }
        closed(accident);
        var unused7 = accident.evaluate(
                evaluation(EvaluationOccasion.APPROVAL, LocalDate.parse("2027-03-01")), null, SUPERVISOR, YEARS_LATER);
        var unused8 = accident.evaluate(
                evaluation(EvaluationOccasion.CLOSURE, LocalDate.parse("2027-04-01")),
                LocalDate.parse("2027-03-20"),
                SUPERVISOR,
                YEARS_LATER);
        if (status == AccidentStatus.FILED) {
            var unused9 = accident.file("锡安办备〔2028〕5号", SUPERVISOR, YEARS_LATER);
        }
        return accident;
    }

    static void closed(Accident accident) {
        var unused = accident.doMeasure(1, "阀门已更换", SUPERVISOR, LATER);
        for (var gate : ClosureGate.values()) {
            var unusedGate = accident.pass(gate, "有记录", false, SUPERVISOR, LATER);
        }
        var unusedClosure = accident.close(null, SUPERVISOR, LATER);
    }
}
