package worksafe.inspections;

import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void contextFollowsTheHouseRules() {
        HouseRules.check("worksafe.inspections");
    }

    @Test
    void tableNamesEveryActionAndNoOther() {
        HouseRules.checkPermissions("worksafe.inspections");
    }
}
