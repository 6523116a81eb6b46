package worksafe.hazards.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;

/** Filings in every status, reached by their verbs. */
final class DangerFilingFixtures {

    static final UUID ID = UUID.fromString("0198f5c0-6666-7aaa-8bbb-000000000006");
    static final UUID DANGER = UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final RegionCode VILLAGE = RegionCode.of("320281102005");
    static final RegionCode COUNTY = RegionCode.of("320281000000");

    static final Instant OPENED_AT = Instant.parse("2026-04-01T02:00:00Z");
    static final Instant FILED_AT = Instant.parse("2026-04-02T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-04-06T02:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-04-05");

    static final Actor OWNER = new Actor("owner-1", "王建国");
    static final Actor SUPERVISOR = new Actor("supervisor-1", "周敏");

    static final Scope ALL_SECTORS = office();
    static final Scope WORK_SAFETY_OFFICE = office(Sector.EMERGENCY);
    static final Scope INDUSTRY_OFFICE = office(Sector.HOUSING_CONSTRUCTION);

    static final DangerFilingContent CONTENT =
            new DangerFilingContent("支护变形超限", "可能坍塌；须回填加固", "停止开挖，回填反压", "jzpd-2024-5", "第五条第（二）项", true);

    private DangerFilingFixtures() {}

    static Scope office(Sector... sectors) {
        return new Scope(COUNTY, sectors.length == 0 ? null : Set.of(sectors), null, "supervisor-1", null);
    }

    static Supervised danger(Sector sector) {
        return new Supervised(
                DANGER,
                "YH320281-2026-000042",
                "深基坑支护变形超限",
                "3 号楼基坑",
                DangerGrade.MAJOR,
                true,
                false,
                false,
                VILLAGE,
                sector,
                ENTERPRISE,
                "江阴市澄江建设有限公司",
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static DangerFiling opened(Sector sector, boolean inspected) {
        return DangerFiling.open(
                        ID, danger(sector), inspected ? Set.of(DangerFilingRecipient.own(sector)) : Set.of(), OPENED_AT)
                .aggregate();
    }

    /** One with two recipients. */
    static DangerFiling in(DangerFilingStatus status) {
        var filing = opened(Sector.HOUSING_CONSTRUCTION, false);
        if (status == DangerFilingStatus.DROPPED) {
            var unused = filing.drop("隐患已排除", FILED_AT);
        } else if (status != DangerFilingStatus.OWED) {
            var unused = filing.file(CONTENT, OWNER, FILED_AT);
        }
        if (status == DangerFilingStatus.RETURNED) {
            var unused =
                    filing.sendBack(DangerFilingRecipient.INDUSTRY, "治理方案未写明时限", INDUSTRY_OFFICE, SUPERVISOR, LATER);
        }
        if (status == DangerFilingStatus.RECEIVED) {
            for (var recipient : DangerFilingRecipient.values()) {
                var unused = received(filing, recipient, ALL_SECTORS);
            }
        }
        return filing;
    }

    static DangerFilingEvent received(DangerFiling filing, DangerFilingRecipient recipient, @Nullable Scope office) {
        return filing.receive(recipient, DAY, "收〔2026〕37号", office == null ? ALL_SECTORS : office, SUPERVISOR, LATER);
    }
}
