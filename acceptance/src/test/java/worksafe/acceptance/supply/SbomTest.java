package worksafe.acceptance.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that nobody named is found. */
class SbomTest {

    @TempDir
    Path folder;

    @Test
    void aPlantedJarIsFound() throws IOException {
        var named = Files.writeString(folder.resolve("named-1.0.jar"), "named");
        var within = Files.writeString(folder.resolve("within-1.0.jar"), "within");
        // Under the name of a library that is known, which is what somebody would do.
        var planted =
                Files.writeString(Files.createDirectory(folder.resolve("lib")).resolve("named-1.0.jar"), "planted");
        var sbom = sbom("""
                {"bomFormat": "CycloneDX", "components": [
                  {"purl": "pkg:maven/one/named@1.0", "hashes": [
                    {"alg": "SHA-1", "content": "%s"}, {"alg": "SHA-256", "content": "%s"}],
                   "components": [{"purl": "pkg:maven/one/within@1.0", "hashes": [{"alg": "SHA-256", "content": "%s"}]}]}]}
                """.formatted(Sbom.sha256(planted), Sbom.sha256(named), Sbom.sha256(within)));

        assertThat(sbom.missing(List.of(named, within, planted))).containsExactly(planted);
    }

    @Test
    void aComponentThatDoesNotSayWhatItIsCountsForNothing() throws IOException {
        var jar = Files.writeString(folder.resolve("nameless.jar"), "nameless");
        var sbom = sbom("""
                {"bomFormat": "CycloneDX", "components": [{"hashes": [{"alg": "SHA-256", "content": "%s"}]}]}
                """.formatted(Sbom.sha256(jar)));

        assertThat(sbom.missing(List.of(jar))).containsExactly(jar);
    }

    @Test
    void anotherDocumentIsNone() {
        assertThatThrownBy(() -> sbom("{\"spdxVersion\": \"SPDX-2.3\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no CycloneDX");
    }

    private Sbom sbom(String document) throws IOException {
        return Sbom.read(Files.writeString(folder.resolve("sbom.cdx.json"), document));
    }
}
