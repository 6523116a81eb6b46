package worksafe.inspections.penalty.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.inspections.penalty.PenaltyProblem;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.RuleViolation;

class DiscretionTest {

    private static final Discretion HALF = new Discretion(new BigDecimal(50), new BigDecimal(50));
    private static final PenaltyBand UP_TO_50_000 = band("aq-99", 0, 50_000, BandUnit.YUAN, "ENTERPRISE");
    private static final PenaltyBand INCOME = band("aq-110", 60, 100, BandUnit.PERCENT_OF_INCOME, "PRINCIPAL");
    private static final DiscretionStep STEP =
            new DiscretionStep("local-1", "aq-99", "首次发现，一处", new BigDecimal(5_000), new BigDecimal(15_000), "某市裁量基准");

    private static PenaltyBand band(String code, long least, long most, BandUnit unit, String party) {
        return new PenaltyBand(
                code,
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                unit,
                "aqscf-2021.99",
                party,
                Set.of(PenaltyKind.FINE),
                RegionLevel.COUNTY,
                new PolicyRow(
                        "penalty.band." + code,
                        RegionCode.NATION,
                        null,
                        Map.of(PolicyRow.VALUE, new PolicyValue.Amount(BigDecimal.valueOf(most))),
                        LocalDate.parse("2021-09-01"),
                        null,
                        "中华人民共和国安全生产法（2021年修正）",
                        "第九十九条",
                        Force.LAW,
                        Certainty.CERTAIN));
    }

    private static SoughtViolation sought(
            long fen, @Nullable String step, @Nullable String because, boolean reduced, PenaltyFactor... factors) {
        return new SoughtViolation(
                "JC320281-2026-000012-01",
                "未维护安全设备",
                "aq-99",
                "aqscf-2021.99.1.3",
                step,
                null,
                fen,
                List.of(factors),
                reduced,
                because);
    }

    private static Violation judged(SoughtViolation sought, @Nullable DiscretionStep step) {
        return HALF.judge(sought, PartyKind.ENTERPRISE, UP_TO_50_000, UP_TO_50_000, step);
    }

