package worksafe.hazards.risk.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.ShippedPolicies;

/** What the shipped tables make of factors. */
class RiskScaleTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, 100, 10000, RED",
        "3, 6, 40, 720, RED",
        "3, 10, 15, 450, RED",
        "3, 6, 15, 270, ORANGE",
        "6, 6, 7, 252, ORANGE",
        "1, 6, 15, 90, YELLOW",
        "1, 10, 7, 70, YELLOW",
        "0.5, 6, 15, 45, BLUE",
        "0.1, 0.5, 1, 0.05, BLUE"
    })
    void lecMultipliesItsThreeFactors(String l, String e, String c, String score, RiskColour colour) {
        var verdict = scale(RiskMethod.LEC).judge(values(l, e, c));

        assertThat(verdict.score()).isEqualByComparingTo(score);
        assertThat(verdict.colour()).isEqualTo(colour);
        assertThat(verdict.meanings()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 25, RED",
        "4, 5, 20, RED",
        "3, 5, 15, ORANGE",
        "4, 4, 16, ORANGE",
        "3, 3, 9, YELLOW",
        "2, 4, 8, BLUE"
    })
    void matrixMultipliesItsTwo(String l, String s, String score, RiskColour colour) {
        var verdict = scale(RiskMethod.MATRIX).judge(values(l, s));

        assertThat(verdict.score()).isEqualByComparingTo(score);
        assertThat(verdict.colour()).isEqualTo(colour);
    }

    @Test
    void valueOfNoTableIsRefused() {
        assertThatThrownBy(() -> scale(RiskMethod.LEC).judge(values("2", "6", "15")))
                .isInstanceOf(RuleViolation.class);
    }

    /** Over all that the tables allow. */
    @ParameterizedTest
    @EnumSource(RiskMethod.class)
    void greaterFactorNeverMakesALesserColour(RiskMethod method) {
        var scale = scale(method);
        combinations(scale).forEach(values -> {
            var verdict = scale.judge(values);
            assertThat(verdict.score())
                    .isEqualByComparingTo(values.stream().reduce(BigDecimal.ONE, BigDecimal::multiply));
            combinations(scale)
                    .filter(others -> dominates(others, values))
                    .forEach(others -> assertThat(scale.judge(others).colour())
                            .as("%s over %s", others, values)
                            .isGreaterThanOrEqualTo(verdict.colour()));
        });
    }

    private static boolean dominates(List<BigDecimal> greater, List<BigDecimal> values) {
        for (int i = 0; i < values.size(); i++) {
            if (greater.get(i).compareTo(values.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Stream<List<BigDecimal>> combinations(RiskScale scale) {
        var all = Stream.of(List.<BigDecimal>of());
        for (var factor : scale.factors().values()) {
            all = all.flatMap(begun -> factor.meanings().keySet().stream()
                    .map(value ->
                            Stream.concat(begun.stream(), Stream.of(value)).toList()));
        }
        return all;
    }

    private static List<BigDecimal> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    private static RiskScale scale(RiskMethod method) {
        Map<String, PolicyRow> factors = new LinkedHashMap<>();
        RiskScale.factorsOf(method).forEach(name -> factors.put(name, row(method.policy(name))));
        return RiskScale.of(method, factors, row(method.policy(RiskScale.COLOURS)));
    }

    private static PolicyRow row(String code) {
        var shipped = ShippedPolicies.on(code, "", "2026-11-29").getFirst();
        var value = shipped.parameters().substring("value=".length());
        return new PolicyRow(
                code,
                RegionCode.NATION,
                null,
                PolicyRow.parameters(code, Map.of("value", value.contains("|") ? List.of(value.split("\\|")) : value)),
                LocalDate.parse("2021-09-01"),
                null,
                "系统参数",
                shipped.clause(),
                Force.DOCUMENT,
                Certainty.SYSTEM_DEFAULT);
    }
}
