package worksafe.inspections.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CampaignKind;
import worksafe.inspections.campaign.plan.CampaignPhase;
import worksafe.inspections.campaign.plan.CampaignPhaseKind;
import worksafe.inspections.campaign.plan.CampaignPlan;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Campaigns in every status, and what is done about them. */
final class CampaignFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    static final Instant DRAFTED_AT = Instant.parse("2026-03-01T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-12T01:00:00Z");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0001", "钱局长");
    static final CampaignKind STRIKE = new CampaignKind("STRIKE_ILLEGAL", List.of(), true, true, true, true);
    static final CampaignKind PILOT = new CampaignKind(
            "PILOT",
            List.of(
                    CampaignPhaseKind.PREPARATION,
                    CampaignPhaseKind.IMPLEMENTATION,
                    CampaignPhaseKind.SUMMARY,
                    CampaignPhaseKind.CHECK),
            false,
            false,
            false,
            false);
    static final CampaignPlan PLAN = plan("取缔非法生产经营储存点", List.of("PRODUCTION"), List.of("DANGERS_PROMINENT"));
    static final List<CampaignPhase> PHASES = List.of(
            phase(CampaignPhaseKind.IMPLEMENTATION, "2026-03-10", "2026-04-30"),
            phase(CampaignPhaseKind.OTHER, "2026-05-01", "2026-06-30"));

    private CampaignFixtures() {}

    static CampaignPlan plan(@Nullable String goal, List<String> unlicensed, List<String> criteria) {
        return new CampaignPlan(
                "2026年烟花爆竹打非治违专项行动",
                "江阴市应急管理局",
                List.of("江阴市公安局"),
                List.of("烟花爆竹"),
                goal,
                "成立领导小组，主要领导任组长",
                "城乡结合部出租房",
                "动员部署、集中排查、总结验收",
                "3 月至 6 月",
                unlicensed,
                criteria,
                List.of("LEGAL"));
    }

    static CampaignPhase phase(CampaignPhaseKind kind, String from, String to) {
        return new CampaignPhase(kind, LocalDate.parse(from), LocalDate.parse(to), "按方案实施");
    }

    static PolicyRow row(String code, Object value) {
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, Map.of("value", value)),
                LocalDate.parse("2005-01-01"),
                null,
                "专项行动工作方案（系统参数）",
                "系统缺省值",
                Force.DOCUMENT,
                Certainty.SYSTEM_DEFAULT);
    }

    static Campaign.Approval approval(CampaignApprovalBody body, @Nullable Integer dangers) {
        return new Campaign.Approval(
                body,
                body == CampaignApprovalBody.HEAD ? null : "澄政办发〔2026〕12号",
                row("campaign.parts", List.of("GOAL", "ORGANISATION", "KEY_POINTS", "STEPS", "TIMETABLE")),
                row("inspection.special-planned", true),
                List.of(CriterionFigure.of(CampaignCriterion.DANGERS_PROMINENT, dangers, 5, "系统参数", "系统缺省值")));
    }

    static Created<Campaign> drafted(CampaignKind kind, CampaignPlan plan, List<CampaignPhase> phases) {
        return Campaign.draft(
                ID,
                new Campaign.Draft(
                        "ZX320281-2026-000004", RegionCode.of("320281000000"), Sector.EMERGENCY, kind, plan, phases),
                SUPERVISOR,
                DRAFTED_AT);
    }

    static Created<Campaign> drafted() {
        return drafted(STRIKE, PLAN, PHASES);
    }

    static Campaign in(CampaignStatus status) {
        var campaign = drafted().aggregate();
        var way = List.of(
                CampaignStatus.APPROVED, CampaignStatus.RUNNING, CampaignStatus.SUMMARISED, CampaignStatus.CHECKED);
        for (var step : way) {
            if (status == CampaignStatus.DRAFT || campaign.status() == status) {
                break;
            }
            CampaignEvent unused = switch (step) {
                case APPROVED -> approve(campaign);
                case RUNNING -> start(campaign);
                case SUMMARISED -> summarise(campaign);
                default -> accept(campaign);
            };
        }
        if (status == CampaignStatus.CLOSED) {
            var unused = finish(campaign);
        }
        return campaign;
    }

    static CampaignEvent change(Campaign campaign) {
        return campaign.change(PLAN, PHASES, SUPERVISOR, LATER);
    }

    static CampaignEvent approve(Campaign campaign) {
        return campaign.approve(STRIKE, approval(CampaignApprovalBody.GOVERNMENT, 7), "同意实施", APPROVER, LATER);
    }

    static CampaignEvent sendBack(Campaign campaign) {
        return campaign.sendBack("补充时间进度", APPROVER, LATER);
    }

    static CampaignEvent refuse(Campaign campaign) {
        return campaign.refuse("国办发〔2024〕54号", "年度数量已满", APPROVER, LATER);
    }

    static CampaignEvent start(Campaign campaign) {
        return campaign.start(SUPERVISOR, LATER);
    }

    static CampaignEvent advance(Campaign campaign) {
        return campaign.advance(SUPERVISOR, LATER);
    }

    static CampaignEvent publicise(Campaign campaign) {
        return campaign.publicise(
                new CampaignMedium("江阴日报", "打非治违在行动", LocalDate.parse("2026-03-12")), SUPERVISOR, LATER);
    }

    static CampaignEvent summarise(Campaign campaign) {
        return campaign.summarise(
                new CampaignSummation("部门联动", "夜间力量不足", "常态巡查", SUPERVISOR.subject()), 0, SUPERVISOR, LATER);
    }

    static CampaignEvent accept(Campaign campaign) {
        return campaign.accept(new CampaignAcceptance("澄江街道办事处", "省应急管理厅", null), "任务完成", APPROVER, LATER);
    }

    static CampaignEvent reject(Campaign campaign) {
        return campaign.reject("资料不全", APPROVER, LATER);
    }

    static CampaignEvent finish(Campaign campaign) {
        return campaign.finish("转入常态监管", APPROVER, LATER);
    }

    static CampaignEvent abandon(Campaign campaign) {
        return campaign.abandon("任务合并", APPROVER, LATER);
    }
}
