package worksafe.platform.officials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void moduleFollowsTheHouseRules() {
        HouseRules.check("worksafe.platform.officials");
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        var messages = Messages.load(HouseRulesTest.class.getClassLoader());
        var wanted = Arrays.stream(OfficialProblem.values())
                .flatMap(problem -> List.of(problem.slug() + ".title", problem.slug() + ".detail").stream())
                .toList();

        assertThat(messages.keys(Locale.SIMPLIFIED_CHINESE)).containsAll(wanted);
        assertThat(messages.keys(Locale.ENGLISH)).containsAll(wanted);
    }
}
