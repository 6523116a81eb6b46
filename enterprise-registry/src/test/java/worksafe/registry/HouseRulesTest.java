package worksafe.registry;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

class HouseRulesTest {

    @Test
    void registryKeepsTheHouseRules() {
        HouseRules.check("worksafe.registry");
    }

    @Test
    void noFolderHoldsMoreFilesThanOneCanLookThrough() {
        HouseRules.checkFolders("worksafe.registry");
    }

    /** Without a value of its own for what was left out, a request is refused once, with every field that it lacks. */
    @Test
    void whatARequestMustSayIsNoPrimitive() {
        var classes = HouseRules.classes("worksafe.registry");

        noFields()
                .that(describe("are components of requests", HouseRulesTest::isOfARequest))
                .should()
                .haveRawType(describe("primitive", JavaClass::isPrimitive))
                .check(classes);
    }

    private static boolean isOfARequest(JavaField field) {
        return field.getOwner().isRecord()
                && !field.getModifiers().contains(JavaModifier.STATIC)
                && field.getOwner()
                        .getEnclosingClass()
                        .filter(around -> around.getSimpleName().endsWith("Requests"))
                        .isPresent();
    }

    @Test
    void packagesWithinFeaturesAreFreeOfCyclesToo() {
        var classes = HouseRules.classes("worksafe.registry");

        slices().matching("worksafe.registry.(**)").should().beFreeOfCycles().check(classes);
    }
}
