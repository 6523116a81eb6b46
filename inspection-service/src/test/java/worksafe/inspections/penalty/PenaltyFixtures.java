package worksafe.inspections.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.inspections.penalty.PenaltyCase.Filing;
import worksafe.inspections.penalty.PenaltyCase.Gates;
import worksafe.inspections.penalty.PenaltyCase.Judgement;
import worksafe.inspections.penalty.PenaltyCase.SparedGround;
import worksafe.inspections.penalty.PenaltyOrigin.PenaltyOriginKind;
import worksafe.inspections.penalty.discretion.BandUnit;
import worksafe.inspections.penalty.discretion.LawOf;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.inspections.penalty.hearing.Investigator;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.hearing.PenaltyParty;
import worksafe.inspections.penalty.payment.Payment;
import worksafe.inspections.penalty.payment.Surcharge;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Penalty cases in every status, reached by verbs, and who acts. */
final class PenaltyFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant FILED_AT = Instant.parse("2026-03-13T02:00:00Z");
    static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    static final LocalDate NOTICE_DAY = LocalDate.parse("2026-03-20");
    static final LocalDate SERVED_ON = LocalDate.parse("2026-04-03");
    static final LocalDate PAY_BY = LocalDate.parse("2026-04-18");
    static final Actor INVESTIGATOR = new Actor("inspector-0007", "李检查");
    static final Actor REVIEWER = new Actor("supervisor-0042", "赵审核");
    static final Actor JURIST = new Actor("supervisor-0061", "孙法制");
    static final Actor OFFICER = new Actor("supervisor-0051", "钱主持");
    static final Actor APPROVER = new Actor("approver-0001", "周局长");
    static final Actor OWNER = new Actor("enterprise-user-7", "王建国");
    static final Surcharge SURCHARGE = new Surcharge(new BigDecimal("3"), new BigDecimal("100"));
    static final Gates GATES = new Gates(5_000_000);

    private PenaltyFixtures() {}

    static Filing filing() {
        return new Filing(
                "CF320281-2026-000003",
                new PenaltyCase.Place(ENTERPRISE, "江阴市澄江化工有限公司", RegionCode.of("320281102005"), Sector.EMERGENCY),
                new PenaltyParty(PartyKind.ENTERPRISE, "江阴市澄江化工有限公司", null, null, null, ENTERPRISE.toString()),
                new PenaltyOrigin(
                        PenaltyOriginKind.FINDING,
                        UUID.fromString("0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f"),
                        "JC320281-2026-000012-01",
                        LocalDate.parse("2026-03-12"),
                        null,
                        LocalDate.parse("2026-03-12"),
                        false),
                "未对可燃气体报警器进行经常性维护、保养和定期检测",
                List.of(investigator(1, INVESTIGATOR), investigator(2, new Actor("inspector-0008", "吴检查"))),
                false,
                LocalDate.parse("2026-06-11"));
    }

    private static Investigator investigator(int serial, Actor who) {
        return new Investigator(
                UUID.fromString("0198f4a0-1111-7aaa-8bbb-00000000000" + serial),
                "ZF-320281-000" + serial,
                who.name(),
                who.subject());
    }

    static Violation violation(long fineFen) {
        return new Violation(
                "JC320281-2026-000012-01",
                "未对可燃气体报警器进行经常性维护、保养和定期检测",
                "aq-99",
                "aqscf-2021.99.1.3",
                "第九十九条第（三）项",
                "中华人民共和国安全生产法（2021年修正）",
                Force.LAW,
                Certainty.CERTAIN,
                LawOf.ACT,
                BandUnit.YUAN,
                null,
                0,
                5_000_000,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                fineFen);
    }

    static PenaltySentence sentence(long fineFen, String... kinds) {
        return new PenaltySentence(
                fineFen, 0, List.of(kinds), List.of(), "更换失效探测器，恢复报警联动。", LocalDate.parse("2026-04-20"), false, false);
    }

    static Judgement judgement(long fineFen) {
        return new Judgement(sentence(fineFen, "FINE"), List.of(violation(fineFen)));
    }

    static Created<PenaltyCase> filed() {
        return PenaltyCase.file(ID, filing(), APPROVER, FILED_AT);
    }

    static PenaltyCase investigated(Judgement intended) {
        var kept = filed().aggregate();
        var unused = kept.investigate("六台探测器失效已三个月，事实清楚。", intended, INVESTIGATOR, FILED_AT);
        return kept;
    }

    static PenaltyCase reviewed(Judgement intended) {
        var kept = investigated(intended);
        var unused = kept.review(true, "事实清楚，证据充分。", REVIEWER, FILED_AT);
        return kept;
    }

    static PenaltyCase noticed(Judgement intended) {
        var kept = reviewed(intended);
        var unused = kept.notified(
                Notice.served(
                        intended.sentence().fineFen(),
                        NOTICE_DAY,
                        LocalDate.parse("2026-03-23"),
                        LocalDate.parse("2026-03-27")),
                FILED_AT);
        return kept;
    }

    static PenaltyCase heard(Judgement intended) {
        var kept = noticed(intended);
        var asked = kept.askHearing(LocalDate.parse("2026-03-22"), LocalDate.parse("2026-04-06"), OWNER, FILED_AT);
        var arranged = kept.arrangeHearing(
                OFFICER,
                "三楼听证室",
                LocalDate.parse("2026-04-03"),
                LocalDate.parse("2026-03-24"),
                LocalDate.parse("2026-04-03"),
                REVIEWER,
                FILED_AT);
        var held = kept.hold(false, "当事人对事实无异议，请求从轻。", OFFICER, NOW);
        var passed = kept.reviewLegality(true, "程序合法。", JURIST, NOW);
        return kept;
    }

    static PenaltyCase decided(Judgement intended) {
        var kept = noticed(intended);
        var unused = kept.punish(null, GATES, "事实清楚。", APPROVER, Instant.parse("2026-04-02T07:00:00Z"));
        return kept;
    }

    static PenaltyCase served(Judgement intended) {
        var kept = decided(intended);
        var unused = kept.serve("CJ320281-2026-000021", SERVED_ON, PAY_BY, Instant.parse("2026-04-03T02:00:00Z"));
        return kept;
    }

    static PenaltyCase in(PenaltyStatus status) {
        var intended = judgement(3_000_000);
        return switch (status) {
            case FILED -> filed().aggregate();
            case INVESTIGATED -> investigated(intended);
            case REVIEWED -> reviewed(intended);
            case NOTICED -> noticed(intended);
            case HEARD -> heard(intended);
            case DECIDED -> decided(intended);
            case NOT_PUNISHED -> {
                var kept = reviewed(intended);
                var unused = kept.spare(SparedGround.FIRST_OFFENCE, "已批评教育", "初次违法并及时改正", APPROVER, NOW);
                yield kept;
            }
            case TRANSFERRED -> {
                var kept = reviewed(intended);
                var unused = kept.transfer("涉嫌犯罪", APPROVER, NOW);
                yield kept;
            }
            case DROPPED -> {
                var kept = reviewed(intended);
                var unused = kept.drop("违法事实不能成立", APPROVER, NOW);
                yield kept;
            }
            case SERVED -> served(intended);
            case REPORTED -> {
                var kept = PenaltyCase.decideOnTheSpot(ID, filing(), judgement(100_000), INVESTIGATOR, FILED_AT)
                        .aggregate();
                var handed = kept.serve("DC320281-2026-000001", SERVED_ON, PAY_BY, FILED_AT);
                var reported = kept.report(INVESTIGATOR, FILED_AT);
                yield kept;
            }
            case OVERDUE -> overdue(intended);
            case REMINDED -> {
                var kept = overdue(intended);
                var unused = kept.remind(LocalDate.parse("2026-05-08"), NOW);
                yield kept;
            }
            case COURT -> {
                var kept = in(PenaltyStatus.REMINDED);
                var unused = kept.askCourt(
                        "江阴市人民法院", LocalDate.parse("2026-10-04"), LocalDate.parse("2027-01-03"), REVIEWER, NOW);
                yield kept;
            }
            case PERFORMED -> {
                var kept = served(intended);
                var unused = kept.pay(paid(3_000_000), SURCHARGE, REVIEWER, NOW);
                yield kept;
            }
            case CLOSED -> {
                var kept = in(PenaltyStatus.PERFORMED);
                var unused = kept.close("已履行完毕", APPROVER, NOW);
                yield kept;
            }
        };
    }

    private static PenaltyCase overdue(Judgement intended) {
        var kept = served(intended);
        var unused = kept.miss(Instant.parse("2026-04-18T16:00:00Z"));
        return kept;
    }

    static Payment paid(long fen) {
        return new Payment(LocalDate.parse("2026-04-15"), fen, "NO.320281000123");
    }
}
