package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnterpriseHistoryTest {

    @Test
    void historySpeaksOfPlacesTruthsAndMomentsAsAllAnswersDo() {
        assertThat(EnterpriseHistoryQueries.told("region", 320281102005L)).isEqualTo("320281102005");
        assertThat(EnterpriseHistoryQueries.told("headcount", 12)).isEqualTo(12);
        assertThat(EnterpriseHistoryQueries.told("name", "true")).isEqualTo("true");
        assertThat(EnterpriseHistoryQueries.told("name", null)).isNull();
        assertThat(EnterpriseHistoryQueries.told(
                        "trade_corrections", List.of(Map.of("applies", "true", "at", "2026-03-12T01:30:00Z"))))
                .isEqualTo(List.of(Map.of("applies", true, "at", "2026-03-12T09:30:00+08:00")));
    }
}
