package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of the console that nobody named, or that is another one, is found. */
class ConsoleBillTest {

    /** The digest of nothing, as a lock file and as a bill spell it. */
    private static final String INTEGRITY =
            "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";

    private static final String HEX = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
            + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";

    private static final String LICENSES = """
            # Licenses

            ## vue - 3.5.45 (MIT)

            ## MIT - as it is

            ## @vue/shared - 3.5.45
            """;

    @TempDir
    Path folder;

    private final ConsolePackages locked = new ConsolePackages(List.of(
            new ConsolePackages.Locked("vue", "3.5.45", INTEGRITY, false),
            new ConsolePackages.Locked("@vue/shared", "3.5.45", INTEGRITY, false),
            new ConsolePackages.Locked("vite", "8.3.4", INTEGRITY, true)));

    private ConsoleBill bill(String components) throws IOException {
        return ConsoleBill.read(Files.writeString(
                folder.resolve("console-sbom.cdx.json"),
                "{\"bomFormat\": \"CycloneDX\", \"components\": [" + components + "]}"));
    }

    private static String component(String name, String version, String scope, String digest) {
        return """
                {"name": "%s", "version": "%s", "scope": "%s", "purl": "pkg:npm/%s@%s",
                 "hashes": [{"alg": "SHA-512", "content": "%s"}]}
                """.formatted(name, version, scope, name.replace("@", "%40"), version, digest);
    }

    @Test
    void whatFitsIsNotComplainedOf() throws IOException {
        var bill = bill(component("vue", "3.5.45", "required", HEX) + ","
                + component("@vue/shared", "3.5.45", "optional", HEX));

        assertThat(bill.complaints(locked, Optional.empty())).isEmpty();
        assertThat(bill.complaints(locked, Optional.of(Set.of("vue@3.5.45")))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsFound() throws IOException {
        var bill = bill(component("vue", "3.5.45", "required", HEX.replace('a', 'b')) + ","
                + component("vite", "8.3.4", "optional", HEX));

        assertThat(bill.complaints(locked, Optional.empty()))
                .containsExactly(
                        "nobody named @vue/shared@3.5.45",
                        "vue@3.5.45 has another digest than the lock file",
                        "vite@8.3.4 is not shipped");
    }

    @Test
    void whatWasPackedIsNamedAndRequired() throws IOException {
        var bill = bill(component("vue", "3.5.45", "optional", HEX) + ","
                + component("@vue/shared", "3.5.45", "required", HEX));

        assertThat(bill.complaints(locked, Optional.of(Set.of("vue@3.5.45", "stowaway@1.0.0"))))
                .containsExactly(
                        "stowaway@1.0.0 was packed, and nobody named it",
                        "@vue/shared@3.5.45 is required and was not packed",
                        "vue@3.5.45 is optional and was packed");
    }

    @Test
    void listOfLicencesTellsWhatWasPacked() {
        assertThat(ConsoleBill.packed(LICENSES)).containsExactly("@vue/shared@3.5.45", "vue@3.5.45");
    }

    @Test
    void lockFileTellsWhatIsShippedByItsDigest() {
        var packages = ConsolePackages.read(ConsolePackages.LOCK);

        assertThat(packages.packages()).hasSizeGreaterThan(packages.shipped().size());
        assertThat(packages.shipped())
                .hasSizeGreaterThan(30)
                .allSatisfy(one -> assertThat(one.sha512()).as(one.id()).hasSize(HEX.length()))
                .extracting(ConsolePackages.Locked::name)
                .contains("vue", "@vue/shared", "echarts", "element-plus")
                .doesNotContain("vite", "vitest");
    }

    @Test
    void anotherDocumentIsNone() throws IOException {
        var file = Files.writeString(folder.resolve("other.json"), "{\"spdxVersion\": \"SPDX-2.3\"}");

        assertThatThrownBy(() -> ConsoleBill.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no CycloneDX");
    }
}
