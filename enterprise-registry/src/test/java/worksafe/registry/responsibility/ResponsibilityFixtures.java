package worksafe.registry.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.responsibility.ResponsibilityEntry.Content;
import worksafe.registry.responsibility.ResponsibilityEntry.Draft;
import worksafe.registry.responsibility.ResponsibilityEntry.Due;
import worksafe.registry.responsibility.ResponsibilityEntry.Holder;
import worksafe.registry.responsibility.ResponsibilityEntry.Post;
import worksafe.registry.responsibility.ResponsibilityEntry.Superior;
import worksafe.registry.responsibility.cover.ResponsibilityCover;
import worksafe.registry.responsibility.cover.ResponsibilityItemKind;
import worksafe.registry.responsibility.value.LeaderRole;

/** Entries in every status, brought there by their verbs. */
final class ResponsibilityFixtures {

    static final UUID ID = UUID.fromString("0198f6c0-4444-7aaa-8bbb-000000000041");
    static final UUID SUPERIOR = UUID.fromString("0198f6c0-4444-7aaa-8bbb-000000000031");
    static final UUID SUCCESSOR = UUID.fromString("0198f6c0-4444-7aaa-8bbb-000000000042");
    static final UUID FORMER = UUID.fromString("0198f6c0-4444-7aaa-8bbb-000000000040");
    static final UUID HELD = UUID.fromString("0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a");
    static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-09-01T01:00:00Z");
    static final LocalDate FROM = LocalDate.parse("2026-03-01");
    static final LocalDate SINCE = LocalDate.parse("2026-08-31");
    static final Actor OFFICER = new Actor("enterprise-user-7", "周安全");
    static final Active ENTERPRISE = new Active(
            UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10"),
            "江阴市澄江化工有限公司",
            RegionCode.of("320281102005"),
            Sector.EMERGENCY,
            Set.of());
    static final List<ResponsibilityDuty> DUTIES = List.of(
            new ResponsibilityDuty("每班巡查 R-101 反应釜联锁投用状态并签字", "漏查一次扣 2 分"),
            new ResponsibilityDuty("交接班当面交代异常", "未交代的当月考核不合格"));
    static final Due DUE = new Due(
            SINCE,
            new PolicyBasis(
                    "responsibility.vacancy-days",
                    0,
                    "0",
                    "全员安全生产责任制（系统参数）",
                    "系统缺省值",
                    Force.DOCUMENT,
                    Certainty.SYSTEM_DEFAULT));

    private ResponsibilityFixtures() {}

    static Superior above(ResponsibilityLevel level, ResponsibilityStatus status) {
        return new Superior(SUPERIOR, ENTERPRISE.id(), level, status, "班长");
    }

    static Content content(ResponsibilityLevel level, @Nullable LeaderDuty leads, @Nullable Superior superior) {
        return new Content(
                level,
                leads,
                superior,
                "每班排查 R-101 反应釜及其联锁",
                "考核得分占月度绩效工资的 20%",
                DUTIES,
                List.of(new ResponsibilityCover(
                        ResponsibilityItemKind.DEVICE,
                        UUID.fromString("0198f5a0-1111-7aaa-8bbb-000000000021"),
                        "R-101 反应釜")),
                null);
    }

    static Content ofThePost() {
        return content(ResponsibilityLevel.POST, null, above(ResponsibilityLevel.TEAM, ResponsibilityStatus.IN_FORCE));
    }

    static Created<ResponsibilityEntry> entered(Content content, LocalDate from) {
        return ResponsibilityEntry.enter(
                ID,
                ENTERPRISE,
                new Draft(new Post("合成操作工", "合成车间"), new Holder(HELD, "王建国"), content, from, false, FORMER),
                OFFICER,
                NOW);
    }

    static Content ofALeader() {
        return content(
                ResponsibilityLevel.LEADER,
                new LeaderDuty(LeaderRole.MEMBER, "生产"),
                above(ResponsibilityLevel.PRINCIPAL, ResponsibilityStatus.IN_FORCE));
    }

    static ResponsibilityEntry in(ResponsibilityStatus status) {
        return in(status, ofThePost());
    }

    static ResponsibilityEntry in(ResponsibilityStatus status, Content content) {
        var entry = entered(content, FROM).aggregate();
        switch (status) {
            case IN_FORCE -> {}
            case VACANT -> {
                var unused = entry.vacate(SINCE, DUE, "离职", OFFICER, LATER);
            }
            case REPLACED -> {
                var unused = entry.replace(SUCCESSOR, OFFICER, LATER);
            }
            case ENDED -> {
                var unused = entry.end("岗位撤销", OFFICER, LATER);
            }
        }
        return entry;
    }
}
