package worksafe.hazards;

import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void contextFollowsTheHouseRules() {
        HouseRules.check("worksafe.hazards");
    }

    @Test
    void tableNamesEveryActionAndNoOther() {
        HouseRules.checkPermissions("worksafe.hazards");
    }

    @Test
    void noFolderHoldsMoreFilesThanOneCanLookThrough() {
        HouseRules.checkFolders("worksafe.hazards");
    }
}
