package worksafe.platform.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.kernel.WorkingCalendar;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.http.Messages;

class JudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Judge JUDGE = new Judge(TODAY, WorkingCalendar.shipped());
    private static final ObligationKind KIND = new ObligationKind(
            "safety-staff",
            1,
            new Naming("安全管理人员配备", "safety staff"),
            List.of(ObligationHolder.ENTERPRISE),
            List.of("safety-staff"),
            List.of(),
            Map.of());
    private static final Messages MESSAGES = Messages.load(JudgeTest.class.getClassLoader());
    private static final String[] DANGEROUS = {"MINE", "METAL_SMELTING"};

    private static final PolicyRow DANGEROUS_TRADES =
            row(Force.LAW, Map.of("value", List.of("body", "fullTime"), "trades", Arrays.asList(DANGEROUS)));
    private static final PolicyRow MANY = row(
            Force.LAW,
            Map.of("value", List.of("body", "fullTime"), "headcountOver", 100, "tradesNot", Arrays.asList(DANGEROUS)));
    private static final PolicyRow FEW = row(
            Force.LAW,
            Map.of(
                    "value",
                    List.of("fullTime", "partTime"),
                    "headcountUpTo",
                    100,
                    "tradesNot",
                    Arrays.asList(DANGEROUS)));
    private static final PolicyRow LOCAL =
            row(Force.DOCUMENT, Map.of("value", List.of("body", "fullTime"), "headcountOver", 50));
    private static final List<PolicyRow> ROWS = List.of(LOCAL, DANGEROUS_TRADES, MANY, FEW);

    private static PolicyRow row(Force force, Map<String, Object> parameters) {
        return row(force, parameters, LocalDate.of(2021, 9, 1));
    }

    private static PolicyRow row(Force force, Map<String, Object> parameters, LocalDate from) {
        return new PolicyRow(
                KIND.policies().getFirst(),
                RegionCode.NATION,
                null,
                PolicyRow.parameters(KIND.policies().getFirst(), parameters),
                from,
                null,
                "文件",
                "条款",
                force,
                Certainty.CERTAIN);
    }

    private static KnownFacts facts(@Nullable Object... namesAndValues) {
        var facts = new HashMap<String, KnownFact>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                facts.put(String.valueOf(namesAndValues[i]), new KnownFact(value, "enterprise", TODAY));
            }
        }
        return new KnownFacts(facts, null);
    }

    private static Judgement judged(
            List<PolicyRow> rows, KnownFacts facts, @Nullable Exemption exemption, @Nullable LocalDate since) {
        return JUDGE.judge(KIND, rows.stream().map(DemandingRow::of).toList(), facts, exemption, since);
    }

    private static Judgement judged(List<PolicyRow> rows, KnownFacts facts) {
        return judged(rows, facts, null, null);
    }

    /** More than 50: a number that may be larger decides only where it decides either way. */
    @ParameterizedTest
    @CsvSource({"49, 1, NOT_APPLICABLE", "49, 2, UNKNOWN", "50, 0, NOT_APPLICABLE", "51, 9, UNMET"})
    void whatMayBeMoreDecidesNothingThatDependsOnIt(long known, long more, ObligationState reminder) {
        var facts = new HashMap<String, KnownFact>();
        facts.put("headcount", new KnownFact(known, "own:enterprises", TODAY, more));
        facts.put("body", new KnownFact(0L, "enterprise", TODAY));
        facts.put("fullTime", new KnownFact(0L, "enterprise", TODAY));

        var judgement = judged(List.of(LOCAL), new KnownFacts(facts, null));

        assertThat(judgement.reminder()).isEqualTo(reminder);
        if (reminder == ObligationState.UNKNOWN) {
            assertThat(judgement.rows().getFirst().missing()).containsExactly("headcount");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // headcount, trade, body, full-time, part-time: by law, by document
        "50, COMMERCE, 0, 0, 1, MET, NOT_APPLICABLE",
        "51, COMMERCE, 0, 0, 1, MET, UNMET",
        "51, COMMERCE, 0, 1, 0, MET, MET",
        "100, COMMERCE, 0, 0, 1, MET, UNMET",
        "100, COMMERCE, 0, 0, 0, UNMET, UNMET",
        "101, COMMERCE, 0, 0, 1, UNMET, UNMET",
        "101, COMMERCE, 1, 0, 0, MET, MET",
        "101, COMMERCE, 0, 1, 0, MET, MET",
        "5, COAL_MINE, 0, 0, 1, UNMET, NOT_APPLICABLE",
        "5, COAL_MINE, 0, 1, 0, MET, NOT_APPLICABLE",
        ", COAL_MINE, 0, 1, 0, MET, UNKNOWN",
        ", COMMERCE, 0, 1, 0, UNKNOWN, UNKNOWN",
        "101, , 0, 0, 1, UNKNOWN, UNMET",
        "51, COMMERCE, , , , UNKNOWN, UNKNOWN",
        "51, COMMERCE, , 1, , MET, MET",
        "51, COMMERCE, 0, 0, , UNKNOWN, UNMET"
    })
    void lawFoundsAndDocumentReminds(
            @Nullable Long headcount,
            @Nullable Trade trade,
            @Nullable Long body,
            @Nullable Long fullTime,
            @Nullable Long partTime,
            ObligationState state,
            ObligationState reminder) {
        var judgement = judged(
                ROWS,
                facts(
                        "headcount",
                        headcount,
                        "trades",
                        trade == null ? null : PolicyCondition.tradesFact(Set.of(trade)),
                        "body",
                        body,
                        "fullTime",
                        fullTime,
                        "partTime",
                        partTime));

        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.reminder()).isEqualTo(reminder);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(judged(ROWS, facts("trades", List.of("COMMERCE"))).missing()).containsExactly("headcount");
        assertThat(judged(List.of(MANY), facts("trades", List.of("COMMERCE"), "headcount", 300L))
                        .missing())
                .containsExactly("body", "fullTime");
        assertThat(judged(List.of(MANY), facts("headcount", 100L)).missing())
                .as("whatever its trades, 100 are not over 100")
                .isEmpty();
    }

    @Test
    void documentNeverFoundsAnything() {
        var random = new Random(47);
        for (int i = 0; i < 1_000; i++) {
            var judgement = judged(
                    List.of(LOCAL, row(Force.DOCUMENT, Map.of("value", "fullTime"))),
                    facts("headcount", random.nextLong(200), "fullTime", random.nextLong(2), "body", 0L));

            assertThat(judgement.state()).isEqualTo(ObligationState.NOT_APPLICABLE);
            assertThat(judgement.rows()).noneMatch(RowJudgement::founds);
            assertThat(judgement.reminder()).isNotEqualTo(ObligationState.NOT_APPLICABLE);
        }
        for (var force : Force.values()) {
            var judgement = judged(List.of(row(force, Map.of("value", "fullTime"))), facts("fullTime", 0L));
            assertThat(judgement.state())
                    .isEqualTo(force == Force.DOCUMENT ? ObligationState.NOT_APPLICABLE : ObligationState.UNMET);
        }
    }

    @Test
    void stricterOfTheDecisiveRowsIsSaid() {
        var judgement = judged(
                ROWS,
                facts("headcount", 60L, "trades", List.of("COMMERCE"), "body", 0L, "fullTime", 0L, "partTime", 1L));

        assertThat(judgement.decisive().orElseThrow().row()).isEqualTo(FEW);
        var document = judged(List.of(LOCAL), facts("headcount", 60L, "body", 0L, "fullTime", 0L));
        assertThat(document.decisive().orElseThrow().row()).isEqualTo(LOCAL);
        assertThat(document.decisive().orElseThrow().founds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CEIL, 0, 1",
        "CEIL, 1, 1",
        "CEIL, 6, 1",
        "CEIL, 7, 2",
        "CEIL, 20, 3",
        "CEIL, 21, 4",
        "FLOOR, 13, 1",
        "FLOOR, 14, 2",
        "HALF_UP, 3, 1",
        "HALF_UP, 9, 1",
        "HALF_UP, 10, 2"
    })
    void shareIsRoundedAsTheRowSaysAndNeverBelowTheLeast(String rounding, long managers, long needed) {
        var row = row(
                Force.RULE,
                Map.of(
                        "value",
                        "engineers",
                        "least",
                        1,
                        "share",
                        new BigDecimal("0.15"),
                        "of",
                        "fullTime",
                        "rounding",
                        rounding));

        for (var have : List.of(needed - 1, needed)) {
            var judgement = judged(List.of(row), facts("fullTime", managers, "engineers", have));

            assertThat(judgement.rows().getFirst().needed()).isEqualTo(needed);
            assertThat(judgement.state()).isEqualTo(have < needed ? ObligationState.UNMET : ObligationState.MET);
        }
    }

    @Test
    void roundingKeepsItsBounds() {
        var random = new Random(4711);
        for (int i = 0; i < 10_000; i++) {
            var share = BigDecimal.valueOf(random.nextInt(1_001), 3);
            var whole = random.nextLong(1_000_000);
            var exact = share.multiply(BigDecimal.valueOf(whole));
            for (var mode : List.of(RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP)) {
                var least = random.nextInt(3);
                var demand = new ObligationDemand(
                        List.of("x"), least, share, List.of(), null, List.of("y"), mode, null, null);
                var rounded = BigDecimal.valueOf(demand.rounded(whole));
                var off = rounded.subtract(exact);

                assertThat(off.abs()).isLessThan(BigDecimal.ONE);
                switch (mode) {
                    case CEILING -> assertThat(off.signum()).isNotNegative();
                    case FLOOR -> assertThat(off.signum()).isNotPositive();
                    default -> assertThat(off.abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
                }
                assertThat(demand.needed(whole)).isGreaterThanOrEqualTo(least);
                assertThat(demand.needed(whole + 1)).isGreaterThanOrEqualTo(demand.needed(whole));
            }
        }
    }

    /** 1,000 at 4 %, the next 1,000 at 3 %, what lies above at 2.5 %. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "1000, 40", "1001, 40", "1500, 55", "2000, 70", "2040, 71", "10000, 270"})
    void bracketsTakeTheirPartEach(long whole, long needed) {
        var row = row(
                Force.DOCUMENT,
                Map.of(
                        "value",
                        "extracted",
                        "least",
                        0,
                        "brackets",
                        List.of(":0.025", "2000:0.03", "1000:0.04"),
                        "of",
                        "revenue",
                        "rounding",
                        "HALF_UP"));

        var enough = judged(List.of(row), facts("revenue", whole, "extracted", needed));

        assertThat(enough.rows().getFirst().needed()).isEqualTo(needed);
        assertThat(enough.reminder()).isEqualTo(ObligationState.MET);
        assertThat(judged(List.of(row), facts("revenue", whole, "extracted", needed - 1))
                        .reminder())
                .isEqualTo(ObligationState.UNMET);
        assertThat(new Spoken(MESSAGES, Locale.ENGLISH, Map.of())
                        .arithmetic(enough.rows().getFirst())
                        .orElseThrow())
                .contains("up to 1000 4%, up to 2000 3%, above 2.5%", needed + " needed");
    }

    @Test
    void eachUnitAsksForSoManyAndAnUnknownWholeIsToldWithTheFormula() {
        var row = row(Force.DOCUMENT, Map.of("value", "extracted", "least", 0, "perUnit", 500, "of", "tons"));

        assertThat(judged(List.of(row), facts("tons", 30L, "extracted", 15_000L))
                        .reminder())
                .isEqualTo(ObligationState.MET);
        var unknown = judged(List.of(row), facts("extracted", 15_000L));
        assertThat(unknown.reminder()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(unknown.missing()).containsExactly("tons");
        assertThat(new Spoken(MESSAGES, Locale.ENGLISH, Map.of())
                        .arithmetic(unknown.rows().getFirst())
                        .orElseThrow())
                .contains("500 each", "not known");
    }

    @Test
    void wholeThatIsNotKnownLeavesTheNeedUnknown() {
        var row =
                row(Force.RULE, Map.of("value", "engineers", "share", new BigDecimal("0.15"), "of", List.of("a", "b")));

        var judgement = judged(List.of(row), facts("engineers", 9L, "a", 3L));

        assertThat(judgement.state()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(judgement.missing()).containsExactly("b");
        assertThat(judgement.rows().getFirst().needed()).isNull();
    }

    @Test
    void timeThatIsGrantedRunsFromTheDayOnWhichItApplies() {
        var row = row(Force.RULE, Map.of("value", "fullTime", "within", "30 CALENDAR_DAYS"));
        var none = facts("fullTime", 0L);

        var today = judged(List.of(row), none, null, null);
        assertThat(today.state()).isEqualTo(ObligationState.NOT_DUE);
        assertThat(today.dueOn()).contains(LocalDate.of(2026, 12, 29));
        assertThat(today.lookOn()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(judged(List.of(row), none, null, TODAY.minusDays(30)).state())
                .as("the last day")
                .isEqualTo(ObligationState.NOT_DUE);
        assertThat(judged(List.of(row), none, null, TODAY.minusDays(31)).state())
                .isEqualTo(ObligationState.UNMET);
        var fresh = row(Force.RULE, Map.of("value", "fullTime", "within", "30 CALENDAR_DAYS"), TODAY.minusDays(1));
        var young = judged(List.of(fresh), none, null, TODAY.minusYears(3));
        assertThat(young.state())
                .as("a new rule grants its time to those of old")
                .isEqualTo(ObligationState.NOT_DUE);
        assertThat(young.dueOn()).contains(TODAY.plusDays(29));
        var fixed = row(Force.RULE, Map.of("value", "fullTime", "until", "2012-12-31"));
        assertThat(judged(List.of(fixed), none).state()).isEqualTo(ObligationState.UNMET);
    }

    @Test
    void dayAndBasisAreOfOneRow() {
        var none = facts("fullTime", 0L);
        var early = row(Force.DOCUMENT, Map.of("value", "fullTime", "within", "10 CALENDAR_DAYS"));
        var later = row(Force.RULE, Map.of("value", "fullTime", "within", "40 CALENDAR_DAYS"));
        var sooner = row(Force.RULE, Map.of("value", "fullTime", "within", "30 CALENDAR_DAYS"));

        var judgement = judged(List.of(early, later, sooner), none);

        assertThat(judgement.decisive().orElseThrow().row()).isEqualTo(sooner);
        assertThat(judgement.dueOn()).contains(TODAY.plusDays(30));
        var met = judged(List.of(early, row(Force.RULE, Map.of("value", "other"))), facts("fullTime", 0L, "other", 1L));
        assertThat(met.reminder()).isEqualTo(ObligationState.NOT_DUE);
        assertThat(met.dueOn()).as("what the law asks is there").isEmpty();
        assertThat(judged(List.of(early), none).dueOn()).contains(TODAY.plusDays(10));
    }

    @Test
    void shareIsOfSomething() {
        var shipped = new ShippedObligations(getClass().getClassLoader());
        assertThatThrownBy(() -> shipped.require(
                        "obligation.x",
                        PolicyRow.parameters("obligation.x", Map.of("value", "engineers", "share", BigDecimal.ONE))))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("policy-parameter-missing"));
        var all = row(Force.RULE, Map.of("value", "insured", "share", BigDecimal.ONE, "of", "headcount", "least", 0));
        assertThat(judged(List.of(all), facts("headcount", 0L, "insured", 0L)).state())
                .as("nobody is to be insured where nobody works")
                .isEqualTo(ObligationState.MET);
    }

    @Test
    void paperReleasesWhileItIsInForce() {
        var unmet = facts("headcount", 101L, "trades", List.of("COMMERCE"), "body", 0L, "fullTime", 0L);
        var paper = new Exemption("江应急豁〔2026〕3号", "江阴市应急管理局", TODAY.minusDays(9), TODAY);

        var exempt = judged(List.of(MANY, FEW), unmet, paper, null);
        assertThat(exempt.state()).isEqualTo(ObligationState.EXEMPT);
        assertThat(exempt.exemption()).isEqualTo(paper);
        assertThat(exempt.lookOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(judged(List.of(MANY), unmet).state()).as("no paper").isEqualTo(ObligationState.UNMET);
        var expired = new Exemption(paper.number(), paper.by(), paper.from(), TODAY.minusDays(1));
        assertThat(judged(List.of(MANY), unmet, expired, null).state()).isEqualTo(ObligationState.UNMET);
        var toCome = new Exemption(paper.number(), paper.by(), TODAY.plusDays(2), TODAY.plusDays(9));
        var before = judged(List.of(MANY), unmet, toCome, null);
        assertThat(before.state()).isEqualTo(ObligationState.UNMET);
        assertThat(before.lookOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(judged(List.of(FEW), unmet, paper, null).state())
                .as("what is not asked needs no paper")
                .isEqualTo(ObligationState.NOT_APPLICABLE);
    }

    private static PolicyRow rowOf(String rule, Force force, Map<String, Object> parameters) {
        var code = "obligation." + rule;
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, parameters),
                LocalDate.of(2021, 9, 1),
                null,
                "文件",
                "条款",
                force,
                Certainty.CERTAIN);
    }

    /** A balance of three times what was due lifts the duty to add to it; less does not, and neither does one that is not known. */
    @ParameterizedTest
    @CsvSource({
        // by which force the cost is asked and lifted, balance, due the year before: by law, by document
        "DOCUMENT, DOCUMENT, 300, 100, NOT_APPLICABLE, MET",
        "DOCUMENT, DOCUMENT, 299, 100, NOT_APPLICABLE, UNMET",
        "DOCUMENT, DOCUMENT, , 100, NOT_APPLICABLE, UNMET",
        "DOCUMENT, DOCUMENT, 300, , NOT_APPLICABLE, UNMET",
        "DOCUMENT, DOCUMENT, 300, 0, NOT_APPLICABLE, UNMET",
        "LAW, DOCUMENT, 300, 100, UNMET, MET",
        "DOCUMENT, LAW, 300, 100, MET, NOT_APPLICABLE"
    })
    void ruleThatLiftsTheOthersAsksForNothingItself(
            Force asking,
            Force lifting,
            @Nullable Long balance,
            @Nullable Long due,
            ObligationState state,
            ObligationState reminder) {
        var kind = new ObligationKind(
                "cost",
                1,
                new Naming("费用", "cost"),
                List.of(ObligationHolder.ENTERPRISE),
                List.of("cost", "cost-pause"),
                List.of("cost-pause"),
                Map.of());
        var cost = rowOf("cost", asking, Map.of("value", List.of("extracted"), "least", 50));
        var pause = rowOf(
                "cost-pause",
                lifting,
                Map.of("value", List.of("balance"), "least", 1, "perUnit", 3, "of", List.of("due"), "dueOver", 0));
        var facts = facts("extracted", 49L, "balance", balance, "due", due);

        var judgement =
                JUDGE.judge(kind, Stream.of(cost, pause).map(DemandingRow::of).toList(), facts, null, null);

        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.reminder()).isEqualTo(reminder);
        assertThat(judgement.missing()).isEmpty();
    }

    @Test
    void whereNothingIsAskedNothingIsLifted() {
        var kind = new ObligationKind(
                "cost",
                1,
                new Naming("费用", "cost"),
                List.of(ObligationHolder.ENTERPRISE),
                List.of("cost", "cost-pause"),
                List.of("cost-pause"),
                Map.of());
        var cost = rowOf("cost", Force.LAW, Map.of("value", List.of("extracted"), "headcountOver", 100));
        var pause = rowOf("cost-pause", Force.LAW, Map.of("value", List.of("balance")));

        var judgement = JUDGE.judge(
                kind,
                Stream.of(cost, pause).map(DemandingRow::of).toList(),
                facts("headcount", 9L, "balance", 5L),
                null,
                null);

        assertThat(judgement.applies()).isFalse();
    }

    @Test
    void kindIsLiftedByNoRuleThatItHasNot() {
        assertThatThrownBy(() -> new ObligationKind(
                        "cost",
                        1,
                        new Naming("费用", "cost"),
                        List.of(ObligationHolder.ENTERPRISE),
                        List.of("cost"),
                        List.of("cost-pause"),
                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void gravestStateOfSeveralRowsDecides() {
        assertThat(ObligationState.all(Stream.of(ObligationState.values()))).isEqualTo(ObligationState.UNMET);
        assertThat(ObligationState.all(Stream.of(ObligationState.MET, ObligationState.UNKNOWN)))
                .isEqualTo(ObligationState.UNKNOWN);
        assertThat(ObligationState.all(Stream.of(ObligationState.MET, ObligationState.NOT_APPLICABLE)))
                .isEqualTo(ObligationState.MET);
        assertThat(ObligationState.all(Stream.of())).isEqualTo(ObligationState.NOT_APPLICABLE);
    }

    @Test
    void reasonsAreSaidInBothLanguages() {
        var messages = Messages.load(getClass().getClassLoader());
        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(messages.keys(Locale.ENGLISH));
        var chinese = new Spoken(messages, Locale.SIMPLIFIED_CHINESE, Map.of());
        var english = new Spoken(messages, Locale.ENGLISH, Map.of());
        var share = row(
                Force.RULE,
                Map.of(
                        "value",
                        "engineers",
                        "share",
                        new BigDecimal("0.15"),
                        "of",
                        "fullTime",
                        "headcountAtLeast",
                        300));
        var judged = judged(List.of(share), facts("headcount", 300L, "fullTime", 7L, "engineers", 1L))
                .rows()
                .getFirst();

        assertThat(chinese.arithmetic(judged)).contains("engineers：fullTime 7 的 15% 为 1.05，向上取整为 2，且不少于 1，应有 2；现有 1");
        assertThat(english.arithmetic(judged))
                .contains("engineers: 15% of 7 (fullTime) is 1.05, rounded up 2, and no fewer than 1, so 2 needed; at"
                        + " present: 1");
        assertThat(chinese.condition(judged.conditions().getFirst())).isEqualTo("从业人员数不少于 300：300");
        assertThat(english.condition(judged.conditions().getFirst())).isEqualTo("employees at least 300: 300");
    }
}
