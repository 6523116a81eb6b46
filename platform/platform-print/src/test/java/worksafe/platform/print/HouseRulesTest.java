package worksafe.platform.print;

import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void moduleFollowsTheHouseRules() {
        HouseRules.check("worksafe.platform.print");
    }
}
