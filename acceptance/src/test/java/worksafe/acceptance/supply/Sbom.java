package worksafe.acceptance.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bill of materials in CycloneDX.
 *
 * @param components what each component is, its package URL, by the SHA-256 of its file
 */
record Sbom(Map<String, String> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException for a document that is no CycloneDX */
    static Sbom read(Path file) {
        try {
            var document = JSON.readTree(Files.readAllBytes(file));
            if (!document.path("bomFormat").asText().equals("CycloneDX")) {
                throw new IllegalArgumentException(file + " is no CycloneDX");
            }
            var components = new TreeMap<String, String>();
            for (var component : document.path("components")) {
                add(component, components);
            }
            return new Sbom(components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonNode component, Map<String, String> components) {
        for (var hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                components.put(
                        hash.path("content").asText(), component.path("purl").asText());
            }
        }
        for (var part : component.path("components")) {
            add(part, components);
        }
    }

    /** The jars that it does not name, or names without saying what they are. */
    List<Path> missing(List<Path> jars) {
        return jars.stream()
                .filter(jar -> !components.getOrDefault(sha256(jar), "").startsWith("pkg:"))
                .toList();
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
