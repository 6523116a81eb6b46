package worksafe.inspections.draw.lists;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import worksafe.platform.http.RuleViolation;

class DrawLimitsTest {

    private final DrawLimits limits = new DrawLimits(100, 10);

    @Test
    void whatFitsIsTaken() {
        assertThatCode(() -> limits.requirePool(100)).doesNotThrowAnyException();
        assertThatCode(() -> limits.requireVisits(10)).doesNotThrowAnyException();
    }

    @Test
    void whatCouldNotBeOpenedIsRefused() {
        assertThatThrownBy(() -> limits.requirePool(101)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> limits.requireVisits(11)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void poolThatMemoryCannotHoldIsRefusedWhateverIsSet() {
        var unlimited = new DrawLimits(Integer.MAX_VALUE, 10);

        assertThatThrownBy(() -> unlimited.requirePool(Integer.MAX_VALUE)).isInstanceOf(RuleViolation.class);
    }
}
