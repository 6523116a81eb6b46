package worksafe.registry;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void registryKeepsTheHouseRules() {
        HouseRules.check("worksafe.registry");
    }

    @Test
    void packagesWithinFeaturesAreFreeOfCyclesToo() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("worksafe.registry");

        slices().matching("worksafe.registry.(**)").should().beFreeOfCycles().check(classes);
    }
}
