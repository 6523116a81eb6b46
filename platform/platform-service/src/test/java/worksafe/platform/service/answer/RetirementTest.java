package worksafe.platform.service.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RetirementTest {

    @Test
    void headersTellTheStartsOfDaysInShanghai() {
        var retirement = Retirement.of("2025-12-01", "2026-06-02");

        assertThat(retirement.deprecation()).isEqualTo("@1764518400");
        assertThat(retirement.sunset()).isEqualTo("Mon, 01 Jun 2026 16:00:00 GMT");
    }

    @Test
    void callersHaveHalfAYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> Retirement.of("2026-01-01", "2026-06-30"));
    }
}
