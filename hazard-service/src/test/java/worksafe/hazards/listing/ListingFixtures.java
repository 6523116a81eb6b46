package worksafe.hazards.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.hazards.danger.SupervisedDangers.Supervised;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.listing.DangerListing.Demand;
import worksafe.hazards.listing.DangerListing.Proposal;
import worksafe.hazards.listing.ListingBatch.ListingKind;
import worksafe.hazards.listing.ListingBatch.ListingLevel;
import worksafe.hazards.listing.ListingPolicies.DayRule;
import worksafe.hazards.listing.ListingPolicies.LevelRule;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.applications.panel.PanelOutcome;
import worksafe.platform.applications.panel.PanelVerdict;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;

/** Listings in every status, reached by their verbs. */
final class ListingFixtures {

    static final UUID ID = UUID.fromString("0198f5c0-3333-7aaa-8bbb-000000000003");
    static final UUID HIGHER = UUID.fromString("0198f5c0-5555-7aaa-8bbb-000000000005");
    static final UUID DANGER = UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final UUID EXAMINATION = UUID.fromString("0198f5c0-4444-7aaa-8bbb-000000000004");
    static final RegionCode VILLAGE = RegionCode.of("320281102005");

    static final Instant PROPOSED_AT = Instant.parse("2026-04-01T02:00:00Z");
    static final Instant LISTED_AT = Instant.parse("2026-04-02T02:00:00Z");
    static final Instant LATER = Instant.parse("2026-05-06T02:00:00Z");
    static final LocalDate DUE = LocalDate.parse("2026-09-30");

    static final Actor PROPOSER = new Actor("supervisor-1", "周敏");
    static final Actor DECIDER = new Actor("approver-1", "赵刚");
    static final Actor OWNER = new Actor("owner-1", "王建国");
    static final Actor RECHECKER = new Actor("inspector-1", "钱进");
    static final Actor ACCEPTOR = new Actor("supervisor-2", "孙立");
    static final Actor EXPERT = new Actor("expert-1", "周教授");

    static final PolicyBasis BASIS = new PolicyBasis(
            "listing.limit",
            0,
            "1 YEARS",
            "中华人民共和国安全生产法（2021年修正）",
            "第四十一条第三款：未定期限",
            Force.LAW,
            Certainty.SYSTEM_DEFAULT);

    static final LevelRule COUNTY_OR_HIGHER =
            new LevelRule(ListingLevel.COUNTY, new LegalGround("安全生产法", "第四十一条", Force.LAW, Certainty.SYSTEM_DEFAULT));
    static final DayRule LIMIT = new DayRule(LocalDate.parse("2027-04-02"), BASIS);
    static final Demand DEMAND = new Demand("停用 2 号储罐，按规范重新布置", true, "江阴市应急管理局 张伟", DUE);
    static final PanelOutcome IN_FAVOUR = new PanelOutcome(false, PanelVerdict.FOR, List.of(EXPERT.subject()));
    static final PanelOutcome AGAINST = new PanelOutcome(false, PanelVerdict.AGAINST, List.of(EXPERT.subject()));

    private ListingFixtures() {}

    static Supervised danger(boolean rectified, boolean accepted) {
        return new Supervised(
                DANGER,
                "YH320281-2026-000042",
                "液氨储罐区安全距离不足",
                "厂区北侧储罐区",
                DangerGrade.MAJOR,
                true,
                rectified,
                accepted,
                VILLAGE,
                Sector.EMERGENCY,
                ENTERPRISE,
                "江阴市澄江化工有限公司",
                null,
                List.of(OWNER.subject()),
                accepted ? List.of(RECHECKER.subject()) : List.of(),
                List.of(OWNER.subject()));
    }

    static Supervised general() {
        var danger = danger(false, false);
        return new Supervised(
                danger.id(),
                danger.number(),
                danger.title(),
                danger.place(),
                DangerGrade.GENERAL,
                true,
                false,
                false,
                danger.region(),
                danger.sector(),
                danger.enterpriseId(),
                danger.enterpriseName(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Proposal proposal(ListingLevel level) {
        return new Proposal(new ListingBatch(level, ListingKind.QUARTERLY, 2026, 2), "涉及重点监管的危险化工工艺，整改须局部停产", null);
    }

    static DangerListing in(ListingStatus status) {
        return switch (status) {
            case PROPOSED -> proposed(ID, ListingLevel.COUNTY);
            case LISTED -> {
                var listing = in(ListingStatus.PROPOSED);
                var unused = listing.list(DEMAND, LIMIT, danger(false, false), DECIDER, LISTED_AT);
                yield listing;
            }
            case RECTIFIED -> {
                var listing = in(ListingStatus.LISTED);
                var unused = listing.rectify(EXAMINATION, "2 号储罐已拆除", danger(true, false), OWNER, LATER);
                yield listing;
            }
            case ACCEPTED -> {
                var listing = in(ListingStatus.RECTIFIED);
                var unused = listing.accept("隐患已消除", danger(true, true), IN_FAVOUR, ACCEPTOR, LATER);
                yield listing;
            }
            case DELISTED -> {
                var listing = in(ListingStatus.ACCEPTED);
                var unused = listing.delist("同意摘牌", danger(true, true), IN_FAVOUR, DECIDER, LATER);
                yield listing;
            }
            case DECLINED -> {
                var listing = in(ListingStatus.PROPOSED);
                var unused = listing.decline("已整改完毕", "《安全生产法》第四十一条第三款", DECIDER, LISTED_AT);
                yield listing;
            }
            case RAISED -> {
                var listing = in(ListingStatus.LISTED);
                var unused = listing.giveWay(proposed(HIGHER, ListingLevel.CITY), DECIDER, LATER);
                yield listing;
            }
        };
    }

    static DangerListing proposed(UUID id, ListingLevel level) {
        return DangerListing.propose(
                        id,
                        id.equals(ID) ? "GP320281-2026-000003" : "GP320281-2026-000009",
                        danger(false, false),
                        proposal(level),
                        COUNTY_OR_HIGHER,
                        List.of(),
                        PROPOSER,
                        PROPOSED_AT)
                .aggregate();
    }

    static DangerListing returned() {
        var listing = in(ListingStatus.PROPOSED);
        var unused = listing.giveBack(List.of("治理方案"), DECIDER, LISTED_AT);
        return listing;
    }
}
