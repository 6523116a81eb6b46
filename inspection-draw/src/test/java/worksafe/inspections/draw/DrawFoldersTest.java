package worksafe.inspections.draw;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.HouseRules;

/** How the folders of the module build on one another, and that none becomes a heap. */
class DrawFoldersTest {

    private static final JavaClasses CLASSES = HouseRules.classes("worksafe.inspections");

    @Test
    void noFolderBuildsOnOneThatBuildsOnIt() {
        slices().matching("worksafe.inspections.(**)")
                .should()
                .beFreeOfCycles()
                .because("whoever reads a folder reads what it builds on first")
                .check(CLASSES);
    }

    @Test
    void arithmeticKnowsNeitherFrameworkNorDraw() {
        noClasses()
                .that()
                .resideInAPackage("worksafe.inspections.srd..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("worksafe.inspections.draw..", "worksafe.platform..", "jakarta..", "io.quarkus..")
                .because("anybody must be able to follow it with the description of the bundle alone")
                .check(CLASSES);
    }

    @Test
    void aggregateKnowsNothingOfWhatIsDoneWithIt() {
        noClasses()
                .that()
                .resideInAPackage("worksafe.inspections.draw")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("worksafe.inspections.draw.*")
                .because("the life of a draw is decided by the draw")
                .check(CLASSES);
    }

    @Test
    void noFolderHoldsMoreFilesThanOneCanLookThrough() {
        HouseRules.checkFolders("worksafe.inspections");
    }
}
