package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import worksafe.acceptance.house.Repository;

/** Every library that is packaged stands in the bill of materials of its process, by what it is and by its SHA-256. */
class SbomIT {

    @Test
    void theBillNamesEveryJarThatIsPackaged() {
        assertThat(PackagedJars.byProcess()).hasSize(5).allSatisfy((process, jars) -> {
            var sbom = Sbom.read(Repository.ROOT.resolve(process).resolve("target/sbom.cdx.json"));
            assertThat(jars).as(process).hasSizeGreaterThan(100);
            assertThat(sbom.missing(jars)).as("jars of %s that nobody named", process).isEmpty();
        });
    }
}
