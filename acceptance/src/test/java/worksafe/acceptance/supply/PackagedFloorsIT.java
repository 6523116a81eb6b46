package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.house.Repository;

/** No process is packaged with a library below its floor. */
class PackagedFloorsIT {

    @Test
    void nothingBelowItsFloorIsShipped() throws IOException {
        var floors = Floor.read(Files.readString(Repository.ROOT.resolve("security/floors.csv")));
        var packaged = PackagedJars.byProcess();
        var jars = packaged.values().stream().flatMap(Collection::stream).toList();

        assertThat(packaged)
                .hasSize(5)
                .allSatisfy((process, libraries) ->
                        assertThat(libraries).as(process).hasSizeGreaterThan(100));
        assertThat(floors.stream()
                        .filter(floor -> !floor.isOfConsole())
                        .flatMap(floor -> floor.complaint(jars).stream()))
                .isEmpty();
    }
}
