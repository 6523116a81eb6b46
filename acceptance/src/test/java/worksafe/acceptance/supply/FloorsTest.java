package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.acceptance.house.Repository;

/** The table of floors, and what is found by it. */
class FloorsTest {

    @Test
    void theTableIsInOrderAndNamesNothingTwice() throws IOException {
        var floors = Floor.read(Files.readString(Repository.ROOT.resolve("security/floors.csv")));

        assertThat(floors)
                .hasSizeGreaterThan(30)
                .isSortedAccordingTo(Comparator.comparing(Floor::artifact).thenComparing(Floor::least));
        assertThat(floors)
                .extracting(floor -> floor.artifact() + " " + floor.advisory())
                .doesNotHaveDuplicates();
    }

    /** What the console is made of stands in its lock file, so nothing need be packaged for it. */
    @Test
    void nothingBelowItsFloorIsInTheConsole() throws IOException {
        var floors = Floor.read(Files.readString(Repository.ROOT.resolve("security/floors.csv")));
        var packages = ConsolePackages.read(ConsolePackages.LOCK);

        assertThat(floors.stream().filter(Floor::isOfConsole).flatMap(floor -> floor.complaint(packages).stream()))
                .isEmpty();
        assertThat(floors).filteredOn(Floor::isOfConsole).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "npm:vue,          1.0.10, 1.0.9,  npm:vue 1.0.9 lies below 1.0.10 (CVE-2026-0001)",
        "npm:vue,          1.0.10, 1.0.10,",
        "npm:@vue/shared,  1.0.10, 1.0.9,  'npm:@vue/shared is not shipped, so its row for CVE-2026-0001 can go'"
    })
    void packagesOfTheConsoleAreCompared(String artifact, String least, String version, String complaint) {
        var floor = Floor.read(Floor.HEAD + "\n" + artifact + "," + least + ",CVE-2026-0001,here,2026-12-01,")
                .getFirst();
        var packages = new ConsolePackages(List.of(
                new ConsolePackages.Locked("vue", version, "", false),
                new ConsolePackages.Locked("@vue/shared", version, "", true)));

        assertThat(floor.complaint(packages).orElse(null)).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.9,     one:two 1.0.9 lies below 1.0.10 (CVE-2026-0001)",
        "1.0.10,",
        "1.0.10.1,",
        "1.1,",
        "2.0.0.Final,",
        "0.9.99,    one:two 0.9.99 lies below 1.0.10 (CVE-2026-0001)"
    })
    void versionsAreComparedByNumbers(String version, String complaint) {
        assertThat(floor("").complaint(List.of(jar(version))).orElse(null)).isEqualTo(complaint);
    }

    @ParameterizedTest
    @CsvSource({"4.1.9.Final, 4.1.10.Final", "1.5.7-9, 1.5.7-14", "1.5.6-30, 1.5.7-14", "42.7.9, 42.7.10"})
    void formsOfVersionsThatOccurAreInOrder(String lower, String higher) {
        var floor = Floor.read(Floor.HEAD + "\none:two," + higher + ",CVE-2026-0001,here,2026-12-01,")
                .getFirst();

        assertThat(floor.complaint(List.of(jar(lower)))).isPresent();
        assertThat(floor.complaint(List.of(jar(higher)))).isEmpty();
    }

    @Test
    void theLowestOfSeveralCounts() {
        assertThat(floor("").complaint(List.of(jar("2.0"), jar("1.0")))).isPresent();
    }

    @Test
    void whatIsOpenMayLieBelowAndIsStruckOutWhenItDoesNot() {
        var open = floor("nobody gets there");

        assertThat(open.complaint(List.of(jar("1.0")))).isEmpty();
        assertThat(open.complaint(List.of(jar("1.1"))))
                .contains("one:two 1.1 has mended CVE-2026-0001, which is said to be open");
    }

    @Test
    void aLibraryThatNobodyShipsNeedsNoRow() {
        var others = List.of(Path.of("lib/one.two-three-1.0.jar"), Path.of("lib/zero.one.two-1.0.jar"));

        assertThat(floor("").complaint(others)).contains("one:two is not shipped, so its row for CVE-2026-0001 can go");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one,1.0,CVE-2026-0001,here,2026-12-01,",
                "npm:@one,1.0,CVE-2026-0001,here,2026-12-01,",
                "one:two,1.0,CVE-1,here,2026-12-01,",
                "one:two,1.0,CVE-2026-0001,,2026-12-01,",
                "one:two,1.0,CVE-2026-0001,here,yesterday,",
                "one:two,,CVE-2026-0001,here,2026-12-01,",
                "one:two,1.0,CVE-2026-0001,here,2026-12-01,a reason, and a comma"
            })
    void aRowThatIsNoneIsRefused(String row) {
        assertThatThrownBy(() -> Floor.read(Floor.HEAD + "\n" + row)).isInstanceOf(RuntimeException.class);
    }

    private static Floor floor(String open) {
        return Floor.read(Floor.HEAD + "\none:two,1.0.10,CVE-2026-0001,here,2026-12-01," + open)
                .getFirst();
    }

    private static Path jar(String version) {
        return Path.of("lib/main/one.two-" + version + ".jar");
    }
}
