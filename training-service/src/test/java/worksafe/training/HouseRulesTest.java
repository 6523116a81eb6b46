package worksafe.training;

import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void contextFollowsTheHouseRules() {
        HouseRules.check("worksafe.training");
    }

    @Test
    void tableNamesEveryActionAndNoOther() {
        HouseRules.checkPermissions("worksafe.training");
    }

    @Test
    void noFolderHoldsMoreFilesThanOneCanLookThrough() {
        HouseRules.checkFolders("worksafe.training");
    }
}
