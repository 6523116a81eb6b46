package worksafe.hazards.danger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.DangerPolicies.ExtensionRule;
import worksafe.hazards.danger.DangerPolicies.PlanRule;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerObservation.FindingRecord;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Evidence;
import worksafe.hazards.danger.value.OrderedDay;
import worksafe.hazards.danger.value.Provenance;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.Recheck.Reopening;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.RectificationRefusal;
import worksafe.hazards.danger.value.RectificationRefusal.ServiceProof;
import worksafe.hazards.danger.value.Regrading;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.hazards.determination.Determinations.Judged;
import worksafe.hazards.determination.DeterminedBy;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.papers.ServiceWay;
import worksafe.platform.service.FactTime;

/**
 * Dangers in every status, brought there by the verbs that clients use. Reported on 10 March 2026 with a limit of 31
 * March; everything happens a day after what came before.
 */
final class DangerFixtures {

    static final Instant REPORTED_AT = Instant.parse("2026-03-10T00:15:00Z");
    static final Instant PLANNED_AT = Instant.parse("2026-03-11T00:15:00Z");
    static final Instant RECTIFIED_AT = Instant.parse("2026-03-12T00:15:00Z");
    static final Instant RECHECKED_AT = Instant.parse("2026-03-13T00:15:00Z");
    static final Instant CLOSED_AT = Instant.parse("2026-03-14T00:15:00Z");
    static final Instant LATER = Instant.parse("2026-03-15T00:15:00Z");

    static final LocalDate POLICY_LIMIT = LocalDate.parse("2026-03-31");
    static final LocalDate PLAN_LIMIT = LocalDate.parse("2026-03-25");

    static final ActiveEnterprise ENTERPRISE = new ActiveEnterprise(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY);

