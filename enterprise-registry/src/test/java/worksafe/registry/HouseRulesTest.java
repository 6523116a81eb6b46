package worksafe.registry;

import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void registryKeepsTheHouseRules() {
        HouseRules.check("worksafe.registry");
    }
}
