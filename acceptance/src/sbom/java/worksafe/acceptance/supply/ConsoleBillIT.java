package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.house.Repository;

/**
 * Every package of npm that the console ships stands in its bill of materials, by what it is and by its SHA-512; where the console
 * was built ({@code -Pconsole}), those that were packed are required and no others.
 */
class ConsoleBillIT {

    @Test
    void theBillNamesEveryPackageOfTheConsole() {
        var gateway = Repository.ROOT.resolve("gateway/target");
        var bill = ConsoleBill.read(gateway.resolve("console-sbom.cdx.json"));
        var licenses = gateway.resolve("classes/META-INF/console/licenses.md");
        Optional<Set<String>> packed = Files.exists(licenses)
                ? Optional.of(ConsoleBill.packed(Repository.read(licenses)))
                : Optional.empty();

        assertThat(bill.components()).hasSizeGreaterThan(30);
        packed.ifPresent(all -> assertThat(all).hasSizeGreaterThan(10));
        assertThat(bill.complaints(ConsolePackages.read(ConsolePackages.LOCK), packed))
                .isEmpty();
    }
}
