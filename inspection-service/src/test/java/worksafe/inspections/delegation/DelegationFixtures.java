package worksafe.inspections.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Delegations in every status, and who acts. */
final class DelegationFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-bbbb-7aaa-8bbb-00000000000b");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final Instant DRAFTED_AT = Instant.parse("2026-02-16T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-12T01:00:00Z");
    static final LocalDate PUBLIC_ON = LocalDate.parse("2026-02-20");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0001", "钱局长");
    static final DelegatedPower ORDERS = new DelegatedPower("RECTIFICATION_ORDER", null, "第二条第（三）项");

    private DelegationFixtures() {}

    static PolicyRow name(String value) {
        return new PolicyRow(
                "delegation.name.entrusted",
                RegionCode.NATION,
                null,
                PolicyRow.parameters("delegation.name.entrusted", Map.of("value", value)),
                LocalDate.parse("2021-07-15"),
                null,
                "中华人民共和国行政处罚法（2021年修订）",
                "第二十条第四款",
                Force.LAW,
                Certainty.CERTAIN);
    }

    static DelegationPaper paper(@Nullable LocalDate until) {
        return new DelegationPaper(
                "江阴市应急管理局",
                "澄江街道办事处",
                "安全生产行政执法委托书（澄应急委〔2026〕3号）",
                LocalDate.parse("2026-02-15"),
                "辖区内工贸企业的安全生产监督检查",
                LocalDate.parse("2026-03-01"),
                until);
    }

    static Created<Delegation> drafted(
            DelegationMode mode,
            RegionCode town,
            RegionCode acting,
            DelegationPaper paper,
            List<DelegatedPower> powers) {
        return Delegation.draft(
                ID,
                new Delegation.Draft("WT320281-2026-000003", town, Sector.EMERGENCY, mode, paper, powers),
                acting,
                name(mode == DelegationMode.ENTRUSTED ? "PRINCIPAL" : "TOWN"),
                SUPERVISOR,
                DRAFTED_AT);
    }

    static Created<Delegation> drafted() {
        return drafted(DelegationMode.ENTRUSTED, TOWN, COUNTY, paper(LocalDate.parse("2028-12-31")), List.of(ORDERS));
    }

    static Delegation in(DelegationStatus status) {
        var delegation = drafted().aggregate();
        if (status == DelegationStatus.PUBLISHED || status == DelegationStatus.IN_FORCE) {
            var unused = delegation.publish(PUBLIC_ON, "江阴市人民政府网站", APPROVER, LATER);
        }
        if (status == DelegationStatus.IN_FORCE) {
            var unused = delegation.commence("持证执法人员 8 人", APPROVER, LATER);
        }
        if (status == DelegationStatus.ENDED) {
            var unused = delegation.end("机构改革", APPROVER, LATER);
        }
        return delegation;
    }
}
