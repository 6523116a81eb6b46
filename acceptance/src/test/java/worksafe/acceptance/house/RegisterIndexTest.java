package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kind of register ships when the index of its service names its document; one that it does not name is nowhere. */
class RegisterIndexTest {

    private static final String INDEX = "META-INF/worksafe/registers";

    static Stream<Path> resourcesWithRegisters() {
        return Repository.modules().stream()
                .map(module -> Repository.ROOT.resolve(module).resolve("src/main/resources"))
                .filter(resources -> Files.isDirectory(resources.resolve("registers")));
    }

    @ParameterizedTest
    @MethodSource("resourcesWithRegisters")
    void indexNamesEveryDocumentInAlphabeticalOrder(Path resources) throws IOException {
        assertThat(Files.readAllLines(resources.resolve(INDEX)))
                .as("%s: a line for each file in registers/, in alphabetical order", resources.resolve(INDEX))
                .isEqualTo(documents(resources));
    }

    private static List<String> documents(Path resources) throws IOException {
        try (var files = Files.walk(resources.resolve("registers"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
