package worksafe.hazards.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.alarm.AlarmFixtures.COLLEAGUE;
import static worksafe.hazards.alarm.AlarmFixtures.LATER;
import static worksafe.hazards.alarm.AlarmFixtures.MINUTES;
import static worksafe.hazards.alarm.AlarmFixtures.OPERATOR;
import static worksafe.hazards.alarm.AlarmFixtures.RAISED_AT;
import static worksafe.hazards.alarm.AlarmFixtures.SUPERVISOR;
import static worksafe.hazards.alarm.AlarmFixtures.raised;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.RuleViolation;

class AlarmTest {

    @Test
    void enterpriseIsToldFirstAndThenOneLevelMoreEachTime() {
        var alarm = raised(3);
        assertThat(alarm.tier()).isEqualTo(AlarmTier.ENTERPRISE);
        assertThat(alarm.escalate(MINUTES, after(9))).isEmpty();

        assertThat(alarm.escalate(MINUTES, after(10))).isPresent();
        assertThat(alarm.tier()).isEqualTo(AlarmTier.COUNTY);
        assertThat(alarm.escalate(MINUTES, after(29))).isEmpty();
        assertThat(alarm.escalate(MINUTES, after(30))).isPresent();
        assertThat(alarm.escalate(MINUTES, after(60))).isPresent();

        assertThat(alarm.tier()).isEqualTo(AlarmTier.PROVINCE);
        assertThat(alarm.escalatesAt()).isNull();
        assertThat(alarm.escalate(MINUTES, after(600))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countySeesAtOnceWhatConcernsAGraveSource(int level) {
        assertThat(raised(level).tier()).isEqualTo(AlarmTier.COUNTY);
        assertThat(raised(level).escalatesAt()).isEqualTo(after(30));
    }

    @Test
    void nobodyMoreIsToldOfWhatWasAcknowledged() {
        var alarm = raised(null);
        var _ = alarm.acknowledge(OPERATOR, after(9));

        assertThat(alarm.escalate(MINUTES, after(10))).isEmpty();
        assertThat(alarm.tier()).isEqualTo(AlarmTier.ENTERPRISE);
    }

    @Test
    void alarmIsNotClosedWhileTheValueIsBeyond() {
        var alarm = raised(null);
        var _ = alarm.acknowledge(OPERATOR, LATER);
        var _ = alarm.dispose("已切断进料", OPERATOR, LATER);

        assertThatThrownBy(() -> alarm.close("已恢复", COLLEAGUE, LATER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("alarm-lasting");
        var _ = alarm.ease(LATER, LATER);
        assertThat(alarm.close("已恢复", COLLEAGUE, LATER).alarm().status()).isEqualTo(AlarmStatus.CLOSED);
    }

    @Test
    void whoDealtWithItDoesNotCloseIt() {
        var alarm = AlarmFixtures.in(AlarmStatus.DISPOSED);

        assertThatThrownBy(() -> alarm.close("已恢复", OPERATOR, LATER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("alarm-same-person");
        assertThat(alarm.status()).isEqualTo(AlarmStatus.DISPOSED);
    }

    @Test
    void enterpriseDoesNotRefuteWhatTheAuthorityWasToldOf() {
        var alarm = raised(1);

        assertThatThrownBy(() -> alarm.refute("探头受潮", OPERATOR, LATER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("alarm-seen-by-authority");
        assertThat(alarm.refute("探头受潮", SUPERVISOR, LATER).alarm().status()).isEqualTo(AlarmStatus.FALSE);
    }

    @Test
    void easingIsToldOnceAndNeverBeforeItBegan() {
        var alarm = raised(null);

        assertThat(alarm.ease(RAISED_AT.minus(Duration.ofDays(1)), LATER)).isPresent();
        assertThat(alarm.easedAt()).isEqualTo(alarm.occasion().since());
        assertThat(alarm.ease(LATER, LATER)).isEmpty();
    }

    private static Instant after(int minutes) {
        return RAISED_AT.plus(Duration.ofMinutes(minutes));
    }
}
