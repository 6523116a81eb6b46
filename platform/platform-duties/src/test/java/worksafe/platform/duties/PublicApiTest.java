package worksafe.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PublicApiTest {

    /** Growth is to be seen in review: at most twenty. */
    @Test
    void publicTypesAreThoseOnTheList() throws IOException {
        var listed = new String(
                        getClass().getResourceAsStream("/public-api.txt").readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var found = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("worksafe.platform.duties")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getName().endsWith("package-info"))
                        .map(JavaClass::getName)
                        .filter(name -> !name.contains("_"))
                        .sorted()
                        .toList();

        assertThat(found).isEqualTo(listed).hasSizeLessThanOrEqualTo(20);
    }
}
