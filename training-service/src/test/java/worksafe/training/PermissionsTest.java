package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Permissions;

class PermissionsTest {

    @Test
    void tableNamesEveryActionAndNoOther() {
        var asked = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("worksafe.training", "worksafe.platform")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PermissionsAllowed.class))
                        .flatMap(method -> Stream.of(method.getAnnotationOfType(PermissionsAllowed.class)
                                .value()))
                        .collect(Collectors.toSet());

        assertThat(Permissions.load(PermissionsTest.class.getClassLoader())
                        .table()
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(asked);
    }
}