    private static void refused(PenaltyProblem problem, Runnable judging) {
        assertThatThrownBy(judging::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    @Test
    void judgementSaysByWhichClauseBandAndRow() {
        var violation = judged(sought(3_000_000, null, null, false), null);

        assertThat(violation.clauseId()).isEqualTo("aqscf-2021.99.1.3");
        assertThat(violation.clause()).isEqualTo("第九十九条第（三）项");
        assertThat(violation.source()).isEqualTo("中华人民共和国安全生产法（2021年修正）");
        assertThat(violation.lawOf()).isEqualTo(LawOf.ACT);
        assertThat(violation.mostFen()).isEqualTo(5_000_000);
        assertThat(violation.isUnderSafetyLaw()).isTrue();
        assertThat(violation.leavesItsStep()).isFalse();
    }

    @Test
    void fineAboveTheBandIsRefused() {
        refused(PenaltyProblem.PENALTY_OUTSIDE_BAND, () -> {
            var unused = judged(sought(5_000_001, null, "情节恶劣", false), null);
        });
    }

    @Test
    void clauseOutsideTheBandIsRefused() {
        var other =
                new SoughtViolation("A", "x", "aq-99", "aqscf-2021.97.1.3", null, null, 100, List.of(), false, null);
        refused(PenaltyProblem.PENALTY_CLAUSE_OTHER, () -> {
            var unused = judged(other, null);
        });
    }

    @Test
    void clauseOfADocumentFoundsNoPenalty() {
        var town = new PenaltyBand(
                "town-1",
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BandUnit.YUAN,
                "jyzf-2012-80.10",
                "ENTERPRISE",
                Set.of(PenaltyKind.FINE),
                RegionLevel.COUNTY,
                UP_TO_50_000.row());
        var one = new SoughtViolation("A", "x", "town-1", null, null, null, 100, List.of(), false, null);
        refused(PenaltyProblem.PENALTY_CLAUSE_TOO_WEAK, () -> {
            var unused = HALF.judge(one, PartyKind.ENTERPRISE, town, town, null);
        });
    }

    @Test
    void leavingTheStepNeedsAReasonAndIsTold() {
        refused(PenaltyProblem.PENALTY_STEP_LEFT, () -> {
            var unused = judged(sought(2_000_000, "local-1", null, false), STEP);
        });

        assertThat(judged(sought(2_000_000, "local-1", "多处失效", false), STEP).leavesItsStep())
                .isTrue();
        assertThat(judged(sought(1_500_000, "local-1", null, false), STEP).leavesItsStep())
                .isFalse();
    }

    @Test
    void stepOfAnotherBandIsRefused() {
        var other = new DiscretionStep("local-2", "aq-97", "x", BigDecimal.ONE, BigDecimal.TEN, "某市裁量基准");
        refused(PenaltyProblem.PENALTY_STEP_OTHER, () -> {
            var unused = judged(sought(100, "local-2", null, false), other);
        });
    }

    @ParameterizedTest
    @CsvSource({"CONCEALMENT", "ESCAPE", "GROSS_NEGLECT", "REFUSAL"})
    void whatMakesItHeavierKeepsItInTheUpperHalf(PenaltyFactor factor) {
        refused(PenaltyProblem.PENALTY_NOT_SEVERE, () -> {
            var unused = judged(sought(2_499_999, null, null, false, factor), null);
        });
        assertThat(judged(sought(2_500_000, null, null, false, factor), null).isSevere())
                .isTrue();
    }

    @Test
    void whatMakesItLighterKeepsItInTheLowerHalf() {
        refused(PenaltyProblem.PENALTY_NOT_LENIENT, () -> {
            var unused = judged(sought(2_500_001, null, null, false, PenaltyFactor.HARM_REMOVED), null);
        });
        assertThat(judged(sought(2_500_000, null, null, false, PenaltyFactor.HARM_REMOVED), null)
                        .isSevere())
                .isFalse();
    }

    @Test
    void belowTheBandNeedsALegalGroundAndAReason() {
        var strict = band("aq-99", 10_000, 50_000, BandUnit.YUAN, "ENTERPRISE");
        refused(PenaltyProblem.PENALTY_OUTSIDE_BAND, () -> {
            var unused = HALF.judge(sought(500_000, null, "主动改正", true), PartyKind.ENTERPRISE, strict, strict, null);
        });
        refused(PenaltyProblem.PENALTY_STEP_LEFT, () -> {
            var unused = HALF.judge(
                    sought(500_000, null, null, true, PenaltyFactor.HARM_REMOVED),
                    PartyKind.ENTERPRISE,
                    strict,
                    strict,
                    null);
        });

        var reduced = HALF.judge(
                sought(500_000, null, "主动改正", true, PenaltyFactor.HARM_REMOVED),
                PartyKind.ENTERPRISE,
                strict,
                strict,
                null);
        assertThat(reduced.leavesItsStep()).isTrue();
    }

    @Test
    void milderLawOfTheTwoDaysDecides() {
        var then = band("aq-99", 0, 50_000, BandUnit.YUAN, "ENTERPRISE");
        var milder = band("aq-99", 0, 30_000, BandUnit.YUAN, "ENTERPRISE");

        assertThat(HALF.judge(sought(100, null, null, false), PartyKind.ENTERPRISE, then, milder, null))
                .satisfies(one -> assertThat(one.lawOf()).isEqualTo(LawOf.DECISION))
                .satisfies(one -> assertThat(one.mostFen()).isEqualTo(3_000_000));
        assertThat(HALF.judge(sought(100, null, null, false), PartyKind.ENTERPRISE, milder, then, null)
                        .lawOf())
                .isEqualTo(LawOf.ACT);
        refused(PenaltyProblem.PENALTY_NOT_THEN, () -> {
            var unused = HALF.judge(sought(100, null, null, false), PartyKind.ENTERPRISE, then, null, null);
        });
        refused(PenaltyProblem.PENALTY_NOT_THEN, () -> {
            var unused = HALF.judge(sought(100, null, null, false), PartyKind.ENTERPRISE, null, then, null);
        });
    }

    @Test
    void bandOfIncomeCountsByIt() {
        var missing = new SoughtViolation("SG1", "瞒报", "aq-110", null, null, null, 100, List.of(), false, null);
        refused(PenaltyProblem.PENALTY_BASE_MISSING, () -> {
            var unused = HALF.judge(missing, PartyKind.PRINCIPAL, INCOME, INCOME, null);
        });

        var of =
                new SoughtViolation("SG1", "瞒报", "aq-110", null, null, 20_000_000L, 12_000_000, List.of(), false, null);
        var judged = HALF.judge(of, PartyKind.PRINCIPAL, INCOME, INCOME, null);
        assertThat(judged.leastFen()).isEqualTo(12_000_000);
        assertThat(judged.mostFen()).isEqualTo(20_000_000);
        refused(PenaltyProblem.PENALTY_PARTY_OTHER, () -> {
            var unused = HALF.judge(of, PartyKind.OTHER_PERSON, INCOME, INCOME, null);
        });
    }

    @Test
    void oneActIsFinedOnceByTheClauseThatAllowsMost() {
        var lesser = judged(sought(1_000_000, null, null, false), null);
        var greater = HALF.judge(
                sought(0, null, null, false),
                PartyKind.ENTERPRISE,
                band("aq-99", 0, 100_000, BandUnit.YUAN, "ENTERPRISE"),
                band("aq-99", 0, 100_000, BandUnit.YUAN, "ENTERPRISE"),
                null);
        refused(PenaltyProblem.PENALTY_SAME_ACT, () -> {
            var unused = Discretion.together(List.of(lesser, lesser));
        });
        refused(PenaltyProblem.PENALTY_SAME_ACT, () -> {
            var unused = Discretion.together(List.of(lesser, greater));
        });
        assertThat(Discretion.together(List.of(lesser))).containsExactly(lesser);
    }

    @Test
    void dailyFineIsTheSameForEveryDay() {
        var before = judged(sought(1_000_000, null, null, false), null);

        var daily = DailyFine.of(List.of(before), 12, LocalDate.parse("2026-05-10"));

        assertThat(daily).singleElement().satisfies(one -> {
            assertThat(one.fineFen()).isEqualTo(12_000_000);
            assertThat(one.clauseId()).isEqualTo("aqscf-2021.112");
            assertThat(one.act()).isNotEqualTo(before.act());
        });
    }
}
