package worksafe.platform.duties.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.RuleViolation;

class PolicyCodesTest {

    private static final String TABLE = """
            code,combination,effect,setters,stricter,parameter,kind,bounds,unit,needed,zh,en
            probe.period.*,NEAREST,REMINDER,TOWN,NEITHER,value,WHOLE,1..9,日 days,yes,期限,A period
            probe.size,NEAREST,REMINDER,TOWN,NEITHER,value,WHOLE,1..9,日 days,yes,人数,A size
            probe.*.owed,NEAREST,REMINDER,TOWN,NEITHER,value,WHOLE,1..9,日 days,yes,须建,Owed
            """;

    private static final PolicyBook.Words KINDS = parts("probe.period.*", Set.of("principal", "safety-manager"));
    private static final PolicyBook.Words REGISTERS = parts("probe.*.owed", Set.of("rule"));

    private final PolicyCodes codes = new PolicyCodes(read(), List.of(KINDS, REGISTERS));

    private static List<PolicyCodeView> read() {
        try {
            return PolicyCodes.read(new StringReader(TABLE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PolicyBook.Words parts(String of, Set<String> words) {
        return new PolicyBook.Words() {
            @Override
            public boolean areFor(String code) {
                return code.equals(of);
            }

            @Override
            public Set<String> words() {
                return words;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"probe.period.principal", "probe.period.safety-manager", "probe.size", "probe.rule.owed"})
    void whatIsAskedEnters(String code) {
        assertThat(codes.entering(code).covers(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "probe.period.principle, probe.period.principal",
        "probe.period.safety_manager, probe.period.safety-manager",
        "probe.rules.owed, probe.rule.owed",
        "probe.sise, probe.size",
        "prob.period.principal, probe.period.principal"
    })
    void slipOfThePenIsRefusedWithWhatWasMeant(String written, String meant) {
        assertThatThrownBy(() -> codes.entering(written)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.type()).isEqualTo(DutyProblem.POLICY_UNKNOWN);
            assertThat(refused.arguments().getLast().toString()).startsWith(meant);
        });
    }

    /** Rows from before the words were known are shown as such; a book in which one stands is read all the same. */
    @Test
    void rowOfAnUnknownWordIsNotRead() {
        var said = PolicyRow.parameters("probe.period.principal", Map.of("value", java.math.BigDecimal.ONE));

        assertThat(codes.reads("probe.period.principal", said)).isTrue();
        assertThat(codes.reads("probe.period.principle", said)).isFalse();
        assertThat(codes.definition("probe.period.principle")).isPresent();
    }

    @Test
    void distanceCountsCharacters() {
        assertThat(NearestCodes.distance("", "abc")).isEqualTo(3);
        assertThat(NearestCodes.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestCodes.distance("same", "same")).isZero();
    }
}
