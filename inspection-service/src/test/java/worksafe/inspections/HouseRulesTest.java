package worksafe.inspections;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

    @Test
    void noFolderHoldsMoreFilesThanOneCanLookThrough() {
        HouseRules.checkFolders("worksafe.inspections");
    }

    @Test
    void serviceKnowsTheDrawByItsPortAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("worksafe.inspections.draw..", "worksafe.inspections.srd..")
                .should()
                .dependOnClassesThat(resideInAPackage("worksafe.inspections.draw..")
                        .and(resideOutsideOfPackage("worksafe.inspections.draw.port")))
                .because("what is done about a draw is the draw's")
                .check(HouseRules.classes("worksafe.inspections"));
    }
}