    static final Danger.Identity IDENTITY =
            new Danger.Identity(UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21"), "YH320281-2026-000042");

    static final Actor SAFETY_OFFICER = new Actor("enterprise-user-7", "王建国", Actor.ActorSide.ENTERPRISE);
    static final Actor INSPECTOR = new Actor("inspector-0007", "李检查", Actor.ActorSide.AUTHORITY);
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管", Actor.ActorSide.AUTHORITY);

    static final FindingRecord FINDING =
            new FindingRecord(null, "《安全生产法》第三十六条第二款", "更换失效探测器，恢复报警联动。", "《安全生产法》第九十九条第（三）项");

    static final Provenance OF_A_FINDING = Provenance.finding(UUID.fromString("0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f"));

    static final TimeLimit LIMIT = new TimeLimit(
            POLICY_LIMIT,
            false,
            TimeLimit.LimitOrigin.POLICY,
            new PolicyBasis(
                    "danger.rectification-period.general",
                    0,
                    "21 CALENDAR_DAYS",
                    "安全生产事故隐患排查治理暂行规定（安监总局令第16号）",
                    "第十五条",
                    Force.RULE,
                    Certainty.CERTAIN));

    static final RectificationPlan PLAN =
            new RectificationPlan("恢复库区可燃气体在线监测", "王建国", 1_250_000, "更换失效探测器 6 台", PLAN_LIMIT, "整改期间停止甲类物料入库");

    static final Evidence EVIDENCE = new Evidence("6 台探测器已更换并校验合格。", "江阴市安仪检测有限公司");
    static final Recheck PASSED = new Recheck(Recheck.RecheckResult.PASSED, "复查合格。", null, null);
    static final Recheck PASSED_BY_TWO =
            new Recheck(Recheck.RecheckResult.PASSED, "复查合格。", null, new RecheckPartner("inspector-0012", "孙检查"));
    static final Actor SECOND = new Actor("inspector-0012", "孙检查", Actor.ActorSide.AUTHORITY);
    static final Recheck FAILED = new Recheck(Recheck.RecheckResult.FAILED, "2 号库联动阀未动作。", null, null);
    static final Reopening REOPENING = new Reopening("回访发现联动阀再次失效。", LocalDate.parse("2026-04-20"));

    static final OrderedDay ORDER = new OrderedDay(
            UUID.fromString("0198f4a0-4444-7aaa-8bbb-000000000004"),
            "ZL320281-2026-000005",
            "责令限期整改指令书：可燃气体报警器失效等 1 项",
            LocalDate.parse("2026-03-20"));

    static final RectificationRefusal REFUSAL = new RectificationRefusal(
            "企业负责人明确表示不停用，拒绝更换探测器。", new ServiceProof(ServiceWay.DIRECT, LocalDate.parse("2026-03-12"), "送达回证，王建国签收"));

    static final DangerExtension EXTENSION =
            new DangerExtension(LocalDate.parse("2026-04-10"), DangerExtensionGround.FORCE_MAJEURE, "连续暴雨，厂区积水");
    static final Danger.Granted GRANTED =
            new Danger.Granted(UUID.fromString("0198f5b0-1111-7aaa-8bbb-000000000011"), "YQ320281-2026-000003", "情况属实");
    static final ExtensionRule EXTENSION_RULE = new ExtensionRule(
            row("danger.extension-period.general", "30 CALENDAR_DAYS"),
            row("danger.extension-force-majeure-only", true),
            row("danger.extension-window", "10 CALENDAR_DAYS"),
            WorkingCalendar.shipped());

    static final Judged JUDGED = new Judged(
            new DeterminedBy("gmpd-10", "第三条第（二）项", Trade.INDUSTRY_AND_COMMERCE), "工贸企业重大事故隐患判定标准（应急管理部令第10号）", true);

    /** What the policy allows for a danger of the grade that it is given anew: a year, or until the 30th day. */
    static final LocalDate MAJOR_LIMIT = LocalDate.parse("2027-03-10");

    static final LocalDate GENERAL_LIMIT = LocalDate.parse("2026-03-20");

    private DangerFixtures() {}

    /** The other grade than the danger has. */
    static Regrading regrading(Danger danger) {
        return switch (danger.observation().grade()) {
            case GENERAL -> new Regrading(DangerGrade.MAJOR, JUDGED, "储罐区全部报警器失效。");
            case MAJOR -> new Regrading(DangerGrade.GENERAL, null, "仅一台探测器失效。");
        };
    }

    /** What the policy allows for the other grade. */
    static TimeLimit limitOfOtherGrade(Danger danger) {
        var day = switch (danger.observation().grade()) {
            case GENERAL -> MAJOR_LIMIT;
            case MAJOR -> GENERAL_LIMIT;
        };
        return new TimeLimit(day, false, TimeLimit.LimitOrigin.POLICY, LIMIT.basis());
    }

    /** A row of the nation's, with that value. */
    static PolicyRow row(String code, Object value) {
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, Map.of(PolicyRow.VALUE, value)),
                LocalDate.parse("2008-01-01"),
                null,
                "安全生产违法行为行政处罚办法（安监总局令第15号）",
                "第十七条第一款",
                Force.RULE,
                Certainty.CERTAIN);
    }

    static DangerObservation observation(DangerGrade grade, DangerSource source, @Nullable FindingRecord finding) {
        return new DangerObservation(
                "危化品仓库可燃气体报警器失效",
                "2 号库 6 台探测器无读数，报警主机未联动排风。",
                "厂区北侧 2 号危化品仓库",
                DangerCause.UNSAFE_CONDITION,
                grade,
                source,
                finding);
    }

    /** What the policy book asks of plans for dangers of that grade. */
    static PlanRule rule(DangerGrade grade) {
        return switch (grade) {
            case GENERAL -> PlanRule.PLAIN;
            case MAJOR ->
                new PlanRule(
                        true, new LegalGround("安全生产事故隐患排查治理暂行规定（安监总局令第16号）", "第十五条", Force.RULE, Certainty.CERTAIN));
        };
    }

    static Danger in(DangerStatus status, DangerGrade grade) {
        return switch (status) {
            case REPORTED -> reported(grade);
            case RECTIFYING -> rectifying(grade);
            case RECTIFIED -> rectified(grade);
            case ACCEPTED -> accepted();
            case CLOSED -> closed(grade);
            case DISMISSED -> dismissed(grade);
        };
    }

    static Danger reported(DangerGrade grade) {
        return Danger.report(
                        IDENTITY,
                        ENTERPRISE,
                        observation(grade, DangerSource.INSPECTION, FINDING),
                        OF_A_FINDING,
                        LIMIT,
                        INSPECTOR,
                        FactTime.now(REPORTED_AT))
                .aggregate();
    }

    static Danger rectifying(DangerGrade grade) {
        var danger = reported(grade);
        var unused = danger.plan(PLAN, rule(grade), SAFETY_OFFICER, PLANNED_AT);
        return danger;
    }

    static Danger rectified(DangerGrade grade) {
        var danger = rectifying(grade);
        var unused = danger.rectify(EVIDENCE, SAFETY_OFFICER, RECTIFIED_AT);
        return danger;
    }

    static Danger accepted() {
        var danger = rectified(DangerGrade.MAJOR);
        var unused = danger.recheck(PASSED, INSPECTOR, RECHECKED_AT);
        return danger;
    }

    static Danger closed(DangerGrade grade) {
        var danger = rectified(grade);
        var rechecked = danger.recheck(PASSED, INSPECTOR, RECHECKED_AT);
        if (rechecked instanceof DangerEvent.DangerAccepted) {
            var unused = danger.close("同意销号。", SUPERVISOR, CLOSED_AT);
        }
        return danger;
    }

    static Danger dismissed(DangerGrade grade) {
        var danger = reported(grade);
        var unused = danger.dismiss("报警器正在年检，备用探测器在用。", SUPERVISOR, PLANNED_AT);
        return danger;
    }
}
