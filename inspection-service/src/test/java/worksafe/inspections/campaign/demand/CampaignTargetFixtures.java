package worksafe.inspections.campaign.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.campaign.demand.CampaignTarget.Whom;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Targets in every status, and who acts. */
final class CampaignTargetFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-0000000000c1");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode VILLAGE = RegionCode.of("320281102005");
    static final Instant ASKED_AT = Instant.parse("2026-03-12T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-20T01:00:00Z");
    static final LocalDate DUE = LocalDate.parse("2026-04-30");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Whom ENTERPRISE =
            new Whom(VILLAGE, Sector.EMERGENCY, UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"), "江阴市澄江化工有限公司");
    static final Whom TOWN = new Whom(RegionCode.of("320281102000"), null, null, null);
    private static final PolicyBasis BASIS = new PolicyBasis(
            "campaign.reply-period",
            0,
            "90 CALENDAR_DAYS",
            "专项行动交办期限（系统参数）",
            "系统缺省值",
            Force.DOCUMENT,
            Certainty.SYSTEM_DEFAULT);

    private CampaignTargetFixtures() {}

    static Created<CampaignTarget> asked(Whom whom, LocalDate due) {
        var demand = new TargetDemand(
                UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c"),
                "ZX320281-2026-000004",
                "2026年逐企指导",
                "完善隐患排查和培训教育机制",
                List.of("三项制度是否健全", "自查隐患数"),
                due);
        return CampaignTarget.ask(ID, whom, COUNTY, demand, BASIS, SUPERVISOR, ASKED_AT);
    }

    static Created<CampaignTarget> asked() {
        return asked(ENTERPRISE, DUE);
    }

    static CampaignTargetEvent reply(CampaignTarget target) {
        return target.reply(List.of("已健全", "12"), "隐患已整改 11 项", VILLAGE, OWNER, LATER);
    }

    static CampaignTarget in(CampaignTargetStatus status) {
        var target = asked().aggregate();
        if (status == CampaignTargetStatus.REPLIED || status == CampaignTargetStatus.DONE) {
            var unused = reply(target);
        }
        if (status == CampaignTargetStatus.DONE) {
            var unused = target.accept("已完成", SUPERVISOR, LATER);
        }
        if (status == CampaignTargetStatus.WITHDRAWN) {
            var unused = target.withdraw("企业已关闭", SUPERVISOR, LATER);
        }
        return target;
    }
}
